import type { FoundProblem } from '../../src/core/editing/problem-place.ts';
import { textOfForm } from '../never-lost/text-of-form.ts';
import { newsroom } from '../newsroom.ts';
import { showUnpublishable } from '../notices.ts';
import { pendingPictures } from '../pending-pictures.ts';

/** Names what keeps the form from being published, and leads to the first of it; false where nothing is known to. */
export async function sayFaults(): Promise<boolean> {
  const form = textOfForm();
  if (!form) return false;
  const { file, text } = form;
  const coming = pendingPictures.namedIn(text).map(({ path }) => `content${path}`);
  const { problems } = await newsroom.client
    .ask<{ problems: FoundProblem[] }>('checkEntry', { path: file, raw: text, coming })
    // Publishing says why it cannot be asked.
    .catch(() => ({ problems: [] }));
  if (problems.length === 0) return false;
  showUnpublishable(text, problems);
  return true;
}
