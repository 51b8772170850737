import { mkdirSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { linkFile } from './link-file.ts';

/** In the folder of an index: of each article a file of what readers are shown, named by what it holds. */
export const FRAGMENTS = 'fragment';
/** In that of an index which will replace the one it was made of: only the files which that one lacks. */
export const ADDED_FRAGMENTS = 'fragment-added';

export function fragmentFile(id: string): string {
  return `${id}.pf_fragment`;
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
  const held = new Set(former?.isReplaced ? readdirSync(place) : []);
  const isHeld = (file: string) =>
    former?.isReplaced ? held.has(file) : linkFile(`${place}/${file}`, `${target}/${file}`);
  return {
    move(id, from) {
      const file = fragmentFile(id);
      renameSync(path.join(from, FRAGMENTS, file), path.join(target, file));
    },
    keep(id) {
      const file = fragmentFile(id);
      if (!isHeld(file)) throw new Error(`The search index lacks a file: ${path.join(place, file)}`);
    },
  };
}

interface Gathering {
  move: (id: string, from: string) => void;
  keep: (id: string) => void;
}
