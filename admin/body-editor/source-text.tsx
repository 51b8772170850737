import { useEffect, type ReactNode, type RefObject } from 'react';
import type { BodyProblem } from '../../src/core/editing/body/document.ts';
import type { EditingNeeds } from './editing-needs.ts';

/** A text as its source, under a bar of tools. A fault is said above it, and its line is marked. */
export function SourceText({ value, fault, way, place, area, onChange, children, ...needs }: SourceProps) {
  const line = fault ? lineAt(value, fault.line) : undefined;
  useEffect(() => {
    if (place !== undefined) select(area.current, place, place);
  }, []);
  return (
    <>
      <div className="body-tools">
        <div className="body-bar" role="toolbar" aria-label="Mã nguồn">
          {children}
        </div>
        {fault && line ? (
          <p role="alert" className="body-fault">
            <strong>Dòng {fault.line}:</strong> {fault.message} {fault.hint}{' '}
            <button
              type="button"
              className="body-button body-wide"
              onClick={() => {
                select(area.current, line.from, line.to);
              }}
            >
              Đến dòng này
            </button>
            <span className="body-fault-way">{way}</span>
          </p>
        ) : null}
      </div>
      <div className="body-raw">
        {line ? (
          <div className="body-raw-marks" aria-hidden="true">
            {value.slice(0, line.from)}
            <mark>{value.slice(line.from, line.to) || ' '}</mark>
            {value.slice(line.to)}
          </div>
        ) : null}
        <textarea
          ref={area}
          id={needs.id}
          aria-label={needs.label}
          aria-invalid={fault !== undefined}
          spellCheck={false}
          autoCapitalize="off"
          autoCorrect="off"
          value={value}
          onChange={({ target }) => {
            onChange(target.value);
          }}
          onFocus={needs.onFocus}
          onBlur={needs.onBlur}
        />
      </div>
    </>
  );
}

/** Sets the caret and brings it to the middle of the screen: a browser scrolls to where it was typed, not set. */
function select(area: HTMLTextAreaElement | null, from: number, to: number): void {
  if (!area) return;
  area.focus({ preventScroll: true });
  area.setSelectionRange(from, to);
  const isAll = area.scrollHeight <= area.clientHeight + 1;
  const { top, height } = area.getBoundingClientRect();
  const share = from / Math.max(1, area.value.length);
  if (isAll) window.scrollBy({ top: top + height * share - window.innerHeight / 2 });
  else area.scrollTop = area.scrollHeight * share - area.clientHeight / 2;
}

function lineAt(text: string, number: number): { from: number; to: number } {
  const lines = text.split('\n');
  const from = lines.slice(0, number - 1).reduce((length, line) => length + line.length + 1, 0);
  return {
    from: Math.min(from, text.length),
    to: Math.min(from + (lines[number - 1]?.length ?? 0), text.length),
  };
}

interface SourceProps extends Partial<EditingNeeds> {
  label: string;
  value: string;
  fault: BodyProblem | undefined;
  /** What mending the fault leads to. */
  way: string;
  /** Where the caret comes to stand. */
  place?: number | undefined;
  area: RefObject<HTMLTextAreaElement | null>;
  onChange: (text: string) => void;
  /** What stands in the bar. */
  children: ReactNode;
}
