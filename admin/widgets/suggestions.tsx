import { useEffect, useRef } from 'react';

/** What could be taken into the field beside it with a click; it is said when something comes. */
export function Suggestions({ open, nameOf = (each) => each, onChoose }: SuggestionsProps) {
  const line = useRef<HTMLParagraphElement>(null);
  const chosen = useRef<{ each: string; at: number }>(undefined);
  useEffect(() => {
    if (!chosen.current || open.includes(chosen.current.each)) return;
    // Its button went, and the keyboard with it.
    const buttons = line.current?.querySelectorAll('button');
    const field = line.current?.parentElement?.querySelector<HTMLElement>('input, textarea');
    (buttons?.[Math.min(chosen.current.at, buttons.length - 1)] ?? field)?.focus();
    chosen.current = undefined;
  }, [open]);
  return (
    <p ref={line} className="desk-suggestions" aria-live="polite">
      {open.length > 0 ? <span>Gợi ý:</span> : null}
      {open.map((each, at) => (
        <button
          key={each}
          type="button"
          onClick={({ detail }) => {
            if (detail === 0) chosen.current = { each, at };
            onChoose(each);
          }}
        >
          + {nameOf(each)}
        </button>
      ))}
    </p>
  );
}

interface SuggestionsProps {
  open: readonly string[];
  nameOf?: (each: string) => string;
  onChoose: (each: string) => void;
}
