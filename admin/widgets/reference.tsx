import { List } from 'immutable';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { findChoices } from '../../src/core/editing/choice-search.ts';
import type { ReferenceTarget } from '../../src/core/schema/fields.ts';
import { loadChoices, type Choice } from '../choices.ts';
import { useArticleChoices } from '../entry-list/article-choices.ts';
import { ChosenChips } from './chosen-chips.tsx';
import { listOf, makeControl, type Collected, type ControlProps, type Field } from './control.tsx';
import { TagSuggestions, type SuggestedCollection } from './tag-suggestions.tsx';

/**
 * Picks entries of another collection by name, with or without diacritics, by abbreviation or former name. What
 * is chosen already and not found in that collection stays, shown by its code.
 */
export const ReferenceControl = makeControl<string | Collected<string[]>>(Reference, problemOf);

/** The picker itself, for wherever an entry is to be chosen. */
export function Reference(props: ReferenceProps) {
  const { onChange, field, forID, classNameWrapper, setActiveStyle, setInactiveStyle } = props;
  const isMultiple = field.get('multiple', false) === true;
  const collection = field.get('collection') as ReferenceTarget;
  const chosen = listOf(props.value);
  const [typed, setTyped] = useState('');
  const { choices, failure } = useChoices(collection, typed, chosen);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const free = (choices ?? []).filter(({ value }) => !chosen.includes(value));
  const matches = isOpen ? findChoices(free, typed).slice(0, MOST_SHOWN) : [];
  const nameOf = (value: string) => choices?.find((choice) => choice.value === value)?.label ?? value;

  const change = (next: string[]) => {
    onChange(isMultiple ? List(next) : (next[0] ?? ''));
    setTyped('');
    setAt(0);
  };
  const choose = (value: string) => {
    change(isMultiple ? [...chosen, value] : [value]);
    if (!isMultiple) setOpen(false);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const picked = matches[at];
    const last = chosen.at(-1);
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      setOpen(true);
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((now) => Math.max(0, Math.min(matches.length - 1, now + step)));
    } else if (event.key === 'Enter' && isOpen && !event.nativeEvent.isComposing) {
      // Closed, it leaves Enter to the form around.
      if (picked) choose(picked.value);
    } else if (event.key === 'Escape' && isOpen) setOpen(false);
    else if (event.key === 'Backspace' && typed === '' && last !== undefined) change(chosen.slice(0, -1));
    else return;
    event.preventDefault();
  };

  return (
    <>
      <div className={`${classNameWrapper} desk-reference`}>
        <ChosenChips
          chosen={chosen}
          nameOf={nameOf}
          onChange={(next) => {
            change(next);
            input.current?.focus();
            setOpen(false);
          }}
        />
        <input
          ref={input}
          id={forID}
          role="combobox"
          aria-expanded={isOpen}
          aria-autocomplete="list"
          aria-controls={listId}
          aria-activedescendant={matches[at] ? `${listId}-${at}` : undefined}
          autoComplete="off"
          placeholder={chosen.length === 0 ? 'Gõ để tìm, không cần dấu' : isMultiple ? 'Thêm' : ''}
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
          <ChoiceList id={listId} {...{ matches, at, choose }} words={emptyWords(choices, failure)} />
        ) : null}
      </div>
      {field.get('suggests') === true ? (
        <TagSuggestions
          collection={collection as SuggestedCollection}
          {...{ chosen, nameOf }}
          onAdd={choose}
        />
      ) : null}
    </>
  );
}

function ChoiceList({ id, matches, at, choose, words }: ChoiceListProps) {
  const active = useRef<HTMLLIElement>(null);
  useEffect(() => {
    active.current?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  return (
    <ul id={id} role="listbox" className="desk-choices">
      {matches.map((choice, index) => (
        <li
          key={choice.value}
          ref={index === at ? active : undefined}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          // Before the input loses its focus, which closes the list.
          onMouseDown={(event) => {
            event.preventDefault();
            choose(choice.value);
          }}
        >
          {choice.label} <small>{choice.note}</small>
        </li>
      ))}
      {matches.length === 0 ? <li className="desk-none">{words}</li> : null}
    </ul>
  );
}

function useChoices(
  collection: ReferenceTarget,
  typed: string,
  chosen: readonly string[],
): {
  choices: Choice[] | undefined;
  failure: string | undefined;
} {
  const articles = useArticleChoices(collection === 'articles' ? typed : undefined, chosen);
  const [choices, setChoices] = useState<Choice[]>();
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    if (collection === 'articles') return undefined;
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
  return collection === 'articles' ? articles : { choices, failure };
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

interface ChoiceListProps {
  id: string;
  matches: readonly Choice[];
  /** The one Enter takes. */
  at: number;
  choose: (value: string) => void;
  /** What stands there when nothing matches. */
  words: string;
}

type ReferenceProps = Omit<ControlProps<string | Collected<string[]>>, 'getEntry' | 'parentIds'>;
