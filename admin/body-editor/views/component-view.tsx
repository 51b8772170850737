import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useState } from 'react';
import type { Props } from '../../../src/core/editing/body/document.ts';
import { writeFrom } from '../commands/write-from.ts';
import { ComponentForm } from '../component-form/component-form.tsx';
import { componentProblems } from '../component-form/component-problems.ts';
import { ComponentLook } from './component-look.tsx';
import { isFresh } from './is-fresh.ts';
import { PartBar } from './part-bar.tsx';

/** A component in the text: as on the site, with its form below when it is being edited. */
export function ComponentView({ node, editor, getPos, updateAttributes, deleteNode }: NodeViewProps) {
  const { name, props } = node.attrs as { name: string; props: Props };
  const [form, setForm] = useState(() =>
    isFresh({ editor, getPos }) &&
    (Object.keys(props).length === 0 || componentProblems(name, props).length > 0)
      ? 'new'
      : 'closed',
  );
  const isOpen = form !== 'closed';
  const problems = componentProblems(name, props);
  const close = () => {
    setForm('closed');
    writeFrom(editor, (getPos() ?? 0) + node.nodeSize);
  };
  return (
    <NodeViewWrapper
      data-open={isOpen || undefined}
      onDoubleClick={() => {
        if (!isOpen) setForm('open');
      }}
    >
      <PartBar
        editor={editor}
        getPos={getPos}
        name={name}
        isOpen={isOpen}
        onToggle={() => {
          if (isOpen) close();
          else setForm('open');
        }}
        onRemove={deleteNode}
      />
      <div contentEditable={false}>
        <ComponentLook name={name} props={props} />
        {problems.length > 0 && !isOpen ? (
          <ul className="body-part-problems">
            {problems.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        ) : null}
        {isOpen ? (
          <ComponentForm
            name={name}
            props={props}
            isNew={form === 'new'}
            onChange={(next) => {
              updateAttributes({ props: next });
            }}
            onClose={close}
          />
        ) : null}
      </div>
    </NodeViewWrapper>
  );
}
