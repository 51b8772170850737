import { useState } from 'react';
import { readAmount, sayAmount } from '../../src/core/figures/amount.ts';
import { formatNumber } from '../../src/core/text/number.ts';
import { makeControl, type ControlProps } from './control.tsx';

/** A number the way the press writes one, `44.420`, `1,5 tỷ`; stored as a plain number. */
export const AmountControl = makeControl<number | string>(Amount, problemOf);

function Amount({
  value = '',
  onChange,
  forID,
  classNameWrapper,
  setActiveStyle,
  setInactiveStyle,
}: ControlProps<number | string>) {
  const [typed, setTyped] = useState<string>();
  const said = typeof value === 'number' ? formatNumber(value) : value;
  const words = typeof value === 'number' ? sayAmount(value) : '';
  return (
    <div className={`${classNameWrapper} desk-row`}>
      <input
        id={forID}
        type="text"
        inputMode="text"
        autoComplete="off"
        value={typed ?? said}
        onChange={({ target }) => {
          setTyped(target.value);
          onChange(readAmount(target.value) ?? target.value);
        }}
        onFocus={setActiveStyle}
        onBlur={() => {
          setTyped(undefined);
          setInactiveStyle();
        }}
      />
      <span className="desk-said" aria-live="polite">
        {typed !== undefined && typed.trim() !== said ? `= ${said}` : words === said ? '' : words}
      </span>
    </div>
  );
}

function problemOf(value: number | string | undefined): string | undefined {
  return typeof value === 'string' && value.trim() !== ''
    ? `Không hiểu số “${value}”. Viết như 44.420 hoặc 1,5 tỷ.`
    : undefined;
}
