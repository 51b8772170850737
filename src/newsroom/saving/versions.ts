import { toStamp } from '../../core/text/date.ts';
import { decodeText } from '../files/text.ts';
import { readBlobBytes, readBlobs } from '../git/entries.ts';
import { runGit } from '../git/git.ts';
import { readHead, type Repository } from '../git/repository.ts';
import { NewsroomError } from '../newsroom-error.ts';
import { wasRecorded } from './overtaking.ts';
import type { Change, CurrentVersion } from './change.ts';

/**
 * Adds to the refusal of a stale save both versions an editor needs to put theirs and the other's together: what
 * lies there now with who wrote it and when, and the text both began with (null where git does not have it).
 */
export async function tellVersions(
  repository: Repository | undefined,
  changes: readonly Pick<Change, 'path' | 'base'>[],
  refusal: NewsroomError,
  draft?: { commit: string },
): Promise<NewsroomError> {
  const current = refusal.details.current as CurrentVersion | undefined;
  if (!current) return refusal;
  const change = changes.find(({ path }) => path.path === current.path);
  const tips = repository ? await findTips(repository, draft) : [];
  const theirs: TheirVersion = {
    text: current.data,
    blob: current.id,
    ...(repository && (await findWriter(repository, tips, current))),
  };
  const text =
    repository && change?.base ? await readBase(repository, tips, current.path, change.base) : undefined;
  return new NewsroomError(refusal.code, refusal.message, {
    ...(refusal.hint ? { hint: refusal.hint } : {}),
    details: { ...refusal.details, theirs, base: text === undefined ? null : { text } },
  });
}

async function findTips(repository: Repository, draft: { commit: string } | undefined): Promise<string[]> {
  const head = await readHead(repository);
  return [...(draft ? [draft.commit] : []), ...(head ? [head.commit] : [])];
}

// A version that no commit holds was made by hand: nobody's name goes with it.
async function findWriter(
  repository: Repository,
  tips: readonly string[],
  { path, id }: CurrentVersion,
): Promise<Pick<TheirVersion, 'author' | 'at'> | undefined> {
  const full = `${repository.prefix}${path}`;
  for (const commit of tips) {
    const blob = (await readBlobs(repository, { commit }, [full])).get(full) ?? null;
    if (blob !== id) continue;
    const line = await runGit(repository.checkout, [
      'log',
      '-1',
      '--format=%an%x00%ae%x00%at',
      commit,
      '--',
      path,
    ]);
    const [name = '', email = '', seconds = ''] = line.trimEnd().split('\0');
    if (seconds) return { author: name || email, at: toStamp(new Date(Number(seconds) * 1000)) };
  }
  return undefined;
}

/** Only a version of this very path is read: a base is an id the client names. */
async function readBase(
  repository: Repository,
  tips: readonly string[],
  path: string,
  blob: string,
): Promise<string | undefined> {
  if (tips.length === 0 || !(await wasRecorded(repository, tips, path, blob))) return undefined;
  try {
    return decodeText(await readBlobBytes(repository, blob));
  } catch {
    return undefined;
  }
}

export interface TheirVersion {
  /** Null when the file is gone, or not text. */
  text: string | null;
  blob: string | null;
  /** The name of who committed it, and when, a stamp of Hanoi time; left out for what no commit holds. */
  author?: string;
  at?: string;
}
