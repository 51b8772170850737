import { createHash } from 'node:crypto';
import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Publication } from '../../archive/publication.ts';

const KEPT = 'publication.sqlite';
/** What SQLite puts beside it while it is open. */
const BESIDES = [`${KEPT}-wal`, `${KEPT}-shm`];
const NEW = 'publication.new.sqlite';

/** Where a project keeps what it needs to publish a checkout into an output folder again. */
export function publicationPlace(project: string, checkout: string, output: string): PublicationPlace {
  const key = createHash('sha256')
    .update(`${path.resolve(checkout)}\0${path.resolve(output)}`)
    .digest('hex')
    .slice(0, 12);
  const folder = path.join(project, '.cache', 'publications', key);
  return {
    folder,
    open: () => new Publication(path.join(folder, KEPT)),
    forget: () => {
      for (const file of [KEPT, ...BESIDES]) rmSync(path.join(folder, file), { force: true });
    },
    openNew: () => {
      rmSync(path.join(folder, NEW), { force: true });
      return new Publication(path.join(folder, NEW));
    },
    keepNew: () => {
      for (const file of BESIDES) rmSync(path.join(folder, file), { force: true });
      renameSync(path.join(folder, NEW), path.join(folder, KEPT));
    },
  };
}

export interface PublicationPlace {
  folder: string;
  open: () => Publication;
  /** So that nothing goes on from an output that is about to be written over. */
  forget: () => void;
  /** The record of a whole build, which counts only when its output is in place. */
  openNew: () => Publication;
  keepNew: () => void;
}
