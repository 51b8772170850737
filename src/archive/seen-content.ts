import type { DatabaseSync } from 'node:sqlite';
import { readMeta, writeMeta } from './database.ts';

const KEY = 'seen';

/** What of the checkout the index is up to date with, as it is kept there; empty where git could not tell. */
export function readSeen(database: DatabaseSync): string {
  return readMeta(database, KEY) ?? '';
}

export function writeSeen(database: DatabaseSync, text: string): void {
  writeMeta(database, KEY, text);
}

export function toSeenText(seen: SeenContent | undefined): string {
  return seen ? JSON.stringify(seen) : '';
}

export function parseSeen(text: string): SeenContent | undefined {
  return text === '' ? undefined : (JSON.parse(text) as SeenContent);
}

/** A state of the work tree: a commit, and the files that differed from it. */
export interface SeenContent {
  commit: string;
  dirty: string[];
}
