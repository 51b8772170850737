import { makeControl, type ControlProps } from './control.tsx';
import { LengthCount } from './length-count.tsx';
import { SentenceSuggestions } from './sentence-suggestions.tsx';

/** Plain text of several lines, as tall as what it holds. */
export const ParagraphControl = makeControl<string>(Paragraph);

function Paragraph({
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
        rows={3}
        className={`${classNameWrapper} desk-paragraph`}
        value={value ?? ''}
        onChange={({ target }) => {
          onChange(target.value);
        }}
        onFocus={setActiveStyle}
        onBlur={setInactiveStyle}
      />
      <LengthCount value={value ?? ''} field={field} />
      {field.get('suggests') === true ? (
        <SentenceSuggestions isEmpty={(value ?? '').trim() === ''} onChoose={onChange} />
      ) : null}
    </>
  );
}
