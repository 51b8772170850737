import { createHash } from 'node:crypto';
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { countWords } from '../core/search/vocabulary.ts';
import type { SearchDocument } from '../core/search/search-document.ts';
import type { DigestedShard, SearchShard, ShardList } from '../core/search/shards.ts';
import { collectDocuments, writeSearchIndex } from './search-index.ts';
import { searchRecipe } from './search-recipe.ts';

const LIST = 'shards.json';
/** In a shard's folder, so that it can never stand beside an index of something else. */
const DIGEST = 'shard.json';
const VOCABULARY = 'vocabulary.json';

/**
 * Builds into a folder an index for every shard that `existing` does not hold as it should be, and the list of all
 * shards. The other shards stay where they are.
 */
export async function buildShards(
  source: SearchSource,
  folder: string,
  existing?: string,
): Promise<ShardWork> {
  const work: ShardWork = { built: [], kept: [], articles: 0 };
  const recipe = searchRecipe();
  const shards = source.shards().map((shard) => ({ ...shard, digest: digestOf(shard.digest, recipe) }));
  await mkdir(folder, { recursive: true });
  for (const shard of shards) {
    if (existing && (await readDigest(path.join(existing, shard.name))) === shard.digest) {
      work.kept.push(shard.name);
      continue;
    }
    const target = path.join(folder, shard.name);
    const documents = await collectDocuments(source.documents(shard));
    work.articles += await writeSearchIndex(documents, target);
    await writeJson(path.join(target, VOCABULARY), countWords(documents));
    await writeJson(path.join(target, DIGEST), { digest: shard.digest });
    work.built.push(shard.name);
  }
  const list: ShardList = { shards: shards.map(({ name, digest }) => ({ name, digest })) };
  await writeJson(path.join(folder, LIST), list);
  return work;
}

/**
 * Brings a folder of shards up to date: those that changed are built beside it (in `making`, on the same disk) and
 * then take their places, those that are gone are removed. Cut short at any moment, the next one finishes it.
 */
export async function updateShards(source: SearchSource, folder: string, making: string): Promise<ShardWork> {
  await rm(making, { recursive: true, force: true });
  const work = await buildShards(source, making, folder);
  await mkdir(folder, { recursive: true });
  for (const name of work.built) {
    const [place, former] = [path.join(folder, name), path.join(making, `${name}.former`)];
    await rename(place, former).catch(ignoreMissing);
    await rename(path.join(making, name), place);
  }
  await rename(path.join(making, LIST), path.join(folder, LIST));
  const wanted = new Set([LIST, ...work.built, ...work.kept]);
  for (const name of await readdir(folder)) {
    if (!wanted.has(name)) await rm(path.join(folder, name), { recursive: true, force: true });
  }
  await rm(making, { recursive: true, force: true });
  return work;
}

/** What other code made of the same documents is another index. */
function digestOf(documents: string, recipe: string): string {
  return createHash('sha256').update(documents).update(recipe).digest('hex').slice(0, 16);
}

async function readDigest(shard: string): Promise<string | undefined> {
  try {
    const { digest } = JSON.parse(await readFile(path.join(shard, DIGEST), 'utf8')) as { digest: string };
    return digest;
  } catch {
    return undefined;
  }
}

function writeJson(file: string, value: unknown): Promise<void> {
  return writeFile(file, `${JSON.stringify(value)}\n`);
}

function ignoreMissing(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}

/** What the index is made of, as it stands when asked. */
export interface SearchSource {
  /** The parts of the index, newest first. */
  shards: () => DigestedShard[];
  /** Every public article of a part. */
  documents: (shard: SearchShard) => Iterable<SearchDocument>;
}

export interface ShardWork {
  /** Names of the shards that were built. */
  built: string[];
  /** Names of those that did not change. */
  kept: string[];
  /** How many articles those that were built have. */
  articles: number;
}
