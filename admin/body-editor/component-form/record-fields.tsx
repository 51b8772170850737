import { fromJS } from 'immutable';
import { useId, type ComponentType } from 'react';
import type { Props } from '../../../src/core/editing/body/document.ts';
import type { DeskField } from '../../../src/core/editing/desk-field.ts';
import type { ControlProps, Field } from '../../widgets/control.tsx';
import { AmountControl } from '../../widgets/amount.tsx';
import { FlagControl } from '../../widgets/flag.tsx';
import { DateControl } from '../../widgets/date.tsx';
import { HanoiDatetimeControl } from '../../widgets/hanoi-datetime.tsx';
import { LineControl } from '../../widgets/line.tsx';
import { LinesControl } from '../../widgets/lines.tsx';
import { ParagraphControl } from '../../widgets/paragraph.tsx';
import { PictureControl } from '../../widgets/picture.tsx';
import { ReferenceControl } from '../../widgets/reference.tsx';
import { SelectControl } from '../../widgets/select.tsx';
import { withValue } from './component-fields.ts';
import { RecordList } from './record-list.tsx';

/** The fields of a record, each with the control that the form around has for its kind. */
export function RecordFields({ record, fields, onChange }: RecordFieldsProps) {
  const base = useId();
  const change = (name: string) => (value: unknown) => {
    onChange(withValue(record, fields, name, plain(value)));
  };
  return fields.map((field) => {
    const { name, label, hint, widget, required } = field;
    const id = `${base}-${name}`;
    const value = record[name];
    if (widget === 'list')
      return <RecordList key={name} field={field} records={recordsOf(value)} onChange={change(name)} />;
    if (widget === 'object')
      return (
        <fieldset key={name} className="body-record">
          <legend>{label}</legend>
          <RecordFields
            record={recordsOf([value])[0] ?? {}}
            fields={field.fields ?? []}
            onChange={change(name)}
          />
        </fieldset>
      );
    const Control = CONTROLS[widget] ?? (LineControl as AnyControl);
    return (
      <div key={name} className="body-field">
        <label htmlFor={id}>
          {label} {required === false ? <small>(có thể để trống)</small> : null}
        </label>
        {widget === 'number' ? (
          <input
            id={id}
            type="number"
            className="body-control"
            value={typeof value === 'number' ? value : ''}
            onChange={({ target }) => {
              change(name)(target.value === '' ? undefined : target.valueAsNumber);
            }}
          />
        ) : (
          <Control
            value={widget === 'flag' || widget === 'amount' ? value : shown(value)}
            onChange={change(name)}
            field={asField(field)}
            forID={id}
            classNameWrapper="body-control"
            setActiveStyle={nothing}
            setInactiveStyle={nothing}
            getEntry={noEntry}
            parentIds={NESTED}
          />
        )}
        {/* A picture's hint speaks of its address, which is not typed here. */}
        {hint && widget !== 'image' ? <small>{hint}</small> : null}
      </div>
    );
  });
}

/** A field as the controls of the form ask for it; its name is no field's of the entry, whose problems it would show. */
function asField(field: DeskField): Field {
  return {
    get: (option, otherwise) => {
      if (option === 'name') return `body:${field.name}`;
      const value: unknown = { ...field }[option];
      return typeof value === 'object' ? fromJS(value) : (value ?? otherwise);
    },
  };
}

function shown(value: unknown): unknown {
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
}

function plain(value: unknown): unknown {
  const isCollected = typeof value === 'object' && value !== null && 'toJS' in value;
  return isCollected ? (value as { toJS: () => unknown }).toJS() : value;
}

function recordsOf(value: unknown): Props[] {
  return (Array.isArray(value) ? (value as unknown[]) : []).map((each) =>
    typeof each === 'object' && each !== null ? (each as Props) : {},
  );
}

type AnyControl = ComponentType<ControlProps<unknown>>;

const CONTROLS = {
  string: LineControl,
  text: ParagraphControl,
  image: PictureControl,
  relation: ReferenceControl,
  lines: LinesControl,
  select: SelectControl,
  date: DateControl,
  'hanoi-datetime': HanoiDatetimeControl,
  amount: AmountControl,
  flag: FlagControl,
} as unknown as Partial<Record<string, AnyControl>>;

const nothing = () => undefined;
const noEntry = () => undefined;
const NESTED = ['body'];

export interface RecordFieldsProps {
  record: Props;
  fields: readonly DeskField[];
  onChange: (record: Props) => void;
}
