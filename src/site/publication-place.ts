import { createHash } from 'node:crypto';
import path from 'node:path';
import { Publication } from '../archive/publication.ts';

/** Where a project keeps what it needs to publish a checkout into an output folder again. */
export function publicationPlace(project: string, checkout: string, output: string): PublicationPlace {
  const key = createHash('sha256')
    .update(`${path.resolve(checkout)}\0${path.resolve(output)}`)
    .digest('hex')
    .slice(0, 12);
  const folder = path.join(project, '.cache', 'publications', key);
  return {
    folder,
    renderer: path.join(folder, 'renderer'),
    open: () => new Publication(path.join(folder, 'publication.sqlite')),
  };
}

export interface PublicationPlace {
  folder: string;
  /** The kept program that renders pages. */
  renderer: string;
  open: () => Publication;
}
