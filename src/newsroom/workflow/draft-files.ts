import { isContentPath, parseContentPath, type ContentPath } from '../files/content-path.ts';
import { askGit } from '../git/git.ts';
import { readBlobBytes, readBlobs } from '../git/entries.ts';
import { readHead, type Repository } from '../git/repository.ts';
import type { StoredFile } from '../files/work-tree.ts';
import type { Draft } from './draft.ts';

/** What a draft would publish: the entry, and the pictures its text names that came with it. Nothing else of its branch. */
export async function readDraftFiles(repository: Repository, draft: Draft): Promise<DraftFiles> {
  const entry = await readDraftFile(repository, draft, draft.name.path);
  if (!entry) return { entry: undefined, media: [] };
  const media = await findMedia(repository, draft, entry.bytes.toString('utf8'));
  return { entry, media };
}

/** One file as a draft's branch has it. */
export async function readDraftFile(
  repository: Repository,
  draft: Pick<Draft, 'commit'>,
  path: ContentPath,
): Promise<StoredFile | undefined> {
  const full = `${repository.prefix}${path.path}`;
  const id = (await readBlobs(repository, draft, [full])).get(full);
  return id === undefined ? undefined : { bytes: await readBlobBytes(repository, id), id, mode: 0o644 };
}

/** The published blob a draft began from; null where it began as a new entry. */
export async function readDraftBase(repository: Repository, draft: Draft): Promise<string | null> {
  if (draft.base !== undefined) return draft.base;
  const fork = await findFork(repository, draft);
  const full = `${repository.prefix}${draft.name.path.path}`;
  return (fork && (await readBlobs(repository, { commit: fork }, [full])).get(full)) ?? null;
}

async function findMedia(repository: Repository, draft: Draft, text: string): Promise<DraftMedia[]> {
  const named = new Set(text.match(MEDIA_URL) ?? []);
  const paths = Array.from(named, (url) => `content${url}`)
    .filter(isContentPath)
    .slice(0, MOST_MEDIA);
  if (paths.length === 0) return [];
  const full = paths.map((path) => `${repository.prefix}${path}`);
  const fork = await findFork(repository, draft);
  const known = fork ? await readBlobs(repository, { commit: fork }, full) : new Map<string, string>();
  const there = await readBlobs(repository, draft, full);
  return paths.flatMap((path) => {
    const id = there.get(`${repository.prefix}${path}`);
    return id !== undefined && !known.has(`${repository.prefix}${path}`)
      ? [{ path: parseContentPath(path), id }]
      : [];
  });
}

/** Where a branch left the one in use. */
async function findFork(repository: Repository, draft: Draft): Promise<string | undefined> {
  const head = await readHead(repository);
  if (!head) return undefined;
  return (await askGit(repository.checkout, ['merge-base', head.commit, draft.commit]))?.trim();
}

const MEDIA_URL = /\/media\/[\w./-]+/g;
const MOST_MEDIA = 200;

export interface DraftMedia {
  path: ContentPath;
  id: string;
}

export interface DraftFiles {
  entry: StoredFile | undefined;
  media: DraftMedia[];
}
