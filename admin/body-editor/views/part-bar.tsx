import { NodeSelection } from '@tiptap/pm/state';
import type { Editor } from '@tiptap/react';
import { componentTitle } from '../../../src/core/body/components.ts';
import { moveBlock } from '../commands/move-block.ts';
import { Icon } from '../toolbar/icon.tsx';

/** What stands over a component: its name, which is also where one drags it, and what can be done to it. */
export function PartBar({ editor, getPos, name, isOpen, onToggle, onRemove }: PartBarProps) {
  const label = componentTitle(name) ?? name;
  const move = (step: -1 | 1) => {
    const position = getPos();
    if (position === undefined) return;
    editor.view.dispatch(editor.state.tr.setSelection(NodeSelection.create(editor.state.doc, position)));
    moveBlock(editor, step);
  };
  return (
    <div className="body-part-bar" contentEditable={false}>
      <span className="body-part-name" data-drag-handle="">
        <Icon name="drag" /> {label}
      </span>
      <button
        type="button"
        className="body-button"
        aria-label={`Chuyển lên: ${label}`}
        title="Chuyển lên"
        onClick={() => {
          move(-1);
        }}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        className="body-button"
        aria-label={`Chuyển xuống: ${label}`}
        title="Chuyển xuống"
        onClick={() => {
          move(1);
        }}
      >
        <Icon name="down" />
      </button>
      <button
        type="button"
        className="body-button"
        aria-label={`Bỏ: ${label}`}
        title="Bỏ khối này"
        onClick={onRemove}
      >
        <Icon name="remove" />
      </button>
      <button
        type="button"
        className="body-button body-wide"
        aria-expanded={isOpen}
        aria-label={`${isOpen ? 'Xong' : 'Sửa'}: ${label}`}
        onClick={onToggle}
      >
        {isOpen ? 'Xong' : 'Sửa'}
      </button>
    </div>
  );
}

interface PartBarProps {
  editor: Editor;
  getPos: () => number | undefined;
  name: string;
  isOpen: boolean;
  onToggle: () => void;
  onRemove: () => void;
}
