import path from 'node:path';
import { findCheckout } from '../archive/location.ts';
import { ContentFeed } from '../site/content-feed.ts';
import { siteProgram } from '../site/publish/site-program.ts';
import { makePublisher } from './make-publisher.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

// Makes what a build takes from Astro and the content does not change, so that the first build need not.
const feed = new ContentFeed(findCheckout());
await feed.sync();
await siteProgram(feed, PROJECT);
feed.close();
await makePublisher(PROJECT);
