import { useEffect, useRef } from 'react';
import { useSelector } from 'react-redux';
import { Link } from 'react-router-dom';
import { articleUrl, parseArticlePath } from '../../src/core/article/article-path.ts';
import { standingOf } from '../../src/core/editing/standing.ts';
import { toStamp } from '../../src/core/text/date.ts';

/**
 * Stands in for Decap's toolbar: one button saves, always in the same corner, and beside it always stands
 * whether what is on the screen is saved, and whether readers see what was saved last.
 */
export default function EditorToolbar(props: ToolbarProps) {
  const { collection, hasChanged, isNewEntry, isPersisting, showDelete, editorBackLink, onDelete } = props;
  const save = useSaving(props);
  const status = useSelector(savedField('status'));
  const publishedAt = useSelector(savedField('publishedAt'));
  const standing = isNewEntry ? undefined : standingOf({ status, publishedAt }, toStamp(new Date()));
  const url = standing?.isPublic ? publicUrl() : undefined;
  return (
    <header className="desk-toolbar">
      <Link to={editorBackLink} className="desk-back">
        <span aria-hidden="true">‹</span> {collection.get('label')}
      </Link>
      <h1 className="desk-hidden">{isNewEntry ? 'Mục mới' : 'Sửa mục'}</h1>
      <p role="status" className={hasChanged ? 'desk-state desk-unsaved' : 'desk-state'}>
        {isPersisting ? 'Đang lưu…' : hasChanged ? 'Chưa lưu' : isNewEntry ? 'Bài mới' : 'Đã lưu'}
      </p>
      {standing ? <p className="desk-standing">{standing.words}</p> : null}
      <div className="desk-actions">
        {url ? (
          <a href={url} target="_blank" rel="noreferrer">
            Xem trên trang
          </a>
        ) : null}
        {showDelete && !isNewEntry ? (
          <button type="button" className="desk-danger" onClick={onDelete}>
            Xóa
          </button>
        ) : null}
        <button
          type="button"
          className="desk-primary"
          disabled={isPersisting === true || !hasChanged}
          onClick={save}
        >
          Lưu
        </button>
      </div>
    </header>
  );
}

function useSaving({ onPersist, hasChanged, isPersisting }: ToolbarProps): () => void {
  const canSave = hasChanged && isPersisting !== true;
  const save = () => {
    if (!canSave) return;
    // Decap rejects without a reason where a field is wrong; the words stand beside the field.
    Promise.resolve(onPersist()).catch(() => undefined);
    setTimeout(showFirstError, AFTER_CHECKS);
  };
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
  return save;
}

function showFirstError(): void {
  const error = document.querySelector('[class*="-ControlErrorsList"]');
  const field = error?.closest('[class*="-ControlContainer"]');
  if (!field) return;
  for (const closed of document.querySelectorAll<HTMLElement>('.desk-group-bar > [aria-expanded="false"]')) {
    if (closed.parentElement?.parentElement?.contains(field)) closed.click();
  }
  field.querySelector<HTMLElement>('input, textarea, select')?.focus({ preventScroll: true });
  field.scrollIntoView({ block: 'center' });
}

// Decap checks the fields of a form in a task of its own.
const AFTER_CHECKS = 150;

/** A field of the open entry as it was saved last, whatever the form says by now. */
function savedField(name: string) {
  return ({ entries, entryDraft }: DeskState): unknown => {
    const key = `${String(entryDraft.getIn(['entry', 'collection']))}.${String(entryDraft.getIn(['entry', 'slug']))}`;
    return entries.getIn(['entities', key, 'data', name]);
  };
}

/** The article's page, from the address of its form. */
function publicUrl(): string | undefined {
  const [, slug] = /^#\/collections\/articles\/entries\/(.+)$/.exec(location.hash) ?? [];
  const address = slug && parseArticlePath(`content/articles/${slug}.mdx`);
  return address ? articleUrl(address) : undefined;
}

interface DeskState {
  entries: Reachable;
  entryDraft: Reachable;
}

interface Reachable {
  getIn(path: string[]): unknown;
}

interface ToolbarProps {
  collection: { get(key: 'label'): string };
  editorBackLink: string;
  hasChanged: boolean;
  isNewEntry: boolean;
  isPersisting?: boolean;
  showDelete: boolean;
  onPersist: () => unknown;
  onDelete: () => void;
}
