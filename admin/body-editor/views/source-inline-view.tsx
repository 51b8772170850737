import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useMemo, useState } from 'react';
import { whyRefused } from '../../../src/core/editing/body/find-faults.ts';

/** A piece of a line that has no visual form: its source, changed in place. */
export function SourceInlineView({ node, updateAttributes }: NodeViewProps) {
  const source = String(node.attrs.source);
  const why = useMemo(() => whyRefused(source), [source]);
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
          title={why ? `${why.message} ${why.hint ?? ''}` : 'Sửa mã nguồn'}
          aria-invalid={why !== undefined}
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
