import type { FilterName, SearchState } from '../../core/search/search-state.ts';
import { formatDate } from '../../core/text/date.ts';
import { formatNumber } from '../../core/text/number.ts';
import type { FilterCounts } from './search-counts.ts';
import type { FilterLabels } from './search-messages.ts';
import type { NamedThing } from './search-named.ts';
import type { SearchParts } from './search-parts.ts';

/** The controls that narrow a search: what is chosen, and how many articles each choice would give. */
export function createFilterControls({ selects, days, sort, ward }: FilterParts): FilterControls {
  const labels = new Map<HTMLOptionElement, string>();
  for (const select of selects.values()) for (const option of select.options) labels.set(option, option.text);
  const districts = selects.get('district');

  /** Several districts at once have an option of their own while they are chosen. */
  function choose(select: HTMLSelectElement, value: string): void {
    select.querySelector('[data-several]')?.remove();
    select.value = value;
    if (select.selectedIndex >= 0) return;
    const known = value.split(',').flatMap((slug) => {
      const option = [...select.options].find((each) => each.value === slug);
      return option ? [labels.get(option) ?? option.text] : [];
    });
    select.value = '';
    if (select !== districts || known.length < 2 || known.length < value.split(',').length) return;
    const several = new Option(known.join(', '), value, false, true);
    several.dataset.several = '';
    select.append(several);
  }

  return {
    read() {
      const state: Narrowing = { filters: {} };
      for (const [name, select] of selects) if (select.value) state.filters[name] = select.value;
      for (const [edge, input] of days) if (input.value) state[edge] = input.value;
      if (sort.value) state.sort = 'date';
      return state;
    },
    show(state) {
      for (const [name, select] of selects) choose(select, state.filters[name] ?? '');
      for (const [edge, input] of days) input.value = state[edge] ?? '';
      sort.selectedIndex = state.sort === 'date' ? 1 : 0;
      if (ward.value !== districts?.value) ward.value = '';
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
      for (const [edge, input] of days) if (input.value) chosen[edge] = formatDate(input.value);
      return chosen;
    },
    nameOf(name, slug) {
      const option = [...(selects.get(name)?.options ?? [])].find(({ value }) => value === slug);
      return (option && labels.get(option)) ?? slug;
    },
    named: () =>
      [...selects].flatMap(([filter, select]) =>
        [...select.options]
          .filter(({ value, dataset }) => value && dataset.several === undefined)
          .map((option) => ({ filter, slug: option.value, name: labels.get(option) ?? option.text })),
      ),
    neighbours() {
      const option = districts?.selectedOptions[0];
      return option?.dataset.near?.split(' ').filter(Boolean) ?? [];
    },
    onChange(listener) {
      for (const control of [...selects.values(), ...days.values(), sort]) {
        control.addEventListener('change', () => {
          if (control === districts) ward.value = '';
          listener();
        });
      }
      ward.addEventListener('change', () => {
        if (districts) choose(districts, ward.value);
        listener();
      });
    },
  };
}

type FilterParts = Pick<SearchParts, 'selects' | 'days' | 'sort' | 'ward'>;

/** What is asked, but for the words. */
export type Narrowing = Omit<SearchState, 'query'>;

export interface FilterControls {
  read(): Narrowing;
  /** A value that no select offers is dropped. */
  show(state: Narrowing): void;
  /** Of a filter without counts the bare names are shown. */
  showCounts(counts: FilterCounts): void;
  /** The words of what is chosen. */
  labels(): FilterLabels;
  nameOf(name: FilterName, slug: string): string;
  /** Every value of every filter. */
  named(): NamedThing[];
  /** The slugs of the districts around the chosen one. */
  neighbours(): string[];
  onChange(listener: () => void): void;
}
