import { useEffect, useRef } from 'react';
import type { BodyProblem } from '../../src/core/editing/body/document.ts';
import type { EditingNeeds } from './editing-needs.ts';
import { SourceText } from './source-text.tsx';

/** The body as its source. */
export function RawView({ problem, onChange, onCheck, onVisual, ...text }: RawProps) {
  const area = useRef<HTMLTextAreaElement>(null);
  const checking = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(
    () => () => {
      clearTimeout(checking.current);
    },
    [],
  );
  return (
    <SourceText
      {...text}
      area={area}
      fault={problem}
      way="Sửa xong dòng này thì trang soạn thảo mở lại được."
      onChange={(value) => {
        onChange(value);
        clearTimeout(checking.current);
        if (problem) checking.current = setTimeout(onCheck, CHECK_PAUSE);
      }}
    >
      <span className="body-bar-words">Mã nguồn (Markdown)</span>
      <button
        type="button"
        className="body-button body-wide"
        disabled={problem !== undefined}
        onClick={() => {
          onVisual(area.current?.selectionStart ?? 0);
        }}
      >
        Về trang soạn thảo
      </button>
    </SourceText>
  );
}

const CHECK_PAUSE = 400;

interface RawProps extends EditingNeeds {
  value: string;
  problem: BodyProblem | undefined;
  /** Where the caret comes to stand. */
  place: number | undefined;
  onChange: (text: string) => void;
  /** Asks whether the text can be read by now. */
  onCheck: () => void;
  onVisual: (offset: number) => void;
}
