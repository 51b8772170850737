import type { InsertItem } from '../commands/insert-items.ts';

/** The parts that can be inserted, one marked as the one Enter takes. */
export function InsertList({ id, items, at, onChoose }: InsertListProps) {
  return (
    <ul id={id} role="listbox" aria-label="Chèn vào bài">
      {items.map((item, index) => (
        <li
          key={item.key}
          id={`${id}-${item.key}`}
          role="option"
          aria-selected={index === at}
          // Before the text loses its focus.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(item);
          }}
        >
          {item.label}
          <small>{item.hint}</small>
        </li>
      ))}
    </ul>
  );
}

interface InsertListProps {
  id: string;
  items: readonly InsertItem[];
  at: number;
  onChoose: (item: InsertItem) => void;
}
