import type { Props } from '../../../src/core/editing/body/document.ts';
import { spaceUnit } from '../../../src/core/figures/say-number.ts';
import { textOf } from './text-of.ts';

/** `KeyFigures` in the editor. */
export function KeyFiguresLook({ title, items }: Props) {
  const figures = Array.isArray(items) ? (items as (Props | null)[]) : [];
  return (
    <section className="key-figures">
      {textOf(title) ? <h2>{textOf(title)}</h2> : null}
      {figures.length === 0 ? (
        <p className="body-part-empty">Các con số ở mục “Số liệu” của bài hiện ở đây.</p>
      ) : null}
      <dl>
        {figures.map((figure, index) => {
          const { value, unit, label, note } = figure ?? {};
          return (
            <div key={index} className="key-figure">
              <dt>{textOf(label)}</dt>
              <dd>
                <span className="key-figure-value">{textOf(value) || '–'}</span>
                {textOf(unit) ? <span className="key-figure-unit">{spaceUnit(textOf(unit))}</span> : null}
              </dd>
              {textOf(note) ? <dd className="key-figure-note">{textOf(note)}</dd> : null}
            </div>
          );
        })}
      </dl>
    </section>
  );
}
