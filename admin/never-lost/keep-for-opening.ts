import { collections } from '../../src/core/schema/collections.ts';
import { keptDrafts } from './kept-drafts.ts';
import { textOf, writtenData, type OpenForm } from './open-form.ts';

/** Keeps what was typed while a new entry was being saved, for the form that opens over its file right after. */
export async function keepForOpening(sent: OpenForm, now: OpenForm): Promise<void> {
  const { place, hasBody } = collections[now.collection as keyof typeof collections];
  if (place.kind === 'file') return;
  const data = writtenData(now);
  const draft = {
    id: crypto.randomUUID(),
    place: `${place.folder}/${now.slug}.${hasBody ? 'mdx' : 'yaml'}`,
    collection: now.collection,
    // No file has this as its blob: taking the text back merges it with what was saved.
    base: 'sent',
    baseText: textOf(sent.collection, sent.data()) ?? null,
    data,
    at: Date.now(),
  };
  await keptDrafts.keep(draft, []);
}
