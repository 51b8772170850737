import { showDay } from '../../src/core/editing/hanoi-input.ts';
import { makeControl, type ControlProps } from './control.tsx';

/** A day, stored as `YYYY-MM-DD`. */
export const DateControl = makeControl<string>(DateView);

function DateView({
  value,
  onChange,
  forID,
  classNameWrapper,
  setActiveStyle,
  setInactiveStyle,
}: ControlProps<string>) {
  return (
    <input
      id={forID}
      type="date"
      className={classNameWrapper}
      value={showDay(value ?? '')}
      onChange={({ target }) => {
        onChange(target.value);
      }}
      onFocus={setActiveStyle}
      onBlur={setInactiveStyle}
    />
  );
}
