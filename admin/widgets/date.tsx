import { useRef, useState } from 'react';
import { readSaidDay, sayTypedDay } from '../../src/core/editing/said-day.ts';
import { isDate, toStamp } from '../../src/core/text/date.ts';
import { makeControl, type ControlProps } from './control.tsx';

/** A day, typed the Vietnamese way or picked from a calendar; stored as `YYYY-MM-DD`. */
export const DateControl = makeControl<string>(DateView, problemOf);

function DateView({
  value = '',
  onChange,
  forID,
  classNameWrapper,
  setActiveStyle,
  setInactiveStyle,
}: ControlProps<string>) {
  const [typed, setTyped] = useState<string>();
  const calendar = useRef<HTMLInputElement>(null);
  return (
    <div className={`${classNameWrapper} desk-row desk-time`}>
      <input
        id={forID}
        type="text"
        autoComplete="off"
        placeholder="30/06/2025"
        value={typed ?? sayTypedDay(value)}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(readSaidDay(target.value, toStamp(new Date())) ?? target.value.trim());
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
          type="date"
          tabIndex={-1}
          aria-hidden="true"
          value={isDate(value) ? value : ''}
          onChange={({ target }) => {
            setTyped(undefined);
            onChange(target.value);
          }}
        />
      </span>
    </div>
  );
}

function problemOf(value: string | undefined): string | undefined {
  return !value || isDate(value) ? undefined : `Không hiểu “${value}” là ngày nào. Viết như 30/06/2025.`;
}
