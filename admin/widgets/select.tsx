import { makeControl, type Collected, type ControlProps } from './control.tsx';

/** One of a few; a value the schema does not know stays selectable, so that opening a form changes nothing. */
export const SelectControl = makeControl<string>(Select);

function Select({
  value,
  onChange,
  field,
  forID,
  classNameWrapper,
  setActiveStyle,
  setInactiveStyle,
}: ControlProps<string>) {
  const options = (field.get('options') as Collected<{ value: string; label: string }[]>).toJS();
  const isKnown = !value || options.some((option) => option.value === value);
  const isRequired = field.get('required', true) !== false;
  return (
    <select
      id={forID}
      className={classNameWrapper}
      value={value ?? ''}
      onChange={({ target }) => {
        onChange(target.value);
      }}
      onFocus={setActiveStyle}
      onBlur={setInactiveStyle}
    >
      {!isRequired || !value ? <option value="">{isRequired ? 'Chọn…' : 'Không'}</option> : null}
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
      {isKnown ? null : <option value={value}>{`${value} (không có trong danh sách)`}</option>}
    </select>
  );
}
