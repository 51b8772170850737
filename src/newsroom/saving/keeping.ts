import { keepVersions } from './kept-versions.ts';
import { NewsroomError } from '../newsroom-error.ts';
import { readBlobs } from '../git/entries.ts';
import type { Change, JudgedChange } from './change.ts';
import type { KeepingPlace, KeptVersion, Version } from './kept-versions.ts';
import type { Head } from '../git/repository.ts';
import type { Place } from '../place.ts';
import type { SavingDesk } from './saving.ts';

/** The refusal, telling where the texts that could not be saved are kept. */
export async function keepRefused(
  desk: SavingDesk,
  place: Place,
  changes: readonly Change[],
  refusal: NewsroomError,
): Promise<NewsroomError> {
  const versions = changes.flatMap(({ path, bytes }) => (bytes ? [{ path: path.path, bytes }] : []));
  const kept = await keepQuietly(desk, place, 'conflicts', versions);
  return new NewsroomError(refusal.code, refusal.message, {
    ...(refusal.hint ? { hint: refusal.hint } : {}),
    details: { ...refusal.details, kept },
  });
}

/** Keeps what a deletion would lose: bytes that no commit on this branch holds. */
export async function keepUnrecorded(
  desk: SavingDesk,
  place: Place,
  changes: readonly JudgedChange[],
  head: Head | undefined,
): Promise<void> {
  const removed = changes.filter(({ bytes, isMove }) => bytes === null && !isMove);
  if (removed.length === 0) return;
  const recorded = await readRecorded(place, removed, head);
  const versions = removed.flatMap(({ path, current }) => {
    return current && !recorded.has(current.id) ? [{ path: path.path, bytes: current.bytes }] : [];
  });
  await keepQuietly(desk, place, 'deleted', versions);
}

async function readRecorded(
  { repository }: Place,
  changes: readonly Change[],
  head: Head | undefined,
): Promise<Set<string>> {
  if (!repository) return new Set();
  const paths = changes.map(({ path }) => `${repository.prefix}${path.path}`);
  return new Set((await readBlobs(repository, head, paths)).values());
}

// That a copy could not be kept must not hide why the save was refused.
async function keepQuietly(
  desk: SavingDesk,
  place: Place,
  kind: 'conflicts' | 'deleted',
  versions: readonly Version[],
): Promise<KeptVersion[]> {
  const where: KeepingPlace = { tree: place.tree, repository: place.repository, now: desk.now() };
  return keepVersions(where, kind, versions).catch((error: unknown) => {
    desk.log(`newsroom: could not keep a copy: ${String(error)}`);
    return [];
  });
}
