import { newsroom } from './newsroom.ts';

/** Every stored picture by its URL path, newest folder first; without their bytes, which the site serves. */
export async function loadPictures(): Promise<StoredPicture[]> {
  const files = await newsroom.client.ask<{ path: string; name: string }[]>('getMedia', {
    mediaFolder: 'content/media',
    contents: false,
  });
  return files
    .filter(({ name }) => !name.endsWith('.pdf'))
    .map(({ path, name }) => ({ path: path.replace(/^content/, ''), name }));
}

export interface StoredPicture {
  path: string;
  name: string;
}
