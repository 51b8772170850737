import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import type { BodyEditor } from '../body-editor/body-editor.tsx';
import { ReloadButton } from '../reload-button.tsx';
import { makeControl, type ControlProps } from './control.tsx';

/** The body: what Decap stores is its source, what an editor sees is the article. */
export const ArticleBodyControl = makeControl<string>(ArticleBody);

let loaded: typeof BodyEditor | undefined;

/** A third of the desk's script, which its lists do not wait for. */
export async function loadBodyEditor(): Promise<typeof BodyEditor> {
  loaded ??= (await import('../body-editor/body-editor.tsx')).BodyEditor;
  return loaded;
}

function ArticleBody(props: ControlProps<string>) {
  const { value, onChange, field, forID, classNameWrapper, setActiveStyle, setInactiveStyle } = props;
  const { Editor, hasFailed } = useBodyEditor();
  if (hasFailed) {
    return (
      <div role="alert" className="desk-found">
        <p>
          Chưa tải được phần soạn nội dung. Kiểm tra cửa sổ chạy “npm start” còn mở không, rồi tải lại trang:
          bài vẫn còn nguyên, những gì vừa viết được giữ trên máy này.
        </p>
        <ReloadButton className="desk-small" />
      </div>
    );
  }
  if (!Editor) return <p className="desk-wait">Đang mở phần nội dung…</p>;
  return (
    <Editor
      value={value}
      onChange={onChange}
      id={forID}
      label={String(field.get('label', 'Nội dung'))}
      className={classNameWrapper}
      onFocus={setActiveStyle}
      onBlur={setInactiveStyle}
    />
  );
}

/**
 * Not `lazy`: React then renders with pauses, in which TipTap takes an editor that is not in the page yet for one that
 * has gone; the next one is empty.
 */
function useBodyEditor() {
  const [Editor, setEditor] = useState(() => loaded);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (Editor) return;
    loadBodyEditor().then(
      (found) => {
        flushSync(() => {
          setEditor(() => found);
        });
      },
      () => {
        setFailed(true);
      },
    );
  }, [Editor]);
  return { Editor, hasFailed };
}
