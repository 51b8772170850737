import { NodeViewContent, NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useState } from 'react';
import { findComponent } from '../../../src/core/body/components.ts';
import type { Props } from '../../../src/core/editing/body/document.ts';
import { ComponentForm } from '../component-form/component-form.tsx';
import { componentProblems } from '../component-form/component-problems.ts';
import { isFresh } from './is-fresh.ts';
import { PartBar } from './part-bar.tsx';

/** A component around text: its frame as on the site, the text within written in place. */
export function BoxView({ node, editor, getPos, updateAttributes, deleteNode }: NodeViewProps) {
  const { name, props } = node.attrs as { name: string; props: Props };
  const [isOpen, setOpen] = useState(
    () => isFresh({ editor, getPos }) && componentProblems(name, props).length > 0,
  );
  const problems = componentProblems(name, props);
  const title = typeof props.title === 'string' ? props.title : undefined;
  return (
    <NodeViewWrapper data-open={isOpen || undefined}>
      <PartBar
        editor={editor}
        getPos={getPos}
        name={name}
        isOpen={isOpen}
        onToggle={() => {
          setOpen(!isOpen);
        }}
        onRemove={deleteNode}
      />
      {isOpen ? (
        <div contentEditable={false}>
          <ComponentForm
            name={name}
            props={props}
            onChange={(next) => {
              updateAttributes({ props: next });
            }}
            onClose={() => {
              setOpen(false);
              editor.commands.focus((getPos() ?? 0) + 2);
            }}
          />
        </div>
      ) : null}
      <aside className="info-box">
        <h2 contentEditable={false}>{title ?? findComponent(name)?.props.meta()?.title ?? name}</h2>
        <NodeViewContent className="info-box-text" />
      </aside>
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
