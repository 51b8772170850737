import { entrySlug, LISTED } from '../../src/core/editing/entry-list.ts';
import { placeOf } from '../../src/core/schema/collections.ts';
import { newsroom } from '../newsroom.ts';
import { NewsroomRefusal } from '../newsroom-client.ts';
import { openForm } from './open-form.ts';
import { draftAt, type DraftKey } from '../workflow/open-drafts.ts';
import type { TheirVersion } from './settle-versions.ts';

/**
 * Looks every few seconds, and whenever the page comes back into sight, whether the file of the open form is still
 * what it was opened from; tells what lies there once it is not, and `undefined` once it is again.
 */
export function watchFile(path: string, tell: (theirs: TheirVersion | undefined) => void): () => void {
  const state: { isOver: boolean; isAsking: boolean } = { isOver: false, isAsking: false };
  const isStopped = () => state.isOver;
  const look = async () => {
    const base = newsroom.bases.get(path);
    if (isStopped() || state.isAsking || base === undefined || document.visibilityState === 'hidden') return;
    state.isAsking = true;
    const theirs = await readNow(path);
    state.isAsking = false;
    // A save of this form in between moved the base itself.
    const isSettled = newsroom.bases.get(path) === base && !openForm.read()?.isPersisting;
    if (isStopped() || theirs === undefined || !isSettled) return;
    tell(theirs.id === base ? undefined : theirs);
  };
  const timer = setInterval(() => void look(), BETWEEN_LOOKS);
  const onSight = () => void look();
  document.addEventListener('visibilitychange', onSight);
  window.addEventListener('focus', onSight);
  return () => {
    state.isOver = true;
    clearInterval(timer);
    document.removeEventListener('visibilitychange', onSight);
    window.removeEventListener('focus', onSight);
  };
}

/** Undefined where the service does not answer. */
async function readNow(path: string): Promise<TheirVersion | undefined> {
  try {
    const draft = draftAt(path) ?? (await findDraft(path));
    const waiting = draft && (await readDraft(draft, path));
    if (waiting) return waiting;
    const { data, file } = await newsroom.client.ask<{ data: string | null; file: { id: string | null } }>(
      'getEntry',
      { path },
    );
    return { id: file.id, text: data ?? '' };
  } catch (error) {
    const isGone = error instanceof NewsroomRefusal && error.code === 'missing';
    return isGone ? { id: null, text: '' } : undefined;
  }
}

/** The draft that somebody else made of what is open here as it is published. */
async function findDraft(path: string): Promise<DraftKey | undefined> {
  const collection = LISTED.find((name) => name === placeOf(path)?.collection);
  if (!collection) return undefined;
  const key = { collection, slug: entrySlug(collection, path) };
  const found = await newsroom.client.ask('unpublishedEntry', { ...key, isOptional: true });
  return found ? key : undefined;
}

/** A draft that is gone was published or discarded: then what is published counts. */
async function readDraft(draft: DraftKey, path: string): Promise<TheirVersion | undefined> {
  try {
    const { data, id } = await newsroom.client.ask<{ data: string; id: string }>('unpublishedEntryDataFile', {
      ...draft,
      path,
    });
    return { id, text: data };
  } catch (error) {
    if (error instanceof NewsroomRefusal && error.code === 'missing') return undefined;
    throw error;
  }
}

const BETWEEN_LOOKS = 3_000;
