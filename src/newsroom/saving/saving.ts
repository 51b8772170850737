import { join } from 'node:path';
import { blobId } from '../../archive/blob-id.ts';
import { applyChanges, judgeChanges } from './change.ts';
import { checkContent, type DraftFindings } from './content-check.ts';
import { keepRefused, keepUnrecorded } from './keeping.ts';
import { NewsroomError } from '../newsroom-error.ts';
import { openPlace } from '../place.ts';
import { refuseUnlessReady } from './readiness.ts';
import { record } from './recording.ts';
import { findStanding } from './overtaking.ts';
import { readHead } from '../git/repository.ts';
import { tellVersions } from './versions.ts';
import { updateUserIndex } from '../git/user-index.ts';
import type { CommitAuthor } from '../../core/editing/commit-author.ts';
import { withLockFile } from './save-lock.ts';
import { refuseIfUsed } from './usage-check.ts';
import type { Change } from './change.ts';
import type { Place } from '../place.ts';
import type { SaveQueue } from './save-lock.ts';

/**
 * Saves the changes together: bases compared, files written, one commit, the person's index brought up to date
 * for these paths. Refused (409) means nothing was written and the text refused is kept; the reply says where.
 */
export async function saveChanges(
  desk: SavingDesk,
  changes: readonly Change[],
  request: SaveRequest,
): Promise<SaveReply> {
  return inTurn(desk, async (place) => {
    try {
      return await saveInTurn(desk, place, changes, request);
    } catch (error) {
      if (!(error instanceof NewsroomError) || error.status !== 409) throw error;
      throw await keepRefused(desk, place, changes, error);
    }
  });
}

/** Runs a task that writes alone: after those that came before, and beside no other newsroom's. */
export function inTurn<T>(desk: SavingDesk, task: (place: Place) => Promise<T>): Promise<T> {
  return desk.queue(async () => {
    const place = await openPlace(desk.checkout);
    const lock = place.repository
      ? join(place.repository.gitDirectory, 'nhip-newsroom.lock')
      : join(place.tree.root, '.cache', 'nhip-newsroom.lock');
    return withLockFile(lock, () => task(place));
  });
}

/** {@link saveChanges} within a turn, keeping nothing of what is refused. */
export async function saveInTurn(
  desk: SavingDesk,
  place: Place,
  changes: readonly Change[],
  request: SaveRequest,
): Promise<SaveReply> {
  try {
    const reply = await save(desk, place, changes, request);
    announce(desk, reply);
    return reply;
  } catch (error) {
    if (!(error instanceof NewsroomError) || error.status !== 409) throw error;
    throw await tellVersions(place.repository, changes, error);
  }
}

async function save(
  desk: SavingDesk,
  place: Place,
  changes: readonly Change[],
  request: SaveRequest,
): Promise<SaveReply> {
  const { repository, tree } = place;
  if (repository) {
    await refuseUnlessReady(repository, changes, request.branch);
    // What a held index could not be told before would look like somebody else's work.
    await updateUserIndex(repository).catch(() => false);
  }
  const seen = repository && (await readHead(repository));
  const judged = await judgeChanges(tree, changes, (path, inTree) =>
    repository ? findStanding(repository, seen, path, inTree) : Promise.resolve(inTree),
  );
  const drafts = await checkContent(tree, changes);
  await refuseIfUsed(desk.checkout, judged);
  await keepUnrecorded(desk, place, judged, seen);
  const undo = await applyChanges(tree, judged);
  const recorded = await record(desk, place, judged, { ...request, seen, undo });
  const files = changes.map(({ path, bytes }) => ({
    path: path.path,
    id: bytes && blobId(bytes, tree.format),
  }));
  const warnings = [...recorded.warnings, ...drafts.warnings];
  return { message: 'Đã lưu.', ...recorded, warnings, problems: drafts.problems, files };
}

// What listens (a reloading page, an index) must not turn a save that is done into a failure.
function announce(desk: SavingDesk, reply: SaveReply): void {
  try {
    desk.onSaved(reply.files.map(({ path }) => path));
  } catch (error) {
    desk.log(`newsroom: a listener failed: ${String(error)}`);
  }
}

export interface SavingDesk {
  checkout: string;
  queue: SaveQueue;
  log: (line: string) => void;
  onSaved: (paths: string[]) => void;
  now: () => Date;
}

export interface SaveRequest {
  branch: string | undefined;
  /** What the client wants the commit to say besides. */
  note: string | undefined;
  /** Who is signed in at the desk. */
  author?: CommitAuthor | undefined;
  /** Who else has a part in what is saved. */
  coAuthors?: readonly CommitAuthor[];
  /** Without a commit the files are taken back and the save refused. */
  isCommitNeeded?: boolean;
}

export interface SaveReply {
  message: string;
  /** Null when nothing differed or there is no repository. */
  commit: string | null;
  /** The new blob ids: the bases of the next save. */
  files: { path: string; id: string | null }[];
  /** Vietnamese lines to show. */
  warnings: string[];
  /** What is wrong with a draft, besides in the warnings. */
  problems: DraftFindings['problems'];
}
