import { mkdirSync, readFileSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readShown } from '../../core/search/pagefind-format.ts';
import type { SearchRecord } from '../../core/search/record.ts';
import { linkFile } from './link-file.ts';

/** In the folder of an index: of each article a file of what readers are shown, named by what it holds. */
export const FRAGMENTS = 'fragment';
/** In that of an index which will replace the one it was made of: only the files which that one lacks. */
export const ADDED_FRAGMENTS = 'fragment-added';

export function fragmentFile(id: string): string {
  return `${id}.pf_fragment`;
}

/** What readers are shown of an article of an index: of what it was indexed, all but its language and its sort keys. */
export function readFragment(folder: string, id: string): Omit<SearchRecord, 'language' | 'sort'> {
  const bytes = gunzipSync(readFileSync(path.join(folder, FRAGMENTS, fragmentFile(id))));
  const { url, content, meta, filters } = readShown(bytes) as SearchRecord;
  return { url, content, meta, filters };
}

/**
 * Gives an index in the making what readers are shown of its articles. That of new ones is moved there. That of articles
 * of a former index is linked; where this one is replaced, it stays there, for `replaceIndex` takes all of it at once.
 * @throws {Error} where the former index has not what it should have
 */
export function gatherFragments(folder: string, former?: { folder: string; isReplaced: boolean }): Gathering {
  const target = path.join(folder, former?.isReplaced ? ADDED_FRAGMENTS : FRAGMENTS);
  mkdirSync(target, { recursive: true });
  const place = path.join(former?.folder ?? '', FRAGMENTS);
  const left = new Set(former?.isReplaced ? readdirSync(place) : []);
  const isHeld = (file: string) =>
    former?.isReplaced ? left.delete(file) : linkFile(`${place}/${file}`, `${target}/${file}`);
  return {
    move(id, from) {
      const file = fragmentFile(id);
      left.delete(file);
      renameSync(path.join(from, FRAGMENTS, file), path.join(target, file));
    },
    keep(id) {
      const file = fragmentFile(id);
      if (!isHeld(file)) throw new Error(`The search index lacks a file: ${path.join(place, file)}`);
    },
    gone: () => [...left],
  };
}

interface Gathering {
  move: (id: string, from: string) => void;
  keep: (id: string) => void;
  /** The files of an index to be replaced that were neither kept nor came again. */
  gone: () => string[];
}
