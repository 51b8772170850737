import { makeControl, type ControlProps } from './control.tsx';
import { LengthCount } from './length-count.tsx';

/** One line of text, that grows where it is long instead of hiding its end. */
export const LineControl = makeControl<string>(Line);

function Line({
  value,
  onChange,
  field,
  forID,
  classNameWrapper,
  setActiveStyle,
  setInactiveStyle,
}: ControlProps<string>) {
  return (
    <>
      <textarea
        id={forID}
        rows={1}
        className={`${classNameWrapper} desk-line`}
        value={value ?? ''}
        onChange={({ target }) => {
          onChange(target.value.replace(/\s*\n\s*/g, ' '));
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault();
        }}
        onFocus={setActiveStyle}
        onBlur={setInactiveStyle}
      />
      <LengthCount value={value ?? ''} field={field} />
    </>
  );
}
