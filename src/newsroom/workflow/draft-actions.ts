import { parseEntryPath } from '../files/entries.ts';
import { NewsroomError } from '../newsroom-error.ts';
import { openPlace } from '../place.ts';
import { listHistory, readVersion } from '../history/history.ts';
import type { NewsroomRequest, ParamsOf } from '../protocol.ts';
import type { SavingDesk } from '../saving/saving.ts';
import { checkEntry } from './checking.ts';
import { discardDraft, recoverDraft } from './discarding.ts';
import { nameDraft, nameDraftOfFile, type DraftName } from './draft-name.ts';
import { needRepository } from './draft-saving.ts';
import { changeStatus, publishDraft } from './moving.ts';
import { describeDrafts } from './overview.ts';
import { readdressDraft } from './readdressing.ts';
import {
  unpublishedDataFile,
  unpublishedEntries,
  unpublishedEntry,
  unpublishedMediaFile,
} from './protocol.ts';

/** Carries out one action on drafts or on an entry's history. */
export async function actOnDrafts(desk: SavingDesk, request: DraftRequest): Promise<unknown> {
  switch (request.action) {
    case 'unpublishedEntries':
      return unpublishedEntries(desk);
    case 'unpublishedEntry':
      return unpublishedEntry(desk, request.params);
    case 'unpublishedEntryDataFile':
      return unpublishedDataFile(desk, request.params);
    case 'unpublishedEntryMediaFile':
      return unpublishedMediaFile(desk, request.params);
    case 'deleteUnpublishedEntry':
      return discardDraft(desk, nameDraft(request.params.collection, request.params.slug));
    case 'updateUnpublishedEntryStatus': {
      const { collection, slug, newStatus, author } = request.params;
      await changeStatus(desk, nameDraft(collection, slug), newStatus, author);
      return { message: 'Đã đổi trạng thái.' };
    }
    case 'publishUnpublishedEntry': {
      const { collection, slug, seen, publishedAt, author } = request.params;
      return publishDraft(desk, nameDraft(collection, slug), {
        branch: request.branch,
        note: '',
        seen,
        publishedAt,
        author,
      });
    }
    case 'readdressDraft': {
      const { collection, slug, newSlug, author } = request.params;
      return readdressDraft(desk, nameDraft(collection, slug), nameDraft(collection, newSlug), author);
    }
    case 'listDrafts': {
      const { repository } = await openPlace(desk.checkout);
      return repository ? describeDrafts(repository) : { drafts: [], discarded: [] };
    }
    case 'recoverDraft':
      return recoverDraft(desk, request.params.id);
    case 'checkEntry':
      return checkEntry(desk, nameDraftOfFile(request.params.path), request.params);
    case 'history': {
      const path = parseEntryPath(request.params.path);
      return listHistory(needRepository(await openPlace(desk.checkout)), path, request.params.page);
    }
    case 'historyVersion': {
      const { path, commit, formerly } = request.params;
      const asked = { commit, formerly: parseEntryPath(formerly ?? path) };
      return readVersion(needRepository(await openPlace(desk.checkout)), parseEntryPath(path), asked);
    }
  }
}

/** The draft a save with the workflow goes to: one entry, under the name the client gives it, not renamed. */
export function nameDraftOfSave({ dataFiles, options }: ParamsOf<'persistEntry'>): DraftName {
  const [file, ...others] = dataFiles;
  if (!file || others.length > 0) throw new NewsroomError('params', 'Bản nháp chỉ có một bài.');
  const name = nameDraftOfFile(file.path);
  const isRenamed = Boolean(file.newPath) && file.newPath !== file.path;
  const isOther =
    (options.collectionName ?? name.collection) !== name.collection || (file.slug ?? name.slug) !== name.slug;
  if (isRenamed || isOther) throw new NewsroomError('params', 'Tên bài không khớp với tệp của nó.');
  return name;
}

type DraftRequest = Extract<
  NewsroomRequest,
  {
    action:
      | 'unpublishedEntries'
      | 'unpublishedEntry'
      | 'unpublishedEntryDataFile'
      | 'unpublishedEntryMediaFile'
      | 'deleteUnpublishedEntry'
      | 'updateUnpublishedEntryStatus'
      | 'publishUnpublishedEntry'
      | 'readdressDraft'
      | 'listDrafts'
      | 'recoverDraft'
      | 'checkEntry'
      | 'history'
      | 'historyVersion';
  }
>;
