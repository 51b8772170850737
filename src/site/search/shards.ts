import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readFile, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import type { SearchDocument } from '../../core/search/search-document.ts';
import type { DigestedShard, SearchShard, ShardList } from '../../core/search/shards.ts';
import { writeJson } from './index-files.ts';
import { writeSearchIndex } from './write-index.ts';
import { byDate } from './join-indexes.ts';
import { patchIndex } from './patch-index.ts';
import { searchRecipe } from './recipe.ts';
import { replaceIndex, restoreIndexes } from './replace-index.ts';

const LIST = 'shards.json';
/** In a shard's folder, so that it can never stand beside an index of something else. */
const DIGEST = 'shard.json';
const DOCUMENTS = 'documents.json';

/** From so many articles on of a hundred, a part is built anew. */
const PATCHED = 25;

/**
 * Builds into a folder an index for every shard that `existing` does not hold as it should be, and the list of all
 * shards. The other shards stay where they are. Of a shard in which few articles changed, only these are indexed.
 */
export function buildShards(
  source: SearchSource,
  folder: string,
  existing?: string,
  onProgress?: SearchProgress,
): Promise<ShardWork> {
  return makeShards(source, folder, { existing, isReplaced: false }, onProgress);
}

async function makeShards(
  source: SearchSource,
  folder: string,
  { existing, isReplaced }: { existing: string | undefined; isReplaced: boolean },
  onProgress?: SearchProgress,
): Promise<ShardWork> {
  const work: ShardWork = { built: [], kept: [], articles: 0 };
  const recipe = searchRecipe();
  const shards = source.shards().map((shard) => ({ ...shard, digest: digestOf(shard.digest, recipe) }));
  await mkdir(folder, { recursive: true });
  const plans: ShardPlan[] = [];
  for (const shard of shards) {
    const former = existing === undefined ? '' : path.join(existing, shard.name);
    const state = existing === undefined ? undefined : await readState(former);
    if (state?.digest === shard.digest) {
      work.kept.push(shard.name);
      continue;
    }
    const held = state?.recipe === recipe ? await readHeld(former) : [];
    const known = state?.names === shard.names ? held : [];
    const versions = source.versions(shard, new Map(known.map(([url, version]) => [url, version])));
    plans.push(planShard(shard, versions, { folder: former, isReplaced, held }));
  }
  const total = plans.reduce((sum, { toIndex }) => sum + toIndex, 0);
  for (const plan of plans) {
    const target = path.join(folder, plan.shard.name);
    const before = work.articles;
    work.articles += await buildShard(source, plan, target, (done) => onProgress?.(before + done, total));
    const state: ShardState = { digest: plan.shard.digest, names: plan.shard.names, recipe };
    await writeJson(path.join(target, DIGEST), state);
    work.built.push(plan.shard.name);
  }
  const list: ShardList = { shards: shards.map(({ name, digest }) => ({ name, digest })) };
  await writeJson(path.join(folder, LIST), list);
  return work;
}

function planShard(
  shard: DigestedShard,
  versions: Map<string, string>,
  former: { folder: string; isReplaced: boolean; held: HeldDocument[] },
): ShardPlan {
  const changed = new Set(versions.keys());
  const articles = former.held.map(([url, version, publishedAt]) => {
    const isGone = versions.get(url) !== version;
    if (!isGone) changed.delete(url);
    return { url, version, publishedAt, isGone };
  });
  const isPatch = changed.size * 100 <= versions.size * PATCHED;
  const toIndex = isPatch ? changed.size : versions.size;
  return {
    shard,
    versions,
    changed: isPatch ? changed : undefined,
    former: { ...former, articles },
    toIndex,
  };
}

