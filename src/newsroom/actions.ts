import { describePlace } from './description.ts';
import { listFiles, listFolder, openEntry, parseEntryPath, parseFolderQuery } from './files/entries.ts';
import { listMedia, openMedia, parseMediaFolder, parseMediaPath, toMediaFile } from './media/media.ts';
import { openWorkTree } from './place.ts';
import { updateUserIndex } from './git/user-index.ts';
import { toEntryChanges, toRemovals, toUpload } from './saving/requested-changes.ts';
import { saveChanges } from './saving/saving.ts';
import type { EntryLists } from './lists/entry-lists.ts';
import type { NewsroomRequest, ParamsOf } from './protocol.ts';
import type { Repository } from './git/repository.ts';
import type { SaveRequest, SavingDesk } from './saving/saving.ts';
import { readAuthor } from '../core/editing/commit-author.ts';
import { actOnDrafts, nameDraftOfSave } from './workflow/draft-actions.ts';
import { saveDraft } from './workflow/draft-saving.ts';

/** Carries out one action and answers what Decap's proxy backend expects for it. */
export async function act(
  desk: SavingDesk & { lists: EntryLists },
  request: NewsroomRequest,
): Promise<unknown> {
  switch (request.action) {
    case 'info':
      return describeService(desk);
    case 'entriesByFolder': {
      const query = parseFolderQuery(request.params);
      return listFolder(await openWorkTree(desk.checkout), query);
    }
    case 'entriesByFiles': {
      const files = request.params.files.map(({ path, label }) => ({ path: parseEntryPath(path), label }));
      return listFiles(await openWorkTree(desk.checkout), files);
    }
    case 'getEntry': {
      const path = parseEntryPath(request.params.path);
      return openEntry(await openWorkTree(desk.checkout), path);
    }
    case 'listEntries':
      return desk.lists.list(request.params);
    case 'entryFacets':
      return desk.lists.facets();
    case 'getMedia': {
      const folder = parseMediaFolder(request.params.mediaFolder);
      return listMedia(await openWorkTree(desk.checkout), folder, request.params);
    }
    case 'getMediaFile': {
      const path = parseMediaPath(request.params.path);
      return openMedia(await openWorkTree(desk.checkout), path);
    }
    case 'persistEntry':
      return persistEntry(desk, request);
    case 'persistMedia':
      return upload(desk, request.params, toSaveRequest(request));
    case 'deleteFile':
      return saveChanges(
        desk,
        toRemovals([request.params.path], request.params.base),
        toSaveRequest(request),
      );
    case 'deleteFiles':
      return saveChanges(desk, toRemovals(request.params.paths, request.params.base), toSaveRequest(request));
    default:
      return actOnDrafts(desk, request);
  }
}

// Both ways of saving take the same request; with the workflow it goes to the entry's own branch.
async function persistEntry(
  desk: SavingDesk,
  request: Extract<NewsroomRequest, { action: 'persistEntry' }>,
): Promise<unknown> {
  const { params } = request;
  const changes = toEntryChanges(params);
  if (params.options.useWorkflow !== true) return saveChanges(desk, changes, toSaveRequest(request));
  const name = nameDraftOfSave(params);
  const { note, author } = toSaveRequest(request);
  return saveDraft(desk, name, changes, {
    note,
    author,
    status: params.options.status === '' ? undefined : (params.options.status ?? undefined),
    onto: params.onto,
  });
}

async function describeService(desk: SavingDesk): Promise<Record<string, unknown>> {
  const { repository, tree, branch, identity, notes } = await describePlace(desk.checkout);
  if (repository) await catchUp(desk, repository);
  return {
    repo: 'content',
    publish_modes: repository ? ['editorial_workflow', 'simple'] : ['simple'],
    type: 'local_git',
    branch: branch ?? null,
    hash: tree.format,
    hasHistory: repository !== undefined,
    // Who git would sign as, for the desk to offer; nobody where that would be refused from the desk.
    person: (identity && readAuthor(identity).author) ?? null,
    notes,
  };
}

// The desk opens with this question: the moment to finish what a crash or a busy git left over.
async function catchUp(desk: SavingDesk, repository: Repository): Promise<void> {
  await desk
    .queue(() => updateUserIndex(repository))
    .catch((error: unknown) => {
      desk.log(`newsroom: the index was left as it is: ${String(error)}`);
    });
}

async function upload(
  desk: SavingDesk,
  params: ParamsOf<'persistMedia'>,
  request: SaveRequest,
): Promise<unknown> {
  const change = toUpload(params);
  const { commit, warnings, files } = await saveChanges(desk, [change], request);
  const stored = { bytes: change.bytes ?? Buffer.alloc(0), id: files[0]?.id ?? '' };
  return { ...toMediaFile(change.path, stored, true), commit, warnings };
}

function toSaveRequest({ branch, params }: Saving): SaveRequest {
  return { branch, note: params.options?.commitMessage, author: params.author };
}

type Saving = Extract<
  NewsroomRequest,
  { action: 'persistEntry' | 'persistMedia' | 'deleteFile' | 'deleteFiles' }
>;
