import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useState } from 'react';

/** A piece of a line that has no visual form: its source, changed in place. */
export function SourceInlineView({ node, updateAttributes }: NodeViewProps) {
  const source = String(node.attrs.source);
  const [typed, setTyped] = useState<string>();
  const finish = () => {
    if (typed !== undefined && typed !== source) updateAttributes({ source: typed });
    setTyped(undefined);
  };
  return (
    <NodeViewWrapper as="span" className="body-source-inline" contentEditable={false}>
      {typed === undefined ? (
        <button
          type="button"
          title="Sửa mã nguồn"
          onClick={() => {
            setTyped(source);
          }}
        >
          <code>{source}</code>
        </button>
      ) : (
        <input
          autoFocus
          aria-label="Mã nguồn trong dòng"
          spellCheck={false}
          size={Math.max(8, typed.length)}
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
          }}
          onBlur={finish}
          onKeyDown={(event) => {
            if (event.key === 'Enter') finish();
            else if (event.key === 'Escape') setTyped(undefined);
            else return;
            event.preventDefault();
          }}
        />
      )}
    </NodeViewWrapper>
  );
}
