import { useState } from 'react';
import { conflictsOf, type EntryMerge, type MergeChoices } from '../../src/core/editing/merge/merge-entry.ts';
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
  const run = (action: MergeAction) => {
    if (action.needsChoices && missing > 0) {
      setAsking(true);
      document.querySelector<HTMLElement>('.desk-merge-asked:not(:has(:checked)) input')?.focus();
      return;
    }
    close();
    action.act({ fields: choicesOf(asked, chosen, 'fields'), body: choicesOf(asked, chosen, 'body') });
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

function AskedRow({ row, merge, names, say, value, choose }: AskedRowProps) {
  const options: BodyChoice[] = row.choice?.part === 'body' ? ['mine', 'theirs', 'both'] : ['mine', 'theirs'];
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
          {option === 'both' ? null : (
            <span className="desk-merge-text">
              <ChangedWords before={say(row.path, row.base)} after={say(row.path, row[option])} />
            </span>
          )}
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
