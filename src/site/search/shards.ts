import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { mkdir, readFile, readdir, rename } from 'node:fs/promises';
import path from 'node:path';
import type { SearchDocument } from '../../core/search/search-document.ts';
import {
  stretchOf,
  type DigestedShard,
  type SearchStretch,
  type ShardList,
} from '../../core/search/shards.ts';
import { writeJson } from './index-files.ts';
import {
  noArticles,
  placesBetween,
  replaceHeld,
  type HeldArticle,
  type HeldArticles,
} from './held-articles.ts';
import { writeSearchIndex } from './write-index.ts';
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
export async function buildShards(
  source: SearchSource,
  folder: string,
  existing?: string,
  onProgress?: SearchProgress,
): Promise<ShardWork> {
  return (await makeShards(source, folder, { existing, isReplaced: false }, onProgress)).work;
}

/** `gone` are, of each part that is replaced, the files that its successor has no use for. */
async function makeShards(
  source: SearchSource,
  folder: string,
  { existing, isReplaced }: { existing: string | undefined; isReplaced: boolean },
  onProgress?: SearchProgress,
): Promise<{ work: ShardWork; gone: Map<string, string[]> }> {
  const work: ShardWork = { built: [], kept: [], articles: 0 };
  const gone = new Map<string, string[]>();
  const recipe = searchRecipe();
  const listed = existing === undefined ? undefined : await readJson<ShardList>(path.join(existing, LIST));
  const list: ShardList = { names: source.names(), shards: [] };
  await mkdir(folder, { recursive: true });
  const plans: ShardPlan[] = [];
  for (const shard of source.shards()) {
    const former = existing === undefined ? '' : path.join(existing, shard.name);
    const state = existing === undefined ? undefined : await readState(former);
    const isListed = listed?.shards.some(
      ({ name, digest }) => name === shard.name && digest === state?.digest,
    );
    const known = listed?.names === list.names && isListed ? state : undefined;
    const named = nameShard(source, shard, recipe, known);
    list.shards.push({ name: named.name, digest: named.digest });
    if (state?.digest === named.digest) {
      work.kept.push(named.name);
      continue;
    }
    const held = state?.recipe === recipe ? await readHeld(former) : noArticles();
    plans.push(planShard(source, named, { folder: former, isReplaced, held, state }));
  }
  const total = plans.reduce((sum, { toIndex }) => sum + toIndex, 0);
  for (const plan of plans) {
    const { name, digest, names, months } = plan.shard;
    const target = path.join(folder, name);
    const before = work.articles;
    const tell = (done: number) => onProgress?.(before + Math.min(done, plan.toIndex), total);
    // One whose files are damaged cannot be patched.
    const made = await buildShard(source, plan, target, tell).catch((error: unknown) => {
      if (plan.changed) return buildShard(source, buildAnew(plan), target, tell);
      throw error;
    });
    work.articles += made.indexed;
    gone.set(name, made.gone);
    const state: ShardState = { digest, names, months: [...months], recipe };
    writeJson(path.join(target, DIGEST), state);
    work.built.push(name);
  }
  writeJson(path.join(folder, LIST), list);
  return { work, gone };
}

/** `known` is the state of a part since which no name is another: if it is of the same articles, they bear the same names. */
function nameShard(
  source: SearchSource,
  shard: DigestedShard,
  recipe: string,
  known: ShardState | undefined,
): NamedShard {
  const isSame = JSON.stringify([...shard.months]) === JSON.stringify(known?.months);
  const names = known && isSame ? known.names : source.names(shard);
  return { ...shard, names, digest: digestOf(shard.months, names, recipe) };
}

function planShard(
  source: SearchSource,
  shard: NamedShard,
  { held, state, ...former }: PlannedShard & { state: ShardState | undefined },
): ShardPlan {
  const before = new Map(state?.names === shard.names ? state.months : []);
  // Of the other months no article is looked at.
  const months = [...shard.months.keys()].filter((month) => before.get(month) !== shard.months.get(month));
  const gone = new Set<number>();
  const versions = new Map<string, string>();
  for (const [month] of state?.months ?? []) {
    if (!shard.months.has(month)) for (const at of placesOf(month, held)) gone.add(at);
  }
  for (const month of months) {
    const places = placesOf(month, held);
    const known = places.map((at): [string, string] => [held.urls[at] ?? '', held.versions[at] ?? '']);
    const now = source.versions(stretchOf(month), new Map(before.size > 0 ? known : []));
    for (const at of places) {
      const url = held.urls[at] ?? '';
      if (now.get(url) === held.versions[at]) now.delete(url);
      else gone.add(at);
    }
    for (const [url, version] of now) versions.set(url, version);
  }
  const total = held.urls.length - gone.size + versions.size;
  const plan = { shard, versions, former: { ...former, held, gone } };
  return versions.size * 100 <= total * PATCHED
    ? { ...plan, changed: months, toIndex: versions.size }
    : buildAnew({ ...plan, changed: months, toIndex: total });
}

