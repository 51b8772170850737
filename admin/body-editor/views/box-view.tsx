import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useState } from 'react';
import type { Props } from '../../../src/core/editing/body/document.ts';
import { ComponentForm } from '../component-form/component-form.tsx';
import { componentProblems } from '../component-form/component-problems.ts';
import { addUpdate } from '../commands/timeline.ts';
import { writeFrom } from '../commands/write-from.ts';
import { BoxFrame } from '../frames/box-frame.tsx';
import { isFresh } from './is-fresh.ts';
import { PartBar } from './part-bar.tsx';

/** A component around text: its frame as on the site, the text within written in place. */
export function BoxView({ node, editor, getPos, updateAttributes, deleteNode }: NodeViewProps) {
  const { name, props } = node.attrs as { name: string; props: Props };
  const [form, setForm] = useState(() =>
    isFresh({ editor, getPos }) && componentProblems(name, props).length > 0 ? 'new' : 'closed',
  );
  const isOpen = form !== 'closed';
  const problems = componentProblems(name, props);
  const change = (next: Props) => {
    updateAttributes({ props: next });
  };
  const write = () => {
    writeFrom(editor, (getPos() ?? 0) + 1);
  };
  return (
    <NodeViewWrapper data-open={isOpen || undefined}>
      <PartBar
        editor={editor}
        getPos={getPos}
        name={name}
        isOpen={isOpen}
        onToggle={() => {
          setForm(isOpen ? 'closed' : 'open');
        }}
        onRemove={deleteNode}
      />
      {isOpen ? (
        <div contentEditable={false}>
          <ComponentForm
            name={name}
            props={props}
            isNew={form === 'new'}
            onChange={change}
            onClose={() => {
              setForm('closed');
              write();
            }}
          />
        </div>
      ) : null}
      {name === 'Timeline' ? (
        <button
          type="button"
          className="desk-small body-add-update"
          contentEditable={false}
          title="Ctrl+Shift+Enter"
          onClick={() => {
            editor.commands.setNodeSelection(getPos() ?? 0);
            addUpdate(editor);
          }}
        >
          Thêm mốc mới
        </button>
      ) : null}
      <BoxFrame name={name} props={props} onChange={change} onWrite={write} />
      {problems.length > 0 && !isOpen ? (
        <ul className="body-part-problems" contentEditable={false}>
          {problems.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      ) : null}
    </NodeViewWrapper>
  );
}
