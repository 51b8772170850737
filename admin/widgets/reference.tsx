import { List } from 'immutable';
import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import type { ReferenceTarget } from '../../src/core/schema/fields.ts';
import { fold } from '../../src/core/text/fold.ts';
import { loadChoices, type Choice } from '../choices.ts';
import { listOf, makeControl, type Collected, type ControlProps, type Field } from './control.tsx';

/**
 * Picks entries of another collection by name, with or without diacritics. What is chosen already and not found
 * in that collection stays, shown by its code.
 */
export const ReferenceControl = makeControl<string | Collected<string[]>>(Reference, problemOf);

/** The picker itself, for wherever an entry is to be chosen. */
export function Reference(props: ReferenceProps) {
  const { onChange, field, forID, classNameWrapper, setActiveStyle, setInactiveStyle } = props;
  const isMultiple = field.get('multiple', false) === true;
  const chosen = listOf(props.value);
  const { choices, failure } = useChoices(field.get('collection') as ReferenceTarget);
  const [typed, setTyped] = useState('');
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const listId = useId();
  const matches = isOpen ? find(choices, typed, chosen) : [];

  const change = (next: string[]) => {
    onChange(isMultiple ? List(next) : (next[0] ?? ''));
    setTyped('');
    setAt(0);
  };
  const choose = ({ value }: Choice) => {
    change(isMultiple ? [...chosen, value] : [value]);
    if (!isMultiple) setOpen(false);
  };
  const drop = (value: string) => {
    change(chosen.filter((other) => other !== value));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const picked = matches[at];
    const last = chosen.at(-1);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((now) => Math.max(0, Math.min(matches.length - 1, now + step)));
    } else if (event.key === 'Enter' && isOpen && picked) choose(picked);
    else if (event.key === 'Escape' && isOpen) setOpen(false);
    else if (event.key === 'Backspace' && typed === '' && last !== undefined) drop(last);
    else return;
    event.preventDefault();
  };

  return (
    <div className={`${classNameWrapper} desk-reference`}>
      {chosen.map((value) => (
        <span key={value} className="desk-chip">
          {choices?.find((choice) => choice.value === value)?.label ?? value}
          <button
            type="button"
            aria-label={`Bỏ ${value}`}
            onClick={() => {
              drop(value);
            }}
          >
            ×
          </button>
        </span>
      ))}
      <input
        id={forID}
        role="combobox"
        aria-expanded={isOpen}
        aria-controls={listId}
        aria-activedescendant={matches[at] ? `${listId}-${at}` : undefined}
        autoComplete="off"
        placeholder={chosen.length === 0 ? 'Gõ để tìm' : ''}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value);
          setOpen(true);
          setAt(0);
        }}
        onClick={() => {
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
        onFocus={() => {
          setActiveStyle();
        }}
        onBlur={() => {
          setInactiveStyle();
          setOpen(false);
        }}
      />
      {isOpen ? (
        <ul id={listId} role="listbox" className="desk-choices">
          {matches.map((choice, index) => (
            <li
              key={choice.value}
              id={`${listId}-${index}`}
              role="option"
              aria-selected={index === at}
              // Before the input loses its focus, which closes the list.
              onMouseDown={(event) => {
                event.preventDefault();
                choose(choice);
              }}
            >
              {choice.label} <small>{choice.note}</small>
            </li>
          ))}
          {matches.length === 0 ? <li className="desk-none">{emptyWords(choices, failure)}</li> : null}
        </ul>
      ) : null}
    </div>
  );
}

function useChoices(collection: ReferenceTarget): {
  choices: Choice[] | undefined;
  failure: string | undefined;
} {
  const [choices, setChoices] = useState<Choice[]>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    let isHere = true;
    loadChoices(collection).then(
      (loaded) => {
        if (isHere) setChoices(loaded);
      },
      (error: unknown) => {
        if (isHere) setFailure(String(error));
      },
    );
    return () => {
      isHere = false;
    };
  }, [collection]);
  return { choices, failure };
}

function find(choices: Choice[] | undefined, typed: string, chosen: readonly string[]): Choice[] {
  const wanted = fold(typed);
  const free = (choices ?? []).filter(({ value }) => !chosen.includes(value));
  const found = free.filter(({ label }) => fold(label).includes(wanted));
  const starting = found.filter(({ label }) => fold(label).startsWith(wanted));
  return [...starting, ...found.filter((choice) => !starting.includes(choice))].slice(0, MOST_SHOWN);
}

function emptyWords(choices: Choice[] | undefined, failure: string | undefined): string {
  return failure ?? (choices ? 'Không có mục nào khớp' : 'Đang tải…');
}

function problemOf(value: string | Collected<string[]> | undefined, field: Field): string | undefined {
  const count = listOf(value).length;
  const max = field.get('max');
  return typeof max === 'number' && count > max ? `Nhiều nhất ${max} mục.` : undefined;
}

const MOST_SHOWN = 60;

type ReferenceProps = Omit<ControlProps<string | Collected<string[]>>, 'getEntry' | 'parentIds'>;
