import { useEffect, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react';
import type { Props } from '../../../src/core/editing/body/document.ts';
import { componentFields } from './component-fields.ts';
import { componentProblems } from './component-problems.ts';
import { RecordFields } from './record-fields.tsx';

/**
 * The form of a component, made from the schema of its props. Every key counts at once; what a new one lacks is no fault
 * before its field was left, or all of the form.
 */
export function ComponentForm({ name, props, isNew, onChange, onClose }: ComponentFormProps) {
  const form = useRef<HTMLDivElement>(null);
  const fields = componentFields(name);
  const [left, setLeft] = useState<readonly (PropertyKey | undefined)[]>([]);
  const [isLeft, setIsLeft] = useState(!isNew);
  const problems = componentProblems(name, props);
  const untouched = componentProblems(name, props, (prop) => !isLeft && !left.includes(prop));
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  const onBlur = ({ target, currentTarget, relatedTarget }: FocusEvent) => {
    // Another window is in front.
    if (document.activeElement === target) return;
    const isElsewhere = relatedTarget && !currentTarget.contains(relatedTarget);
    // A picture is chosen in one.
    if (isElsewhere && !relatedTarget.closest('dialog')) setIsLeft(true);
    const at = [...currentTarget.children].findIndex((part) => part.contains(target));
    if (!currentTarget.children[at]?.contains(relatedTarget)) setLeft([...left, fields[at]?.name]);
  };
  return (
    <div
      ref={form}
      role="group"
      aria-label="Sửa khối"
      className="body-form"
      onKeyDown={onKeyDown}
      onBlur={onBlur}
    >
      <RecordFields record={props} fields={fields} onChange={onChange} />
      {problems.length > 0 ? (
        <ul role="status" className="body-part-problems">
          {problems.map((words) => (
            <li key={words} className={untouched.includes(words) ? 'is-untouched' : undefined}>
              {words}
            </li>
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
  /** Whether nobody has had a chance to fill it in. */
  isNew: boolean;
  onChange: (props: Props) => void;
  onClose: () => void;
}
