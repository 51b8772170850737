import { newsroom } from '../newsroom.ts';
import { NewsroomRefusal } from '../newsroom-client.ts';
import { showNotDone, showSaveRefused, showWarnings } from '../notices.ts';
import { openForm } from '../never-lost/open-form.ts';
import { forgetDraft, noteConflict, type DraftKey } from './open-drafts.ts';

/**
 * Publishes the draft that is open, exactly as it was seen. Over what somebody else published meanwhile nothing
 * happens: both versions are shown, and what the editor makes of them is saved to the draft.
 */
export async function publishDraft(key: DraftKey): Promise<void> {
  const path = openForm.read()?.path ?? '';
  const seen = newsroom.bases.get(path);
  try {
    const reply = await newsroom.client.save<PublishReply>('publishUnpublishedEntry', {
      ...key,
      ...(seen ? { seen } : {}),
    });
    if (reply.warnings.length > 0) showWarnings(reply.warnings);
  } catch (error) {
    explain(error, key, { path, seen: seen ?? null });
    throw error;
  }
  forgetDraft(key);
}

function explain(
  error: unknown,
  { slug }: DraftKey,
  { path, seen }: { path: string; seen: string | null },
): void {
  const isText = error instanceof NewsroomRefusal && (error.code === 'stale' || error.problems.length > 0);
  if (!isText) {
    showNotDone('Chưa xuất bản được', error);
    return;
  }
  if (error.code === 'stale' && error.theirs)
    noteConflict(path, { draft: seen, published: error.theirs.blob });
  const raw = newsroom.texts.get(path) ?? '';
  const published = error.theirs?.text;
  const save = () => {
    saveOver(published ?? undefined);
  };
  showSaveRefused(error, { path, slug, raw }, save, 'Chưa xuất bản được');
}

/** The form's text is kept over what was published meanwhile: as a save of the draft, put onto that. */
function saveOver(published: string | undefined): void {
  const form = openForm.read();
  if (form) openForm.put(form.data(), published);
  setTimeout(() => document.querySelector<HTMLElement>('.desk-toolbar .desk-save')?.click(), 100);
}

interface PublishReply {
  warnings: string[];
}
