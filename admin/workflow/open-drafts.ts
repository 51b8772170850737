import { newsroom } from '../newsroom.ts';

/** Notes that a file is open as its draft, not as what is published. */
export function rememberDraft(path: string, key: DraftKey): void {
  drafts.set(path, key);
}

/** The draft a path is open as; undefined for what is published. */
export function draftAt(path: string): DraftKey | undefined {
  return drafts.get(path);
}

/** Forgets a draft that is published or discarded. */
export function forgetDraft({ collection, slug }: DraftKey): void {
  for (const [path, key] of drafts) {
    if (key.collection !== collection || key.slug !== slug) continue;
    drafts.delete(path);
    conflicts.delete(path);
  }
}

/** Notes that a draft could not be published over what somebody else published meanwhile. */
export function noteConflict(path: string, conflict: Conflict): void {
  conflicts.set(path, conflict);
}

export function conflictAt(path: string): Conflict | undefined {
  return conflicts.get(path);
}

/**
 * What a save of a draft starts from. Once an editor has put the published version into a draft, the form counts as
 * begun from that; the draft itself still begins where it was, and the save says what it was put onto.
 */
export function draftBase(path: string): { base: string | null | undefined; onto?: string | null } {
  const base = newsroom.bases.get(path);
  const conflict = conflicts.get(path);
  if (!conflict || base !== conflict.published || conflict.published === null) return { base };
  return { base: conflict.draft, onto: conflict.published };
}

/** After a save: what was put onto the published version is in the draft now. */
export function settleConflict(path: string): void {
  conflicts.delete(path);
}

const drafts = new Map<string, DraftKey>();
const conflicts = new Map<string, Conflict>();

export interface DraftKey {
  collection: string;
  slug: string;
}

interface Conflict {
  /** The blob of the draft, and of what is published. */
  draft: string | null;
  published: string | null;
}
