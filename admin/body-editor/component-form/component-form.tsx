import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { Props } from '../../../src/core/editing/body/document.ts';
import { componentFields } from './component-fields.ts';
import { componentProblems } from './component-problems.ts';
import { RecordFields } from './record-fields.tsx';

/** The form of a component, made from the schema of its props. Every key counts at once. */
export function ComponentForm({ name, props, onChange, onClose }: ComponentFormProps) {
  const form = useRef<HTMLDivElement>(null);
  const problems = componentProblems(name, props);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    <div ref={form} role="group" aria-label="Sửa khối" className="body-form" onKeyDown={onKeyDown}>
      <RecordFields record={props} fields={componentFields(name)} onChange={onChange} />
      {problems.length > 0 ? (
        <ul role="status" className="body-part-problems">
          {problems.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      ) : null}
      <button type="button" className="desk-small" onClick={onClose}>
        Xong
      </button>
    </div>
  );
}

interface ComponentFormProps {
  name: string;
  props: Props;
  onChange: (props: Props) => void;
  onClose: () => void;
}
