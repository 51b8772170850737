import { makeControl, type ControlProps } from './control.tsx';

/** Yes, or left out. */
export const FlagControl = makeControl<boolean>(Flag);

function Flag({ value, onChange, field, forID, classNameWrapper }: ControlProps<boolean>) {
  return (
    <div className={`${classNameWrapper} desk-flag`}>
      <input
        id={forID}
        type="checkbox"
        checked={value === true}
        onChange={({ target }) => {
          onChange(target.checked ? true : undefined);
        }}
      />
      <label htmlFor={forID}>{`Đúng, ${String(field.get('label')).toLowerCase()}`}</label>
    </div>
  );
}