/** Says how many articles were indexed for it. */
async function buildShard(
  source: SearchSource,
  { shard, versions, changed, former }: ShardPlan,
  target: string,
  onIndexed: (done: number) => void,
): Promise<number> {
  const come: HeldArticle[] = [];
  const documents = source.documents(shard, changed);
  const noted = (function* () {
    for (const document of documents) {
      const { url, publishedAt } = document;
      come.push({ url, version: versions.get(url) ?? '', publishedAt });
      yield document;
    }
  })();
  if (changed) await patchIndex(former, noted, target, onIndexed);
  else await writeSearchIndex(noted, target, onIndexed);
  const stay = changed ? former.articles.filter(({ isGone }) => !isGone) : [];
  const all = [...stay, ...come].sort(byDate);
  const held = all.map(({ url, version, publishedAt }): HeldDocument => [url, version, publishedAt]);
  await writeJson(path.join(target, DOCUMENTS), held);
  return come.length;
}

/**
 * Brings a folder of shards up to date: those that changed are built beside it (in `making`, on the same disk) and
 * then take their places, those that are gone are removed. Cut short at any moment, the next one finishes it.
 */
export async function updateShards(
  source: SearchSource,
  folder: string,
  making: string,
  onProgress?: SearchProgress,
): Promise<ShardWork> {
  await restoreIndexes(making, folder);
  rmSync(making, { recursive: true, force: true });
  const work = await makeShards(source, making, { existing: folder, isReplaced: true }, onProgress);
  await mkdir(folder, { recursive: true });
  for (const name of work.built) await replaceIndex(path.join(making, name), path.join(folder, name));
  await rename(path.join(making, LIST), path.join(folder, LIST));
  const wanted = new Set([LIST, ...work.built, ...work.kept]);
  for (const name of await readdir(folder)) {
    if (!wanted.has(name)) rmSync(path.join(folder, name), { recursive: true, force: true });
  }
  rmSync(making, { recursive: true, force: true });
  return work;
}

/** Whether a folder has every shard it lists, as this code makes them. */
export async function isMadeByThisCode(folder: string): Promise<boolean> {
  const list = await readJson<ShardList>(path.join(folder, LIST));
  const recipe = searchRecipe();
  for (const { name } of list?.shards ?? []) {
    if ((await readState(path.join(folder, name)))?.recipe !== recipe) return false;
  }
  return list !== undefined;
}

/** What other code made of the same documents is another index. */
function digestOf(documents: string, recipe: string): string {
  return createHash('sha256').update(documents).update(recipe).digest('hex').slice(0, 16);
}

async function readState(shard: string): Promise<ShardState | undefined> {
  return readJson<ShardState>(path.join(shard, DIGEST));
}

async function readHeld(shard: string): Promise<HeldDocument[]> {
  return (await readJson<HeldDocument[]>(path.join(shard, DOCUMENTS))) ?? [];
}

async function readJson<T>(file: string): Promise<T | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as T;
  } catch {
    return undefined;
  }
}

/** What the index is made of, as it stands when asked. */
export interface SearchSource {
  /** The parts of the index, newest first. */
  shards: () => DigestedShard[];
  /**
   * The address of every public article of a part, with a version that is another where search sees another text; `known`
   * are those of a time when the part had the same names.
   */
  versions: (shard: SearchShard, known?: ReadonlyMap<string, string>) => Map<string, string>;
  /** Every public article of a part, or those at some addresses. */
  documents: (shard: SearchShard, urls?: ReadonlySet<string>) => Iterable<SearchDocument>;
}

/** How many of all the articles to index are indexed. */
export type SearchProgress = (done: number, total: number) => void;

/** What is to be done for a part. */
interface ShardPlan {
  shard: DigestedShard;
  versions: Map<string, string>;
  /** The articles to index; undefined where the part is built anew. */
  changed: Set<string> | undefined;
  former: {
    folder: string;
    isReplaced: boolean;
    articles: (HeldArticle & { isGone: boolean })[];
  };
  toIndex: number;
}

interface HeldArticle {
  url: string;
  version: string;
  publishedAt: string;
}

interface ShardState {
  digest: string;
  /** Of the names its articles bear. */
  names: string;
  /** Of what made it. */
  recipe: string;
}

/** An article of a part that is built. */
export type HeldDocument = [url: string, version: string, publishedAt: string];

export interface ShardWork {
  /** Names of the shards that were built. */
  built: string[];
  /** Names of those that did not change. */
  kept: string[];
  /** How many articles were indexed for them. */
  articles: number;
}
