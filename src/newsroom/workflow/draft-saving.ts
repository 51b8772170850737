import { blobId } from '../../archive/blob-id.ts';
import { explainMissing } from '../description.ts';
import { readContent, type StoredFile } from '../files/work-tree.ts';
import { writeCommitMessage } from '../git/commit-message.ts';
import { readBlobBytes, storeBlob, type TreeChange } from '../git/entries.ts';
import { readHead, type Head, type Repository } from '../git/repository.ts';
import { NewsroomError } from '../newsroom-error.ts';
import type { Place } from '../place.ts';
import { judgeChange, stale, type Change } from '../saving/change.ts';
import { checkContent } from '../saving/content-check.ts';
import { keepRefused } from '../saving/keeping.ts';
import { findStanding } from '../saving/overtaking.ts';
import { inTurn, type SaveReply, type SaveRequest, type SavingDesk } from '../saving/saving.ts';
import { tellVersions } from '../saving/versions.ts';
import type { WorkflowStatus } from '../../core/editing/workflow-steps.ts';
import { readDraftBase, readDraftFile, readDraftFiles } from './draft-files.ts';
import type { DraftName } from './draft-name.ts';
import { findDraft, type Draft } from './draft.ts';
import { commitToDraft, refuseOnDraftBranch } from './writing.ts';

/**
 * Saves an entry to its draft: one commit on the entry's own branch. Neither the work tree nor the branch in use is
 * touched. Refused (409) like any save when the draft, or for a new draft the published entry, is not what the
 * client opened.
 */
export async function saveDraft(
  desk: SavingDesk,
  name: DraftName,
  changes: readonly Change[],
  request: DraftSaveRequest,
): Promise<SaveReply> {
  return inTurn(desk, async (place) => {
    const repository = needRepository(place);
    const draft = await findDraft(repository, name);
    try {
      return await save(desk, { place, repository, name, draft }, changes, request);
    } catch (error) {
      if (!(error instanceof NewsroomError) || error.status !== 409) throw error;
      const told = await tellVersions(repository, changes, error, draft);
      throw await keepRefused(desk, place, changes, told);
    }
  });
}

/** The repository drafts need; refuses where there is none. */
export function needRepository({ repository, missing }: Place): Repository {
  if (repository) return repository;
  throw new NewsroomError('workflow', `Không có quy trình duyệt bài: ${explainMissing(missing)}`, {
    hint: 'Bài được lưu thẳng vào tệp.',
  });
}

async function save(
  desk: SavingDesk,
  situation: Situation,
  changes: readonly Change[],
  request: DraftSaveRequest,
): Promise<SaveReply> {
  const { place, repository, name, draft } = situation;
  await refuseOnDraftBranch(repository);
  const head = await readHead(repository);
  const published = await readStanding(situation, head, changes);
  const draftEntry = draft && (await readDraftFile(repository, draft, name.path));
  for (const change of changes) {
    const isEntry = change.path.path === name.path.path;
    judgeChange(place.tree, change, isEntry && draft ? draftEntry : published.get(change.path.path));
  }
  const entry = published.get(name.path.path);
  if (request.onto !== undefined && request.onto !== (entry?.id ?? null)) throw staleOnto(changes, entry);
  const files = changes.map(({ path, bytes }) => ({
    path: path.path,
    id: bytes && blobId(bytes, place.tree.format),
  }));
  const media = draft ? await readMedia(repository, draft) : [];
  const { problems } = await checkContent(place.tree, [...changes, ...media], { isLenient: true });
  const reply = { message: 'Đã lưu bản nháp.', warnings: [], problems, files };
  const current = draftEntry ?? entry;
  const isSame = changes.every(
    ({ path, bytes }) => path.path === name.path.path && bytes && current?.bytes.equals(bytes),
  );
  if (isSame && request.onto === undefined) return { ...reply, commit: null };
  const isOnto = request.onto !== undefined && head !== undefined;
  if (entry) await storeBlob(repository, entry.bytes);
  const commit = await commitToDraft(repository, name, {
    seen: draft,
    start: head,
    ...(isOnto ? { onto: head } : {}),
    changes: [...changes.map(toTreeChange), ...(isOnto ? media.map(toTreeChange) : [])],
    status: draft?.status ?? request.status ?? 'draft',
    base: draft && !isOnto ? await readDraftBase(repository, draft) : (entry?.id ?? null),
    message: writeCommitMessage(describe(changes, current), request.note),
    when: desk.now(),
    author: request.author,
  });
  return { ...reply, commit };
}

/** What is published at each path now; of pictures, too, that a draft brings along. */
async function readStanding(
  { place, repository }: Situation,
  head: Head | undefined,
  changes: readonly Change[],
): Promise<Map<string, StoredFile | undefined>> {
  const standing = new Map<string, StoredFile | undefined>();
  for (const { path } of changes) {
    const inTree = await readContent(place.tree, path);
    standing.set(path.path, await findStanding(repository, head, path, inTree));
  }
  return standing;
}

async function readMedia(repository: Repository, draft: Draft): Promise<Pick<Change, 'path' | 'bytes'>[]> {
  const { media } = await readDraftFiles(repository, draft);
  return Promise.all(
    media.map(async ({ path, id }) => ({ path, bytes: await readBlobBytes(repository, id) })),
  );
}

function staleOnto(changes: readonly Change[], entry: StoredFile | undefined): Error {
  const [first] = changes;
  return first ? stale(first, entry) : new Error('nothing to save');
}

function describe(changes: readonly Change[], current: StoredFile | undefined) {
  return changes.flatMap(({ path, bytes }, index) => {
    const kind: 'add' | 'edit' = index > 0 || !current ? 'add' : 'edit';
    return bytes ? [{ kind, path, bytes }] : [];
  });
}

function toTreeChange({ path, bytes }: Pick<Change, 'path' | 'bytes'>): TreeChange {
  return { path: path.path, bytes };
}

export interface DraftSaveRequest extends Pick<SaveRequest, 'note' | 'author'> {
  /** The step a new draft begins at. */
  status?: WorkflowStatus | undefined;
  /** The published blob whose text the editor has worked into this one, after a conflict at publishing. */
  onto?: string | null | undefined;
}

interface Situation {
  place: Place;
  repository: Repository;
  name: DraftName;
  draft: Draft | undefined;
}
