import type { AstroIntegration } from 'astro';
import { oldAddressFile } from '../core/article/old-address.ts';
import type { ContentFeed } from './content-feed.ts';

/**
 * Lets old addresses of articles answer in the dev server as they do on a host, which looks for `index.html` by
 * itself: the page's route knows only files.
 */
export function oldAddresses(feed: ContentFeed): AstroIntegration {
  return {
    name: 'nhip:old-addresses',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, _response, next) => {
          const file = oldAddressFile(request.url ?? '');
          if (file !== undefined && feed.archive.move(file)) request.url = `/${encodeURI(file)}`;
          next();
        });
      },
    },
  };
}
