import { capitalise } from '../../core/text/capitalise.ts';
import { describeFilters, type FilterKind, type FilterLabels } from './search-messages.ts';

/** Shows each filter that is set as a button that takes it off. */
export function showChips(
  list: HTMLElement,
  labels: FilterLabels,
  onRemove: (name: FilterKind) => void,
): void {
  list.replaceChildren(
    ...describeFilters(labels).map(({ name, words }) => {
      const item = document.createElement('li');
      const chip = document.createElement('button');
      chip.type = 'button';
      chip.className = 'search-chip';
      chip.textContent = capitalise(words);
      chip.ariaLabel = `Bỏ lọc ${words}`;
      chip.addEventListener('click', () => {
        onRemove(name);
      });
      item.append(chip);
      return item;
    }),
  );
}
