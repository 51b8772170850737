/** What could be taken with a click; it is said when something comes. */
export function Suggestions({ open, nameOf = (each) => each, onChoose }: SuggestionsProps) {
  return (
    <p className="desk-suggestions" aria-live="polite">
      {open.length > 0 ? <span>Gợi ý:</span> : null}
      {open.map((each) => (
        <button
          key={each}
          type="button"
          onClick={() => {
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
