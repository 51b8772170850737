import { List } from 'immutable';
import { makeControl, listOf, type Collected, type ControlProps, type Field } from './control.tsx';

/** Several short texts, one a line. */
export const LinesControl = makeControl<Collected<string[]>>(Lines, problemOf);

function Lines({ value, onChange, forID, classNameWrapper, setActiveStyle, setInactiveStyle }: LinesProps) {
  return (
    <textarea
      id={forID}
      rows={2}
      className={`${classNameWrapper} desk-paragraph`}
      value={listOf(value).join('\n')}
      onChange={({ target }) => {
        onChange(target.value === '' ? List() : List(target.value.split('\n')));
      }}
      onFocus={setActiveStyle}
      onBlur={setInactiveStyle}
    />
  );
}

function problemOf(value: Collected<string[]> | undefined, field: Field): string | undefined {
  const lines = listOf(value).filter((line) => line.trim() !== '');
  const [pattern, message] =
    (field.get('line_pattern') as Collected<[string, string]> | undefined)?.toJS() ?? [];
  const wrong =
    pattern === undefined ? undefined : lines.find((line) => !new RegExp(pattern).test(line.trim()));
  if (wrong !== undefined) return `Dòng “${wrong.trim()}”: ${message ?? ''}`;
  const max = field.get('max');
  return typeof max === 'number' && lines.length > max ? `Nhiều nhất ${max} dòng.` : undefined;
}

type LinesProps = ControlProps<Collected<string[]>>;
