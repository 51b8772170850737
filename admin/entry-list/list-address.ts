import {
  FACETS,
  LISTED,
  ORDERS,
  STATES,
  usualOrder,
  type EntryOrder,
  type EntryState,
  type FacetName,
  type ListedCollection,
} from '../../src/core/editing/entry-list.ts';

/** Which list stands at a path of the desk's addresses, that of the articles first; undefined where none does. */
export function listAt(pathname: string): ListedCollection | 'settings' | undefined {
  const [, name = 'articles'] = /^\/?(?:collections\/([a-zA-Z]+))?$/.exec(pathname) ?? [undefined, ''];
  return name === 'settings' ? name : LISTED.find((each) => each === name);
}

/** Reads what a list shows from the address of its page; what makes no sense there is left out. */
export function readListView(collection: ListedCollection, search: string): ListView {
  const params = new URLSearchParams(search);
  const view: ListView = { collection, text: params.get(NAMES.text) ?? '', top: 0 };
  const state = STATES.find((each) => each === params.get(NAMES.state));
  const order = ORDERS.find((each) => each === params.get(NAMES.order));
  if (state) view.state = state;
  if (order) view.order = order;
  for (const facet of FACETS) {
    const value = params.get(NAMES[facet]);
    if (value && /^[\w-]{1,120}$/.test(value)) view[facet] = value;
  }
  const top = Number(params.get(NAMES.top) ?? 0);
  if (Number.isInteger(top) && top > 0) view.top = top;
  return view;
}

/** The address of a list that shows this: the usual is left out. */
export function listAddress(view: ListView): string {
  const params = new URLSearchParams();
  if (view.text.trim() !== '') params.set(NAMES.text, view.text.trim());
  if (view.state) params.set(NAMES.state, view.state);
  for (const facet of FACETS) {
    const value = view[facet];
    if (value) params.set(NAMES[facet], value);
  }
  if (view.order && view.order !== usualOrder(view)) params.set(NAMES.order, view.order);
  if (view.top > 0) params.set(NAMES.top, String(view.top));
  const search = params.toString();
  return `/collections/${view.collection}${search ? `?${search}` : ''}`;
}

/** How many filters narrow a list, its search apart. */
export function countFilters(view: ListView): number {
  return FACETS.filter((facet) => view[facet] !== undefined).length + (view.state ? 1 : 0);
}

/** The same list with nothing narrowed. */
export function withoutFilters({ collection, order }: ListView): ListView {
  return { collection, text: '', top: 0, order };
}

const NAMES: Record<FacetName | 'text' | 'state' | 'order' | 'top', string> = {
  text: 'tim',
  state: 'trang-thai',
  district: 'dia-ban',
  topic: 'chu-de',
  organisation: 'to-chuc',
  author: 'tac-gia',
  label: 'the-loai',
  year: 'nam',
  order: 'xep',
  top: 'tu',
};

/** What a list shows: the question, and which row is the first on the screen. */
export interface ListView extends Partial<Record<FacetName, string | undefined>> {
  collection: ListedCollection;
  text: string;
  state?: EntryState | undefined;
  order?: EntryOrder | undefined;
  top: number;
}
