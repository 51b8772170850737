import type { FoundProblem } from '../../src/core/editing/problem-place.ts';
import { openForm } from '../never-lost/open-form.ts';
import { textOfForm } from '../never-lost/text-of-form.ts';
import { newsroom } from '../newsroom.ts';
import { showUnpublishable } from '../notices.ts';
import { pendingPictures } from '../pending-pictures.ts';

/**
 * Names what keeps the form from being published, and leads to the first of it; false where nothing is known to. Of a
 * form that was left meanwhile nothing is said.
 */
export async function sayFaults(): Promise<boolean> {
  const form = textOfForm();
  if (!form) return false;
  const { file, text } = form;
  const place = openForm.read()?.place;
  const coming = pendingPictures.namedIn(text).map(({ path }) => `content${path}`);
  const { problems } = await newsroom.client
    .ask<{ problems: FoundProblem[] }>('checkEntry', { path: file, raw: text, coming })
    // Publishing says why it cannot be asked.
    .catch(() => ({ problems: [] }));
  if (problems.length === 0) return false;
  if (openForm.read()?.place !== place) return true;
  showUnpublishable(text, problems);
  return true;
}
