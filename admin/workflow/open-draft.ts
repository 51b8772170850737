import { EditorialWorkflowError } from 'decap-cms-lib-util';
import { readEntry } from '../../src/core/schema/read-entry.ts';
import { fieldProblems } from '../field-problems.ts';
import { newsroom } from '../newsroom.ts';
import { NewsroomRefusal } from '../newsroom-client.ts';
import { showBrokenFile } from '../notices.ts';
import { pendingPictures } from '../pending-pictures.ts';
import { forgetDraft, rememberDraft, type DraftKey } from './open-drafts.ts';

/** Finds the draft of an entry; where there is none, says so in the way that sends Decap to the published one. */
export async function openDraft(key: DraftKey): Promise<unknown> {
  const { collection, slug } = key;
  const draft = await newsroom.client.ask('unpublishedEntry', { collection, slug, isOptional: true });
  return draft ?? openPublished(key);
}

function openPublished(key: DraftKey): never {
  forgetDraft(key);
  throw new EditorialWorkflowError('no draft', true);
}

/** Opens a draft's text for its form: from here on its blob is the base of the next save. */
export async function openDraftText({ collection, slug }: DraftKey, path: string): Promise<string> {
  const { data, id } = await newsroom.client
    .ask<{ data: string; id: string }>('unpublishedEntryDataFile', { collection, slug, path })
    .catch((error: unknown) => {
      // Published or discarded since it was found.
      if (error instanceof NewsroomRefusal && error.code === 'missing')
        return openPublished({ collection, slug });
      throw error;
    });
  newsroom.bases.set(path, id);
  newsroom.texts.set(path, data);
  newsroom.remember([path]);
  rememberDraft(path, { collection, slug });
  fieldProblems.keepAbout(data);
  const { problems } = readEntry(new TextEncoder().encode(data), path);
  // A draft may lack something; only what cannot be read at all needs words before its form.
  if (problems.some(({ field }) => field === undefined)) showBrokenFile(data, problems);
  return data;
}

/** A picture that came with a draft: shown from here, since no address has it before it is published. */
export async function openDraftPicture({ collection, slug }: DraftKey, path: string): Promise<object> {
  const { content, name, id } = await newsroom.client.ask<MediaReply>('unpublishedEntryMediaFile', {
    collection,
    slug,
    path,
  });
  const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
  const file = new File([bytes], name, { type: name.endsWith('.svg') ? 'image/svg+xml' : '' });
  const url = pendingPictures.showStored(path.replace(/^content/, ''), file);
  return { id, name, path, file, size: file.size, url, displayURL: url };
}

interface MediaReply {
  id: string;
  name: string;
  content: string;
}
