import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

/**
 * Gathers what is to change in a built site beside it, then puts it in place in one go. A change that was decided
 * but cut short is finished by the next {@link openOutputChange}; one that was not yet decided leaves no trace.
 */
export function openOutputChange(output: string, folder: string): OutputChange {
  const stage = path.join(folder, 'stage');
  const journal = path.join(folder, 'journal.json');
  if (existsSync(journal)) putInPlace(JSON.parse(readFileSync(journal, 'utf8')) as Journal, output, stage);
  clear(journal, stage);
  const decided: Journal = { written: [], removed: [] };
  const kept = new Set<string>();

  return {
    write: (file, content) => {
      // What one page leaves another may take: a renamed article's page and the one that leads on from there.
      kept.add(file);
      const current = path.join(output, file);
      if (sizeOf(current) === content.length && readFileSync(current).equals(content)) return false;
      const staged = path.join(stage, file);
      mkdirSync(path.dirname(staged), { recursive: true });
      writeFileSync(staged, content);
      decided.written.push(file);
      return true;
    },
    remove: (file) => {
      if (existsSync(path.join(output, file))) decided.removed.push(file);
    },
    apply: () => {
      decided.removed = decided.removed.filter((file) => !kept.has(file));
      if (decided.written.length + decided.removed.length > 0) {
        mkdirSync(folder, { recursive: true });
        writeFileSync(`${journal}.new`, JSON.stringify(decided));
        renameSync(`${journal}.new`, journal);
        putInPlace(decided, output, stage);
      }
      clear(journal, stage);
      return decided;
    },
  };
}

function sizeOf(file: string): number | undefined {
  return statSync(file, { throwIfNoEntry: false })?.size;
}

function putInPlace({ written, removed }: Journal, output: string, stage: string): void {
  for (const file of written) {
    const [from, to] = [path.join(stage, file), path.join(output, file)];
    if (!existsSync(from)) continue;
    mkdirSync(path.dirname(to), { recursive: true });
    renameSync(from, to);
  }
  for (const file of removed) {
    rmSync(path.join(output, file), { force: true });
    removeIfEmpty(path.dirname(path.join(output, file)), output);
  }
}

function removeIfEmpty(folder: string, root: string): void {
  if (folder === root) return;
  try {
    rmdirSync(folder);
  } catch {
    return;
  }
  removeIfEmpty(path.dirname(folder), root);
}

function clear(journal: string, stage: string): void {
  rmSync(journal, { force: true });
  rmSync(stage, { recursive: true, force: true });
}

interface Journal {
  written: string[];
  removed: string[];
}

export interface OutputChange {
  /** Takes a file of the site, by its path there; false where the site has this very content already. */
  write: (file: string, content: Uint8Array) => boolean;
  remove: (file: string) => void;
  /** Puts everything in place and says what that was. */
  apply: () => { written: string[]; removed: string[] };
}
