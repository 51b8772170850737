import { useEffect, useRef, useState } from 'react';
import { readSaidTime, readTypedTime, sayTypedTime, showTime } from '../../src/core/editing/hanoi-input.ts';
import { formatDateTime, isDateTime, toStamp } from '../../src/core/text/date.ts';
import { makeControl, type ControlProps } from './control.tsx';

/** Date and time in Hanoi, to the minute, whatever zone the browser is in: typed, picked from a calendar, or now. */
export const HanoiDatetimeControl = makeControl<string>(HanoiDatetime, problemOf);

function HanoiDatetime(props: ControlProps<string>) {
  const { value = '', onChange, field, forID, classNameWrapper, setActiveStyle, setInactiveStyle } = props;
  const [typed, setTyped] = useState<string>();
  const calendar = useRef<HTMLInputElement>(null);
  useFreshDefault(props);
  const read = (text: string) => readSaidTime(text, toStamp(new Date()), value) ?? text.trim();
  return (
    <div className={`${classNameWrapper} desk-row desk-time`}>
      <input
        id={forID}
        type="text"
        inputMode="text"
        autoComplete="off"
        placeholder="22/11/2026 18:06"
        value={typed ?? sayTypedTime(value)}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(read(target.value));
        }}
        onFocus={setActiveStyle}
        onBlur={() => {
          setTyped(undefined);
          setInactiveStyle();
        }}
      />
      <span className="desk-calendar">
        <button
          type="button"
          className="desk-small"
          onClick={() => {
            calendar.current?.showPicker();
          }}
        >
          Chọn ngày
        </button>
        <input
          ref={calendar}
          type="datetime-local"
          tabIndex={-1}
          aria-hidden="true"
          value={showTime(value)}
          onChange={({ target }) => {
            setTyped(undefined);
            onChange(readTypedTime(target.value));
          }}
        />
      </span>
      <button
        type="button"
        className="desk-small"
        onClick={() => {
          setTyped(undefined);
          onChange(toStamp(new Date()));
        }}
      >
        Bây giờ
      </button>
      {field.get('required', true) === false && value ? (
        <button
          type="button"
          className="desk-small"
          onClick={() => {
            setTyped(undefined);
            onChange('');
          }}
        >
          Xóa giờ
        </button>
      ) : null}
      <span className="desk-said" aria-live="polite">
        {isDateTime(value)
          ? `${formatDateTime(value)}, giờ Hà Nội`
          : typed === undefined
            ? problemOf(value)
            : ''}
      </span>
    </div>
  );
}

/** A new form's time was set when the page was opened; hours later that is no longer now. */
function useFreshDefault({ value, onChange, field, getEntry }: ControlProps<string>): void {
  useEffect(() => {
    const isNew = getEntry()?.get('newRecord') === true;
    const isDefault = value !== undefined && value === field.get('default');
    if (isNew && isDefault && Date.now() - Date.parse(value) > STALE_AFTER) onChange(toStamp(new Date()));
    // Only as the form opens: afterwards the time is the editor's.
  }, []);
}

function problemOf(value: string | undefined): string | undefined {
  return !value || isDateTime(value)
    ? undefined
    : `Không hiểu “${value}” là lúc nào. Viết như 22/11/2026 18:06.`;
}

const STALE_AFTER = 5 * 60_000;
