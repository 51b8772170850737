import { useEffect } from 'react';
import { readTypedTime, showTime } from '../../src/core/editing/hanoi-input.ts';
import { sayTime } from '../../src/core/editing/standing.ts';
import { toStamp } from '../../src/core/text/date.ts';
import { makeControl, type ControlProps } from './control.tsx';

/** Date and time in Hanoi, to the minute, whatever zone the browser is in. */
export const HanoiDatetimeControl = makeControl<string>(HanoiDatetime);

function HanoiDatetime(props: ControlProps<string>) {
  const { value, onChange, field, forID, classNameWrapper, setActiveStyle, setInactiveStyle } = props;
  useFreshDefault(props);
  return (
    <div className={`${classNameWrapper} desk-row`}>
      <input
        id={forID}
        type="datetime-local"
        value={showTime(value ?? '')}
        onChange={({ target }) => {
          onChange(readTypedTime(target.value));
        }}
        onFocus={setActiveStyle}
        onBlur={setInactiveStyle}
      />
      <span className="desk-said">{sayTime(value ?? '')}</span>
      <button
        type="button"
        className="desk-small"
        onClick={() => {
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
            onChange('');
          }}
        >
          Xóa giờ
        </button>
      ) : null}
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

const STALE_AFTER = 5 * 60_000;