function placesOf(month: string, { dates }: HeldArticles): number[] {
  const { from, to } = stretchOf(month);
  const [first, end] = placesBetween(dates, from, to);
  return Array.from({ length: end - first }, (_, at) => first + at);
}

/** The articles that stay are indexed too. */
function buildAnew(plan: ShardPlan): ShardPlan {
  const { held, gone } = plan.former;
  const versions = new Map(plan.versions);
  for (const [at, url] of held.urls.entries()) if (!gone.has(at)) versions.set(url, held.versions[at] ?? '');
  return { ...plan, versions, changed: undefined };
}

/** Says how many articles were indexed for it, and what of the former one is `gone`. */
async function buildShard(
  source: SearchSource,
  { shard, versions, changed, former }: ShardPlan,
  target: string,
  onIndexed: (done: number) => void,
): Promise<{ indexed: number; gone: string[] }> {
  const come: HeldArticle[] = [];
  const urls = new Set(versions.keys());
  const noted = (function* () {
    for (const stretch of changed ? changed.map(stretchOf) : [shard]) {
      for (const document of source.documents(stretch, changed && urls)) {
        const { url, publishedAt } = document;
        come.push({ url, version: versions.get(url) ?? '', publishedAt });
        yield document;
      }
    }
  })();
  let gone: string[] = [];
  if (changed) gone = await patchIndex(former, noted, target, onIndexed);
  else await writeSearchIndex(noted, target, onIndexed);
  const held = changed ? former.held : noArticles();
  writeJson(path.join(target, DOCUMENTS), replaceHeld(held, former.gone, come));
  return { indexed: come.length, gone };
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
  const { work, gone } = await makeShards(source, making, { existing: folder, isReplaced: true }, onProgress);
  await mkdir(folder, { recursive: true });
  for (const name of work.built)
    await replaceIndex(path.join(making, name), path.join(folder, name), gone.get(name));
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
function digestOf(months: ReadonlyMap<string, string>, names: string, recipe: string): string {
  const made = JSON.stringify([recipe, names, ...months]);
  return createHash('sha256').update(made).digest('hex').slice(0, 16);
}

async function readState(shard: string): Promise<ShardState | undefined> {
  return readJson<ShardState>(path.join(shard, DIGEST));
}

async function readHeld(shard: string): Promise<HeldArticles> {
  return (await readJson<HeldArticles>(path.join(shard, DOCUMENTS))) ?? noArticles();
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
   * A digest of the names that the articles of a stretch of time bear; of all names that any may bear where none is
   * given.
   */
  names: (stretch?: SearchStretch) => string;
  /**
   * The address of every public article of a stretch of time, with a version that is another where search sees another
   * text; `known` are those of a time when its part had the same names.
   */
  versions: (stretch: SearchStretch, known?: ReadonlyMap<string, string>) => Map<string, string>;
  /** Every public article of a stretch of time, or those at some addresses. */
  documents: (stretch: SearchStretch, urls?: ReadonlySet<string>) => Iterable<SearchDocument>;
}

/** How many of all the articles to index are indexed. */
export type SearchProgress = (done: number, total: number) => void;

/** A shard with a digest of the names its articles bear, and one of all that its part of the index is made of. */
type NamedShard = DigestedShard & { names: string; digest: string };

/** What is to be done for a part. */
interface ShardPlan {
  shard: NamedShard;
  /** Of the articles to index. */
  versions: Map<string, string>;
  /** The months that have them; undefined where the part is built anew. */
  changed: string[] | undefined;
  former: PlannedShard & { gone: Set<number> };
  toIndex: number;
}

interface PlannedShard {
  folder: string;
  isReplaced: boolean;
  held: HeldArticles;
}

interface ShardState {
  digest: string;
  /** Of the names its articles bear. */
  names: string;
  /** Of what the articles of each month are made of. */
  months: [month: string, digest: string][];
  /** Of what made it. */
  recipe: string;
}

export interface ShardWork {
  /** Names of the shards that were built. */
  built: string[];
  /** Names of those that did not change. */
  kept: string[];
  /** How many articles were indexed for them. */
  articles: number;
}
