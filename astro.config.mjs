import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { findCheckout } from './src/archive/location.ts';
import { ContentFeed } from './src/site/content-feed.ts';
import { media } from './src/site/media.ts';
import { publishing } from './src/site/publishing.ts';

const feed = new ContentFeed(findCheckout());

export default defineConfig({
  integrations: [publishing(feed), media(feed.checkout), mdx()],
  trailingSlash: 'always',
  build: { concurrency: 4, inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  server: { port: 4321 },
  vite: { server: { watch: { ignored: ['**/content/**', '**/.cache/**', '**/dist/**'] } } },
});
