import { filterNames, type FilterName } from '../../core/search/search-state.ts';

/** Finds the parts of the panel by their `data-` hooks (see SearchPanel.astro). */
export function findSearchParts(root: HTMLElement): SearchParts {
  const find = (hook: string) => root.querySelector<HTMLElement>(`[data-search-${hook}]`);
  const need = (hook: string) => {
    const element = find(hook);
    if (!element) throw new Error(`The search panel lacks data-search-${hook}.`);
    return element;
  };
  const selects = filterNames.flatMap((name) => {
    const select = find(`filter="${name}"`) as HTMLSelectElement | null;
    return select ? [[name, select] as const] : [];
  });
  return {
    input: need('input') as HTMLInputElement,
    selects: new Map(selects),
    status: need('status'),
    results: need('results'),
    result: need('result') as HTMLTemplateElement,
    more: need('more') as HTMLButtonElement,
    clear: need('clear') as HTMLButtonElement,
    empty: need('empty'),
    error: need('error'),
    retry: find('retry'),
    loading: find('loading'),
  };
}

export interface SearchParts {
  input: HTMLInputElement;
  selects: ReadonlyMap<FilterName, HTMLSelectElement>;
  status: HTMLElement;
  results: HTMLElement;
  result: HTMLTemplateElement;
  more: HTMLButtonElement;
  clear: HTMLButtonElement;
  empty: HTMLElement;
  error: HTMLElement;
  retry: HTMLElement | null;
  loading: HTMLElement | null;
}
