import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { linkFile } from './link-file.ts';

/** In the folder of an index: all its files that are named by what they hold. */
export const FILES = 'files';
/** In that of an index which will replace the one it was made of: only the files which that one lacks. */
export const ADDED_FILES = 'files-added';

/** What readers are shown of an article. */
export function fragmentFile(id: string): string {
  return `${id}.pf_fragment`;
}

export function wordFile(name: string): string {
  return `${name}.words`;
}

export function filterFile(name: string): string {
  return `${name}.filter`;
}

export function articlesFile(name: string): string {
  return `${name}.articles`;
}

/**
 * Gives an index in the making its files. Those of a former index are linked; where this one is replaced, they stay
 * there, for `replaceIndex` takes all of them at once.
 * @throws {Error} where there is no such former index
 */
export function gatherFiles(folder: string, former?: { folder: string; isReplaced: boolean }): Gathering {
  const target = path.join(folder, former?.isReplaced ? ADDED_FILES : FILES);
  mkdirSync(target, { recursive: true });
  const place = path.join(former?.folder ?? '', FILES);
  const left = new Set(former?.isReplaced ? readdirSync(place) : []);
  const take = (file: string) => {
    if (!former) return false;
    return former.isReplaced ? left.delete(file) : linkFile(`${place}/${file}`, `${target}/${file}`);
  };
  return {
    keep(file) {
      if (!take(file)) throw new Error(`The search index lacks a file: ${path.join(place, file)}`);
    },
    move(file, from) {
      left.delete(file);
      renameSync(path.join(from, file), path.join(target, file));
    },
    write(file, pack) {
      if (!take(file)) writeFileSync(path.join(target, file), pack());
    },
    gone: () => [...left],
  };
}

export interface Gathering {
  /**
   * Takes a file of the former index.
   * @throws {Error} where that has not what it should have
   */
  keep: (file: string) => void;
  /** Takes a file out of a folder. */
  move: (file: string, from: string) => void;
  /** Writes a file which the former index may have too. */
  write: (file: string, pack: () => Uint8Array) => void;
  /** The files of an index to be replaced of which this one has no use. */
  gone: () => string[];
}
