import { toStamp } from '../../core/text/date.ts';
import type { CommitAuthor } from '../../core/editing/commit-author.ts';
import { isContentPath, type ContentPath } from '../files/content-path.ts';
import { decodeText } from '../files/text.ts';
import { askGit, runGit } from '../git/git.ts';
import { readBlobBytes, readBlobs } from '../git/entries.ts';
import { readHead, type Repository } from '../git/repository.ts';
import { NewsroomError } from '../newsroom-error.ts';
import { findDraft } from '../workflow/draft.ts';
import { nameDraftOfFile } from '../workflow/draft-name.ts';

/**
 * The commits that changed a file, newest first, {@link PAGE} at a time; before them on the first page those of its
 * draft. Follows the file through renames.
 */
export async function listHistory(
  repository: Repository,
  path: ContentPath,
  page: number,
): Promise<HistoryPage> {
  const tips = await findTips(repository, path);
  const draft =
    tips.draft && page === 0 ? await readLog(repository, path, [tips.draft, ...except(tips.head)], 0) : [];
  const recorded = tips.head ? await readLog(repository, path, [tips.head], page * PAGE) : [];
  const entries = recorded.slice(0, PAGE).map((commit) => ({ ...commit, isDraft: false }));
  return {
    entries: [...draft.map((commit) => ({ ...commit, isDraft: true })), ...entries],
    next: recorded.length > PAGE ? page + 1 : null,
  };
}

/** A file's text as one of its commits left it. */
export async function readVersion(
  repository: Repository,
  path: ContentPath,
  asked: { commit: string; formerly: ContentPath },
): Promise<{ text: string; blob: string }> {
  const { head, draft } = await findTips(repository, path);
  const tips = [head, draft].filter((tip) => tip !== undefined);
  const known = await Promise.all(tips.map((tip) => isWithin(repository, asked.commit, tip)));
  const full = `${repository.prefix}${asked.formerly.path}`;
  const blob = known.includes(true) ? (await readBlobs(repository, asked, [full])).get(full) : undefined;
  if (blob === undefined) {
    throw new NewsroomError('missing', 'Không có bản ấy trong lịch sử của bài này.', {
      hint: 'Tải lại lịch sử.',
    });
  }
  return { text: decodeText(await readBlobBytes(repository, blob)), blob };
}

async function findTips(
  repository: Repository,
  path: ContentPath,
): Promise<{ head?: string; draft?: string }> {
  const head = await readHead(repository);
  const draft = await findDraft(repository, nameDraftOfFile(path.path)).catch(() => undefined);
  return { ...(head ? { head: head.commit } : {}), ...(draft ? { draft: draft.commit } : {}) };
}

async function readLog(
  repository: Repository,
  path: ContentPath,
  revisions: readonly string[],
  skip: number,
): Promise<Commit[]> {
  const answer = await runGit(repository.checkout, [
    'log',
    '--follow',
    '--name-status',
    '-z',
    `--skip=${skip}`,
    `--max-count=${PAGE + 1}`,
    '--format=%x01%H%x00%an%x00%ae%x00%at%x00%s',
    ...revisions,
    '--',
    path.path,
  ]);
  return answer.split('\x01').flatMap((record) => toCommit(repository, record));
}

// After the fields, `-z` puts an empty one and then the change: `M`, path; or `R100`, old path, new path.
function toCommit({ prefix }: Repository, record: string): Commit[] {
  const [commit = '', name = '', email = '', seconds = '', message = '', ...change] = record.split('\0');
  const kind = change.find((part) => /^\s*[ACDMRT]\d*$/.test(part))?.trim() ?? '';
  const full = change.filter(Boolean).at(-1)?.trim() ?? '';
  const path = full.startsWith(prefix) ? full.slice(prefix.length) : full;
  if (!/^[0-9a-f]{40,64}$/.test(commit) || !isContentPath(path)) return [];
  const at = toStamp(new Date(Number(seconds) * 1000));
  return [{ commit, at, author: { name, email }, message, path, isGone: kind.startsWith('D') }];
}

async function isWithin(repository: Repository, commit: string, tip: string): Promise<boolean> {
  const args = ['merge-base', '--is-ancestor', commit, tip];
  return (await askGit(repository.checkout, args).catch(() => undefined)) !== undefined;
}

function except(commit: string | undefined): string[] {
  return commit ? [`^${commit}`] : [];
}

/** How many commits a page has. */
const PAGE = 20;

interface Commit {
  commit: string;
  /** A stamp of Hanoi time. */
  at: string;
  author: CommitAuthor;
  /** The first line. */
  message: string;
  /** Where the file was then. */
  path: string;
  /** The commit took the file away. */
  isGone: boolean;
}

export interface HistoryPage {
  entries: (Commit & { isDraft: boolean })[];
  /** The page to ask for next. */
  next: number | null;
}
