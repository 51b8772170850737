import { dayEdges, filterNames, type FilterName } from '../../core/search/search-state.ts';

/** Finds the parts of the panel by their `data-` hooks (see SearchPanel.astro). */
export function findSearchParts(root: HTMLElement): SearchParts {
  const dialog = root.closest('dialog');
  const find = (hook: string) => (dialog ?? root).querySelector<HTMLElement>(`[data-search-${hook}]`);
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
    root,
    dialog,
    input: need('input') as HTMLInputElement,
    selects: new Map(selects),
    days: new Map(dayEdges.map((edge) => [edge, need(`day="${edge}"`) as HTMLInputElement])),
    sort: need('sort') as HTMLSelectElement,
    ward: need('ward') as HTMLSelectElement,
    key: need('key') as HTMLInputElement,
    options: need('options') as HTMLDetailsElement,
    chips: need('chips'),
    recent: need('recent'),
    spelling: need('spelling'),
    named: need('named'),
    help: need('help'),
    failed: need('failed'),
    all: need('all'),
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
  root: HTMLElement;
  /** The dialog the panel is in, where it is not the search page's. */
  dialog: HTMLDialogElement | null;
  input: HTMLInputElement;
  selects: ReadonlyMap<FilterName, HTMLSelectElement>;
  days: ReadonlyMap<'from' | 'to', HTMLInputElement>;
  sort: HTMLSelectElement;
  /** Today's wards; each value is the districts it came from. */
  ward: HTMLSelectElement;
  /** Whether `/` goes to search. */
  key: HTMLInputElement;
  options: HTMLDetailsElement;
  chips: HTMLElement;
  recent: HTMLElement;
  spelling: HTMLElement;
  /** Leads to the pages of what the query names. */
  named: HTMLElement;
  help: HTMLElement;
  /** Says which years could not be loaded. */
  failed: HTMLElement;
  /** Leads from the dialog to the search page. */
  all: HTMLElement;
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
