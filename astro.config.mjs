import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { cacheFolder, findCheckout } from './src/archive/location.ts';
import { closedDoors } from './src/site/closed-doors.ts';
import { desk } from './src/site/desk/desk.ts';
import { deskFirst } from './src/site/desk/desk-first.ts';
import { deskPreview } from './src/site/desk/preview.ts';
import { earlyDesk, takeDeskParts } from './src/site/desk/early-desk.ts';
import { media } from './src/site/media.ts';
import { newsroomService } from './src/site/desk/newsroom-service.ts';
import { oldAddresses } from './src/site/old-addresses.ts';
import { publishing } from './src/site/publish/publishing.ts';
import { wholeBuild } from './src/site/publish/whole-build.ts';
import { search } from './src/site/search/search.ts';

const parts = takeDeskParts(findCheckout());
const { feed, opening } = parts;

export default defineConfig({
  integrations: [
    // First, for it is bundled beside all the rest.
    desk(parts),
    earlyDesk(),
    deskFirst(opening),
    publishing(feed),
    wholeBuild(feed),
    media(feed),
    oldAddresses(feed),
    newsroomService(parts),
    search({
      checkout: feed.checkout,
      watch: (listener) => feed.onChange(listener),
      cache: `${cacheFolder(feed.checkout)}/search`,
      mayBegin: opening.quiet,
    }),
    deskPreview(),
    closedDoors(),
    mdx(),
  ],
  trailingSlash: 'always',
  build: { concurrency: 4, inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  server: { port: 4321 },
  vite: { server: { cors: false, watch: { ignored: ['**/content/**', '**/.cache/**', '**/dist/**'] } } },
});
