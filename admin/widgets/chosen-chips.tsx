import type { KeyboardEvent } from 'react';

/** What is chosen, in its order: each can be taken out, and moved before the one before it. */
export function ChosenChips({ chosen, nameOf, onChange }: ChosenChipsProps) {
  const drop = (value: string) => {
    onChange(chosen.filter((other) => other !== value));
  };
  const move = (from: number, to: number) => {
    const value = chosen[from];
    if (value === undefined || to < 0 || to >= chosen.length) return;
    const others = chosen.filter((_other, index) => index !== from);
    onChange([...others.slice(0, to), value, ...others.slice(to)]);
  };
  const onKeyDown = (event: KeyboardEvent, index: number, value: string) => {
    if (event.altKey && event.key === 'ArrowLeft') move(index, index - 1);
    else if (event.altKey && event.key === 'ArrowRight') move(index, index + 1);
    else if (event.key === 'Delete' || event.key === 'Backspace') drop(value);
    else return;
    event.preventDefault();
  };
  return chosen.map((value, index) => (
    <span
      key={value}
      className="desk-chip"
      onKeyDown={(event) => {
        onKeyDown(event, index, value);
      }}
    >
      {index > 0 ? (
        <button
          type="button"
          aria-label={`Đưa ${nameOf(value)} lên trước ${nameOf(chosen[index - 1] ?? '')}`}
          title="Đưa lên trước"
          onClick={() => {
            move(index, index - 1);
          }}
        >
          ‹
        </button>
      ) : null}
      <span>{nameOf(value)}</span>
      <button
        type="button"
        aria-label={`Bỏ ${nameOf(value)}`}
        onClick={() => {
          drop(value);
        }}
      >
        ×
      </button>
    </span>
  ));
}

interface ChosenChipsProps {
  chosen: readonly string[];
  nameOf: (value: string) => string;
  onChange: (next: string[]) => void;
}
