import { readFile } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { vi } from 'vitest';
import { createIndexClient, type IndexClient } from '../../components/search/search-index-client.ts';

/** Asks the index in a folder as a page asks the site; `fetch` reads files until `vi.unstubAllGlobals`. */
export function openIndexOnDisk(folder: string): IndexClient {
  vi.stubGlobal(
    'fetch',
    async (url: string) => new Response(await readFile(fileURLToPath(url.replace(/\?.*/, '')))),
  );
  return createIndexClient({ base: pathToFileURL(`${folder}/`).href });
}
