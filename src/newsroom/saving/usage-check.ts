import { syncArchive } from '../../archive/sync.ts';
import { findUsage, type Target } from '../../archive/usage-queries.ts';
import { articleUrl, parseArticlePath } from '../../core/article/article-path.ts';
import { readForm } from '../../core/editing/entry-form.ts';
import { collections, placeOf } from '../../core/schema/collections.ts';
import { capitalise } from '../../core/text/capitalise.ts';
import { NewsroomError } from '../newsroom-error.ts';
import type { JudgedChange } from './change.ts';

/** Refuses a deletion of what other entries name: their pages and the next build would break. */
export async function refuseIfUsed(checkout: string, changes: readonly JudgedChange[]): Promise<void> {
  const removed = changes.filter(({ bytes, isMove }) => bytes === null && !isMove);
  const targets = removed.flatMap(targetsOf);
  if (targets.length === 0) return;
  await syncArchive(checkout);
  const { count, titles } = findUsage(
    checkout,
    targets,
    removed.map(({ path }) => path.path),
  );
  if (count === 0) return;
  const [first] = removed;
  const name = first && removed.length === 1 ? nameOf(first) : 'Những mục này';
  const rest = count > titles.length ? ` và ${count - titles.length} mục khác` : '';
  throw new NewsroomError('in-use', `${name} đang được dùng ở ${count} mục, nên chưa xóa được.`, {
    hint: `Bỏ tên này ở những mục ấy trước: ${titles.map((title) => `“${title}”`).join(', ')}${rest}.`,
    details: { count, titles },
  });
}

function targetsOf(change: JudgedChange): Target[] {
  const file = change.path.path;
  const place = placeOf(file);
  switch (place?.collection) {
    case 'districts':
    case 'units':
    case 'topics':
    case 'organisations':
    case 'series':
    case 'authors':
      return [{ kind: place.collection, target: place.slug }];
    case 'articles': {
      const address = parseArticlePath(file);
      const { id } = formOf(change);
      return [
        ...(typeof id === 'string' ? [{ kind: 'articles' as const, target: id }] : []),
        ...(address ? [{ kind: 'article-url' as const, target: articleUrl(address) }] : []),
      ];
    }
    default:
      return [];
  }
}

/** As a sentence begins: `Địa bàn “Long Biên”`. */
function nameOf(change: JudgedChange): string {
  const place = placeOf(change.path.path);
  const { title, name } = formOf(change);
  const label = place ? collections[place.collection].singular : 'mục';
  const words = [title, name].find((each) => typeof each === 'string') ?? place?.slug ?? '';
  return `${capitalise(label)} “${words}”`;
}

function formOf({ path, current }: JudgedChange): Record<string, unknown> {
  const place = placeOf(path.path);
  return place ? { ...readForm(current?.bytes.toString('utf8') ?? '', collections[place.collection]) } : {};
}
