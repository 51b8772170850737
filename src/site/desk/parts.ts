import path from 'node:path';
import { createNewsroom, type Newsroom } from '../../newsroom/service.ts';
import { ContentFeed } from '../content-feed.ts';
import { Opening } from './desk-first.ts';
import { DeskWorkshop } from './workshop.ts';
import { LateLog } from './late-log.ts';

const QUIET_MS = 2_000;
export const PROJECT = path.resolve(import.meta.dirname, '..', '..', '..');

/** What the desk needs of its server, before and after Astro is there. */
export function makeDeskParts(checkout: string): DeskParts {
  const feed = new ContentFeed(checkout);
  const logs = { workshop: new LateLog(), newsroom: new LateLog() };
  const newsroom = createNewsroom({
    checkout,
    log: (line) => {
      logs.newsroom.info(line);
    },
    whenIndexed: () => feed.settled(),
    onSaved: () => {
      feed.sync().catch((error: unknown) => {
        logs.newsroom.error(String(error));
      });
    },
  });
  return {
    feed,
    newsroom,
    workshop: new DeskWorkshop(PROJECT, logs.workshop),
    opening: new Opening(QUIET_MS),
    logs,
  };
}

export interface DeskParts {
  feed: ContentFeed;
  newsroom: Newsroom;
  workshop: DeskWorkshop;
  opening: Opening;
  logs: { workshop: LateLog; newsroom: LateLog };
}
