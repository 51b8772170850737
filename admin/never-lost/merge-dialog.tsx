import { useState } from 'react';
import { readBody } from '../../src/core/editing/front-matter-splice.ts';
import { compareEntries } from '../../src/core/editing/merge/compare-entries.ts';
import {
  conflictsOf,
  mergedText,
  type EntryMerge,
  type MergeChoices,
} from '../../src/core/editing/merge/merge-entry.ts';
import type { BodyChoice } from '../../src/core/editing/merge/merge-body.ts';
import { mergeRows, type MergeRow } from '../../src/core/editing/merge/merge-rows.ts';
import { ChangedWords } from './changed-words.tsx';
import { fieldWords } from './field-words.ts';
import { useValueWords } from './value-words.ts';

/** Shows what two versions changed, lets one choose where both changed the same place, and what to go on with. */
export function MergeDialog({ title, lines, names, merge, actions, close }: MergeDialogProps) {
  const [chosen, setChosen] = useState<Record<string, BodyChoice>>({});
  const [isAsking, setAsking] = useState(false);
  const rows = mergeRows(merge);
  const say = useValueWords(merge.shape);
  const missing = conflictsOf(merge) - Object.keys(chosen).length;
  const asked = rows.filter(({ kind }) => kind === 'conflict');
  const choices = { fields: choicesOf(asked, chosen, 'fields'), body: choicesOf(asked, chosen, 'body') };
  const isMerging = actions.some(({ needsChoices }) => needsChoices);
  const run = (action: MergeAction) => {
    if (action.needsChoices && missing > 0) {
      setAsking(true);
      document.querySelector<HTMLElement>('.desk-merge-asked:not(:has(:checked)) input')?.focus();
      return;
    }
    close();
    action.act(choices);
  };
  return (
    <>
      <h2 id="desk-merge-title">{title}</h2>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      <div className="desk-merge-rows">
        {GROUPS.map(({ kind, words }) => {
          const own = rows.filter((row) => row.kind === kind);
          if (own.length === 0) return null;
          return (
            <section key={kind}>
              <h3>{words(names, own.length)}</h3>
              {own.map((row, index) =>
                row.choice ? (
                  <AskedRow
                    key={index}
                    row={row}
                    merge={merge}
                    names={names}
                    say={say}
                    value={chosen[keyOf(row)]}
                    choose={(choice) => {
                      setChosen({ ...chosen, [keyOf(row)]: choice });
                    }}
                  />
                ) : (
                  <div key={index} className="desk-merge-row">
                    <h4>{fieldWords(row.path, merge.shape)}</h4>
                    <p className="desk-merge-text">
                      <ChangedWords before={say(row.path, row.base)} after={say(row.path, row.after ?? '')} />
                    </p>
                  </div>
                ),
              )}
            </section>
          );
        })}
        {rows.length === 0 ? <p>Hai bản giống nhau.</p> : null}
      </div>
      {isMerging && rows.length > 0 && missing === 0 ? (
        <MergedText merge={merge} choices={choices} say={say} />
      ) : null}
      {isAsking && missing > 0 ? (
        <p role="alert" className="desk-merge-missing">
          {`Còn ${missing} chỗ cần chọn bản nào.`}
        </p>
      ) : null}
      <div className="desk-notice-actions">
        {actions.map((action) => (
          <button
            key={action.label}
            type="button"
            className={action.isMain ? 'desk-notice-main' : ''}
            onClick={() => {
              run(action);
            }}
          >
            {action.label}
          </button>
        ))}
      </div>
    </>
  );
}

/** What a merge makes, before anybody says yes to it: the fields it changes of their version, and all of the body. */
function MergedText({ merge, choices, say }: MergedTextProps) {
  const [isOpen, setOpen] = useState(false);
  const { shape, versions } = merge;
  const text = isOpen ? mergedText(merge, choices) : '';
  return (
    <details
      className="desk-merge-result"
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>Xem trước bản ghép</summary>
      {isOpen ? (
        <>
          {compareEntries(versions.theirs, text, shape)
            .filter(({ path }) => path[0] !== 'body')
            .map(({ path, after }) => (
              <div key={path.join('.')} className="desk-merge-row">
                <h4>{fieldWords(path, shape)}</h4>
                <p className="desk-merge-text">{say(path, after) || '(để trống)'}</p>
              </div>
            ))}
          {shape.hasBody ? (
            <div className="desk-merge-row">
              <h4>{fieldWords(['body'], shape)}</h4>
              <p className="desk-merge-text">{readBody(text).trim()}</p>
            </div>
          ) : null}
        </>
      ) : null}
    </details>
  );
}

function AskedRow({ row, merge, names, say, value, choose }: AskedRowProps) {
  const options: BodyChoice[] = row.both === undefined ? ['mine', 'theirs'] : ['mine', 'theirs', 'both'];
  const label = fieldWords(row.path, merge.shape);
  const words = { mine: names.mine, theirs: names.theirs, both: 'Lấy cả hai' };
  return (
    <fieldset className="desk-merge-asked">
      <legend>{label}</legend>
      {options.map((option) => (
        <label key={option}>
          <span>
            <input
              type="radio"
              name={keyOf(row)}
              checked={value === option}
              onChange={() => {
                choose(option);
              }}
            />
            {words[option]}
          </span>
          <span className="desk-merge-text">
            <ChangedWords before={say(row.path, row.base)} after={say(row.path, row[option] ?? '')} />
          </span>
        </label>
      ))}
    </fieldset>
  );
}

function choicesOf<Part extends 'fields' | 'body'>(
  asked: readonly MergeRow[],
  chosen: Record<string, BodyChoice>,
  part: Part,
): MergeChoices[Part] {
  const choices = asked
    .filter(({ choice }) => choice?.part === part)
    .map((row) => chosen[keyOf(row)] ?? 'mine');
  return choices as unknown as MergeChoices[Part];
}

function keyOf({ choice }: MergeRow): string {
  return `${choice?.part ?? ''}-${choice?.index ?? 0}`;
}

const GROUPS: { kind: MergeRow['kind']; words: (names: MergeNames, count: number) => string }[] = [
  { kind: 'conflict', words: (_names, count) => `Cả hai cùng sửa ${count} chỗ: chọn bản nào?` },
  { kind: 'mine', words: ({ mine }) => `Chỉ có trong ${lower(mine)}` },
  { kind: 'theirs', words: ({ theirs }) => `Chỉ có trong ${lower(theirs)}` },
];

function lower(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

interface MergedTextProps {
  merge: EntryMerge;
  choices: MergeChoices;
  say: ReturnType<typeof useValueWords>;
}

interface AskedRowProps {
  row: MergeRow;
  merge: EntryMerge;
  names: MergeNames;
  say: ReturnType<typeof useValueWords>;
  value: BodyChoice | undefined;
  choose: (choice: BodyChoice) => void;
}

export interface MergeDialogProps {
  title: string;
  lines: readonly string[];
  /** What the two versions are called, capitalised: `Bản của tôi`. */
  names: MergeNames;
  merge: EntryMerge;
  actions: readonly MergeAction[];
  close: () => void;
}

export interface MergeAction {
  label: string;
  isMain?: boolean;
  /** It can be taken only once every conflict is decided. */
  needsChoices?: boolean;
  act: (choices: MergeChoices) => void;
}

interface MergeNames {
  mine: string;
  theirs: string;
}
