import { sayTypedTime } from '../../../src/core/editing/hanoi-input.ts';
import { componentFields, withValue } from '../component-form/component-fields.ts';
import { textOf } from '../looks/text-of.ts';
import type { BoxFrameProps } from './box-frame.tsx';
import { BoxText } from './box-text.tsx';

/** `Update` in the editor. Its heading is written in place: one on the scene has no time for a form. */
export function UpdateFrame({ props, onChange, onWrite }: Omit<BoxFrameProps, 'name'>) {
  const [day = '', clock] = sayTypedTime(textOf(props.time)).split(' ');
  return (
    <div className={`update${props.important === true ? ' update-important' : ''}`}>
      <p className="update-time" contentEditable={false}>
        <time>
          <b>{clock ?? day}</b>
          {clock === undefined ? null : <span className="update-day">{day}</span>}
        </time>
        {props.important === true ? <span className="update-mark">Quan trọng</span> : null}
      </p>
      <div contentEditable={false}>
        <input
          className="body-update-title"
          type="text"
          aria-label="Tiêu đề mốc"
          placeholder="Tiêu đề mốc (có thể để trống)"
          value={textOf(props.title)}
          onChange={({ target }) => {
            onChange(withValue(props, FIELDS, 'title', target.value));
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            onWrite();
          }}
        />
      </div>
      <BoxText className="update-text" />
    </div>
  );
}

const FIELDS = componentFields('Update');
