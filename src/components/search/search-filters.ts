import type { FilterName, SearchFilters } from '../../core/search/search-state.ts';
import { formatNumber } from '../../core/text/number.ts';
import type { FilterCounts } from './search-counts.ts';
import type { FilterLabels } from './search-messages.ts';

/** The selects of the panel: what is chosen, and how many articles each choice would give. */
export function createFilterSelects(selects: ReadonlyMap<FilterName, HTMLSelectElement>): FilterSelects {
  const labels = new Map<HTMLOptionElement, string>();
  for (const select of selects.values()) for (const option of select.options) labels.set(option, option.text);

  return {
    read() {
      const filters: SearchFilters = {};
      for (const [name, select] of selects) if (select.value) filters[name] = select.value;
      return filters;
    },
    show(filters) {
      for (const [name, select] of selects) {
        select.value = filters[name] ?? '';
        if (select.selectedIndex < 0) select.value = '';
      }
    },
    showCounts(counts) {
      for (const [option, label] of labels) {
        const name = [...selects].find(([, select]) => select === option.parentElement)?.[0];
        const known = name && counts[name];
        // Every year that was searched has its count, other values only where they have articles.
        const count =
          known && option.value ? (known[option.value] ?? (name === 'year' ? undefined : 0)) : undefined;
        option.text = count === undefined ? label : `${label} (${formatNumber(count)})`;
      }
    },
    labels() {
      const chosen: FilterLabels = {};
      for (const [name, select] of selects) {
        const option = select.selectedOptions[0];
        if (option?.value) chosen[name] = labels.get(option) ?? option.text;
      }
      return chosen;
    },
    onChange(listener) {
      for (const select of selects.values()) select.addEventListener('change', listener);
    },
  };
}

export interface FilterSelects {
  read(): SearchFilters;
  /** A value that no select offers is dropped. */
  show(filters: SearchFilters): void;
  /** Of a filter without counts the bare names are shown. */
  showCounts(counts: FilterCounts): void;
  /** The words of what is chosen. */
  labels(): FilterLabels;
  onChange(listener: () => void): void;
}
