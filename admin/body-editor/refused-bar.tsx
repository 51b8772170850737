import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { whyRefused } from '../../src/core/editing/body/find-faults.ts';

/** Says why the first piece of source in the text keeps the article from being published, and leads there. */
export function RefusedBar({ editor }: { editor: Editor }) {
  const [found, setFound] = useState<Refused>();
  useEffect(() => {
    let pause: ReturnType<typeof setTimeout>;
    const look = () => {
      setFound(findRefused(editor));
    };
    const lookSoon = () => {
      clearTimeout(pause);
      pause = setTimeout(look, PAUSE);
    };
    look();
    editor.on('update', lookSoon);
    return () => {
      clearTimeout(pause);
      editor.off('update', lookSoon);
    };
  }, [editor]);
  if (!found) return null;
  return (
    <p role="alert" className="body-fault">
      Trang chưa nhận một chỗ trong bài: {found.message}{' '}
      <button
        type="button"
        className="body-button body-wide"
        onClick={() => {
          const now = findRefused(editor);
          if (now) leadTo(editor, now.position);
        }}
      >
        Đến chỗ này
      </button>
      <span className="body-fault-way">Sửa hoặc xóa chỗ này thì bài đăng được.</span>
    </p>
  );
}

/** To the button that opens the source there: the next key can press it. */
function leadTo(editor: Editor, position: number): void {
  const shown = editor.view.nodeDOM(position);
  if (!(shown instanceof HTMLElement)) return;
  shown.scrollIntoView({ block: 'center' });
  shown.querySelector('button')?.focus({ preventScroll: true });
}

function findRefused({ state }: Editor): Refused | undefined {
  let found: Refused | undefined;
  state.doc.descendants((node, position) => {
    if (found) return false;
    if (!node.type.name.startsWith('source')) return true;
    const problem = whyRefused(String(node.attrs.source));
    if (problem) found = { position, message: problem.message };
    return false;
  });
  return found;
}

const PAUSE = 300;

interface Refused {
  position: number;
  message: string;
}
