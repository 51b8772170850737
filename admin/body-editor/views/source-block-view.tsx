import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useMemo, useState } from 'react';
import { whyRefused } from '../../../src/core/editing/body/find-faults.ts';
import { openBody } from '../../../src/core/editing/body/open-body.ts';

/** A block the editor has no form for: its source, to be read and, when asked for, changed. */
export function SourceBlockView({ node, editor, getPos, updateAttributes }: NodeViewProps) {
  const source = String(node.attrs.source);
  const why = useMemo(() => whyRefused(source), [source]);
  const [typed, setTyped] = useState<string>();
  const finish = () => {
    const position = getPos();
    if (typed !== undefined && typed !== source && position !== undefined) {
      const { document, problem } = openBody(typed);
      if (problem) updateAttributes({ source: typed });
      else
        editor.commands.insertContentAt({ from: position, to: position + node.nodeSize }, document.content);
    }
    setTyped(undefined);
  };
  return (
    <NodeViewWrapper className="body-source-block" contentEditable={false}>
      <div className="body-part-bar">
        <span className="body-part-name" data-drag-handle="">
          Mã nguồn giữ nguyên
        </span>
        <button
          type="button"
          className="body-button body-wide"
          onClick={() => {
            if (typed === undefined) setTyped(source);
            else finish();
          }}
        >
          {typed === undefined ? 'Sửa mã nguồn' : 'Xong'}
        </button>
      </div>
      {typed === undefined ? (
        <>
          <pre>{source}</pre>
          {why ? (
            <p className="body-source-fault">
              {why.message} {why.hint}
            </p>
          ) : null}
        </>
      ) : (
        <textarea
          autoFocus
          aria-label="Mã nguồn của khối"
          spellCheck={false}
          rows={Math.min(20, typed.split('\n').length + 1)}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
          }}
          onBlur={finish}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            setTyped(undefined);
          }}
        />
      )}
    </NodeViewWrapper>
  );
}
