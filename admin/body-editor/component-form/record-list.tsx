import type { Props } from '../../../src/core/editing/body/document.ts';
import type { DeskField } from '../../../src/core/editing/desk-field.ts';
import { Icon } from '../toolbar/icon.tsx';
import { AddPictures, isBlank } from './add-pictures.tsx';
import { blankRecord } from './component-fields.ts';
import { RecordFields } from './record-fields.tsx';

/** Several records of one kind, to be filled in, ordered, added and taken away. */
export function RecordList({ field, records, onChange }: RecordListProps) {
  const { label, label_singular: one = 'mục', fields = [], max = Infinity, required } = field;
  const min = required === false ? 0 : (field.min ?? 0);
  const picture = fields.find(({ widget }) => widget === 'image')?.name;
  const swap = (index: number, other: number) => {
    const [a, b] = [records[index], records[other]];
    if (a && b) onChange(records.with(index, b).with(other, a));
  };
  return (
    <fieldset className="body-records">
      <legend>{label}</legend>
      {records.map((record, index) => (
        // Records have nothing else to be told apart by.
        <fieldset key={index} className="body-record">
          <legend>
            {one} {index + 1}
          </legend>
          <div className="body-record-bar">
            <button
              type="button"
              className="body-button"
              aria-label={`Đưa lên: ${one} ${index + 1}`}
              disabled={index === 0}
              onClick={() => {
                swap(index, index - 1);
              }}
            >
              <Icon name="up" />
            </button>
            <button
              type="button"
              className="body-button"
              aria-label={`Đưa xuống: ${one} ${index + 1}`}
              disabled={index === records.length - 1}
              onClick={() => {
                swap(index, index + 1);
              }}
            >
              <Icon name="down" />
            </button>
            <button
              type="button"
              className="body-button"
              aria-label={`Bỏ: ${one} ${index + 1}`}
              disabled={records.length <= min}
              onClick={() => {
                onChange(records.toSpliced(index, 1));
              }}
            >
              <Icon name="remove" />
            </button>
          </div>
          <RecordFields
            record={record}
            fields={fields}
            onChange={(next) => {
              onChange(records.with(index, next));
            }}
          />
        </fieldset>
      ))}
      {records.length < max ? (
        <button
          type="button"
          className="desk-small"
          onClick={() => {
            onChange([...records, blankRecord(fields)]);
          }}
        >
          Thêm {one}
        </button>
      ) : null}
      {picture !== undefined && records.length < max ? (
        <AddPictures
          most={max - records.filter((record) => !isBlank(record)).length}
          onAdd={(paths) => {
            const added = paths.map((path) => ({ ...blankRecord(fields), [picture]: path }));
            if (added.length > 0) onChange([...records.filter((record) => !isBlank(record)), ...added]);
          }}
        />
      ) : null}
    </fieldset>
  );
}

interface RecordListProps {
  field: DeskField;
  records: Props[];
  onChange: (records: Props[]) => void;
}
