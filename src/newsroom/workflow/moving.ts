import type { CommitAuthor } from '../../core/editing/commit-author.ts';
import { readForm, writeForm } from '../../core/editing/entry-form.ts';
import { collections, placeOf } from '../../core/schema/collections.ts';
import { stepOf, type WorkflowStatus } from '../../core/editing/workflow-steps.ts';
import { decodeText, encodeText } from '../files/text.ts';
import { runGit } from '../git/git.ts';
import { readBlobBytes } from '../git/entries.ts';
import { readHead, type Repository } from '../git/repository.ts';
import { NewsroomError } from '../newsroom-error.ts';
import { stale, type Change } from '../saving/change.ts';
import { inTurn, saveInTurn, type SaveReply, type SaveRequest, type SavingDesk } from '../saving/saving.ts';
import { readDraftBase, readDraftFiles } from './draft-files.ts';
import { needRepository } from './draft-saving.ts';
import type { DraftName } from './draft-name.ts';
import { readDraft, type Draft } from './draft.ts';
import { setAside } from './kept-drafts.ts';
import { commitToDraft, refuseOnDraftBranch } from './writing.ts';

/** Moves a draft to another step: a commit of its own, with the texts as they were. */
export async function changeStatus(
  desk: SavingDesk,
  name: DraftName,
  status: WorkflowStatus,
  author: CommitAuthor | undefined,
): Promise<void> {
  await inTurn(desk, async (place) => {
    const repository = needRepository(place);
    await refuseOnDraftBranch(repository);
    const draft = await readDraft(repository, name);
    if (draft.status === status) return;
    await commitToDraft(repository, name, {
      seen: draft,
      start: undefined,
      changes: [],
      status,
      base: await readDraftBase(repository, draft),
      message: `Chuyển sang “${stepOf(status).words}”: ${name.slug}`,
      when: desk.now(),
      author,
    });
  });
}

/**
 * Publishes a draft: the entry and its pictures become one commit on the branch in use and lie in the work tree, as
 * with any save; then the draft's branch is set aside. Refused (409) with both versions when the published entry changed
 * since the draft began, or when the draft is not what the client saw. `publishedAt` is written over the time it has.
 */
export async function publishDraft(
  desk: SavingDesk,
  name: DraftName,
  request: SaveRequest & { seen?: string | undefined; publishedAt?: string | undefined },
): Promise<SaveReply> {
  return inTurn(desk, async (place) => {
    const repository = needRepository(place);
    await refuseOnDraftBranch(repository);
    const draft = await readDraft(repository, name);
    const [entry, ...media] = await toChanges(repository, draft, request.seen);
    const changes = [dated(entry, request.publishedAt), ...media];
    const reply = await saveInTurn(desk, place, changes, {
      ...request,
      coAuthors: await findCoAuthors(repository, draft, request.author),
      isCommitNeeded: true,
    });
    const isGone = await setAside(repository, draft, 'published', desk.now());
    if (isGone) return { ...reply, message: 'Đã xuất bản.' };
    const left =
      'Đã xuất bản, nhưng bản nháp vừa được sửa thêm hoặc đang bị giữ nên vẫn còn ở mục “Duyệt bài”.';
    return { ...reply, message: 'Đã xuất bản.', warnings: [...reply.warnings, left] };
  });
}

function dated(entry: EntryChange, publishedAt: string | undefined): Change {
  const { path, bytes } = entry;
  const place = placeOf(path.path);
  if (publishedAt === undefined || !place) return entry;
  const shape = collections[place.collection];
  return {
    ...entry,
    bytes: encodeText(writeForm({ ...readForm(decodeText(bytes), shape), publishedAt }, shape)),
  };
}

/** The entry, then its pictures. */
async function toChanges(
  repository: Repository,
  draft: Draft,
  seen: string | undefined,
): Promise<[EntryChange, ...Change[]]> {
  const { entry, media } = await readDraftFiles(repository, draft);
  if (!entry) {
    throw new NewsroomError('missing', 'Nhánh của bản nháp này không còn bài.', {
      hint: 'Bỏ bản nháp này, hoặc nhờ người quản trị xem lại nhánh.',
    });
  }
  const base = await readDraftBase(repository, draft);
  const change = { path: draft.name.path, bytes: entry.bytes, base };
  if (seen !== undefined && seen !== entry.id) throw stale({ ...change, base: seen }, entry);
  const pictures = media.map(async ({ path, id }): Promise<Change> => {
    return { path, bytes: await readBlobBytes(repository, id), base: null };
  });
  return [change, ...(await Promise.all(pictures))];
}

type EntryChange = Change & { bytes: Buffer };

/** Everybody who wrote on the draft's branch, but for who publishes. */
async function findCoAuthors(
  repository: Repository,
  draft: Draft,
  author: CommitAuthor | undefined,
): Promise<CommitAuthor[]> {
  const head = await readHead(repository);
  const args = [
    'log',
    '--first-parent',
    '-n',
    '500',
    '--format=%an%x00%ae',
    draft.commit,
    ...(head ? [`^${head.commit}`] : []),
  ];
  const lines = (await runGit(repository.checkout, args)).split('\n').filter(Boolean);
  const authors = lines.map((line) => line.split('\0')).map(([name = '', email = '']) => ({ name, email }));
  const others = authors.filter(
    ({ name, email }) => author && (name !== author.name || email !== author.email),
  );
  return [...new Map(others.map((other) => [`${other.name}\0${other.email}`, other])).values()]
    .reverse()
    .slice(0, 20);
}
