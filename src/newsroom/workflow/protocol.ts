import { basename } from 'node:path/posix';
import { toStamp } from '../../core/text/date.ts';
import { decodeText } from '../files/text.ts';
import { parseContentPath } from '../files/content-path.ts';
import { readBlobs } from '../git/entries.ts';
import { checkMedia } from '../media/media-check.ts';
import { NewsroomError } from '../newsroom-error.ts';
import { openPlace } from '../place.ts';
import { readHead, type Repository } from '../git/repository.ts';
import type { SavingDesk } from '../saving/saving.ts';
import { needRepository } from './draft-saving.ts';
import { nameDraft, parseDraftId } from './draft-name.ts';
import { readDraftFile, readDraftFiles } from './draft-files.ts';
import { findDraft, listDrafts, readDraft } from './draft.ts';

/** The ids of all drafts; none where there is no repository to hold any. */
export async function unpublishedEntries(desk: SavingDesk): Promise<string[]> {
  const { repository } = await openPlace(desk.checkout);
  if (!repository) return [];
  return (await listDrafts(repository)).map(({ name }) => `${name.collection}/${name.slug}`);
}

/** What Decap wants to know of a draft before it asks for its files. */
export async function unpublishedEntry(
  desk: SavingDesk,
  asked: AskedDraft,
): Promise<UnpublishedEntry | null> {
  const repository = await openRepository(desk);
  const name =
    asked.id === undefined ? nameDraft(asked.collection ?? '', asked.slug ?? '') : parseDraftId(asked.id);
  if (asked.isOptional === true && !(await findDraft(repository, name))) return null;
  const draft = await readDraft(repository, name);
  const { entry, media } = await readDraftFiles(repository, draft);
  const full = `${repository.prefix}${name.path.path}`;
  const published = await readBlobs(repository, await readHead(repository), [full]);
  const files = [...(entry ? [{ path: name.path, id: entry.id }] : []), ...media];
  return {
    collection: name.collection,
    slug: name.slug,
    status: draft.status,
    diffs: files.map(({ path, id }) => ({
      id,
      path: path.path,
      newFile: path === name.path ? !published.has(full) : true,
    })),
    updatedAt: toStamp(draft.at),
    pullRequestAuthor: draft.author.name,
  };
}

/** The text of a draft's entry. */
export async function unpublishedDataFile(
  desk: SavingDesk,
  asked: AskedFile,
): Promise<{ data: string; id: string }> {
  const repository = await openRepository(desk);
  const name = nameDraft(asked.collection, asked.slug);
  const draft = await readDraft(repository, name);
  if (asked.path !== name.path.path) throw noSuchFile();
  const stored = await readDraftFile(repository, draft, name.path);
  if (!stored) throw noSuchFile();
  return { data: decodeText(stored.bytes), id: stored.id };
}

/** A picture that came with a draft. */
export async function unpublishedMediaFile(desk: SavingDesk, asked: AskedFile): Promise<MediaContent> {
  const repository = await openRepository(desk);
  const draft = await readDraft(repository, nameDraft(asked.collection, asked.slug));
  const path = parseContentPath(asked.path);
  const { media } = await readDraftFiles(repository, draft);
  const known = media.find((each) => each.path.path === path.path);
  const stored = known && (await readDraftFile(repository, draft, path));
  if (!stored) throw noSuchFile();
  checkMedia(path, stored.bytes);
  return {
    id: stored.id,
    content: stored.bytes.toString('base64'),
    encoding: 'base64',
    path: path.path,
    name: basename(path.path),
  };
}

async function openRepository(desk: SavingDesk): Promise<Repository> {
  return needRepository(await openPlace(desk.checkout));
}

function noSuchFile(): NewsroomError {
  return new NewsroomError('missing', 'Bản nháp này không có tệp ấy.', { hint: 'Tải lại bài.' });
}

export interface AskedDraft {
  /** Null is the answer where there is no draft, instead of a refusal. */
  isOptional?: boolean | undefined;
  id?: string | undefined;
  collection?: string | undefined;
  slug?: string | undefined;
}

export interface AskedFile {
  collection: string;
  slug: string;
  path: string;
}

interface UnpublishedEntry {
  collection: string;
  slug: string;
  status: string;
  diffs: { id: string; path: string; newFile: boolean }[];
  updatedAt: string;
  pullRequestAuthor: string;
}

interface MediaContent {
  id: string;
  content: string;
  encoding: 'base64';
  path: string;
  name: string;
}
