import { useEffect, useRef } from 'react';
import { useSelector } from 'react-redux';
import { Link } from 'react-router-dom';
import { articleUrl, parseArticlePath } from '../../src/core/article/article-path.ts';

/**
 * Stands in for Decap's toolbar: one button saves, always in the same corner, and beside it always stands
 * whether what is on the screen is saved. Whether readers see it is the field "Trạng thái".
 */
export default function EditorToolbar(props: ToolbarProps) {
  const { collection, hasChanged, isNewEntry, isPersisting, showDelete, editorBackLink, onDelete } = props;
  const save = useSaving(props);
  const isPublished = useSelector(isDraftPublished);
  const url = isNewEntry || !isPublished ? undefined : publicUrl();
  return (
    <header className="desk-toolbar">
      <Link to={editorBackLink} className="desk-back">
        <span aria-hidden="true">‹</span> {collection.get('label')}
      </Link>
      <h1 className="desk-hidden">{isNewEntry ? 'Mục mới' : 'Sửa mục'}</h1>
      <p role="status" className={hasChanged ? 'desk-state desk-unsaved' : 'desk-state'}>
        {isPersisting ? 'Đang lưu…' : hasChanged ? 'Chưa lưu' : isNewEntry ? 'Bài mới' : 'Đã lưu'}
      </p>
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
    requestAnimationFrame(showFirstError);
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
  field?.scrollIntoView({ block: 'center', behavior: 'smooth' });
}

function isDraftPublished({ entryDraft }: { entryDraft: { getIn(path: string[]): unknown } }): boolean {
  return entryDraft.getIn(['entry', 'data', 'status']) === 'published';
}

/** The article's page, from the address of its form. */
function publicUrl(): string | undefined {
  const [, slug] = /^#\/collections\/articles\/entries\/(.+)$/.exec(location.hash) ?? [];
  const address = slug && parseArticlePath(`content/articles/${slug}.mdx`);
  return address ? articleUrl(address) : undefined;
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
