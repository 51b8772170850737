import { collections, placeOf } from '../../core/schema/collections.ts';
import { parseArticlePath } from '../../core/article/article-path.ts';
import { parseContentPath, type ContentPath } from '../files/content-path.ts';
import { NewsroomError } from '../newsroom-error.ts';

/** The draft of an entry by the desk's collection and slug; only entries the portal has forms for have drafts. */
export function nameDraft(collection: string, slug: string): DraftName {
  const path = pathOf(collection, slug);
  const name = path === undefined ? undefined : nameOf(path);
  if (name?.collection !== collection || name.slug !== slug) throw noSuchDraft();
  return name;
}

/** The draft of the entry a file is, by the file's path. */
export function nameDraftOfFile(path: string): DraftName {
  const name = nameOf(path);
  if (!name) throw noSuchDraft();
  return name;
}

/** Reads `collection/slug`, as the list of unpublished entries gives it. */
export function parseDraftId(id: string): DraftName {
  const cut = id.indexOf('/');
  return nameDraft(id.slice(0, cut), id.slice(cut + 1));
}

/** The draft a branch holds, or undefined for a branch that is no draft of ours. */
export function nameDraftOfRef(ref: string): DraftName | undefined {
  try {
    return ref.startsWith(DRAFT_REFS) ? parseDraftId(ref.slice(DRAFT_REFS.length)) : undefined;
  } catch {
    return undefined;
  }
}

/** Where every draft's branch is. */
export const DRAFT_REFS = 'refs/heads/cms/';

function pathOf(collection: string, slug: string): string | undefined {
  if (collection === 'settings') {
    const file = Object.values(collections).find(({ name }) => name === slug)?.place;
    return file?.kind === 'file' ? file.file : undefined;
  }
  const declaration = Object.values(collections).find(({ name }) => name === collection);
  if (!declaration || declaration.place.kind === 'file') return undefined;
  return `${declaration.place.folder}/${slug}.${declaration.hasBody ? 'mdx' : 'yaml'}`;
}

// The schema's own patterns for file names hold letters, digits, hyphens: nothing git reads as more than a name.
function nameOf(path: string): DraftName | undefined {
  const place = placeOf(path);
  if (!place) return undefined;
  const isFile = collections[place.collection].place.kind === 'file';
  const address = parseArticlePath(path);
  const collection = isFile ? 'settings' : place.collection;
  const slug = address ? `${address.year}/${address.month}/${address.slug}` : place.slug;
  return { collection, slug, path: parseContentPath(path), ref: `${DRAFT_REFS}${collection}/${slug}` };
}

function noSuchDraft(): NewsroomError {
  return new NewsroomError('params', 'Không có mục nào tên như vậy.', {
    hint: 'Tải lại danh sách rồi mở lại mục.',
  });
}

export interface DraftName {
  /** As the desk's configuration has it: the settings' files are one collection there. */
  collection: string;
  slug: string;
  path: ContentPath;
  /** Made from the two, never taken from a client. */
  ref: string;
}
