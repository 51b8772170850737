/** What a reader asks: the words and the filters, as the search page's URL holds them. */
export interface SearchState {
  query: string;
  filters: SearchFilters;
  /** The first and the last day (`2024-09-30`) an article may have appeared on. */
  from?: string;
  to?: string;
  /** By relevance where it is not said. */
  sort?: 'relevance' | 'date';
}

export type FilterName = keyof typeof FILTER_PARAMETERS;
/** The chosen slug, or the year, of each filter that is set; several slugs, of which any will do, parted by commas. */
export type SearchFilters = Partial<Record<FilterName, string>>;

/** Each filter's name in the URL. */
const FILTER_PARAMETERS = {
  district: 'dia-ban',
  topic: 'chu-de',
  organisation: 'to-chuc',
  year: 'nam',
} as const;
const QUERY_PARAMETER = 'q';
const DAY_PARAMETERS = { from: 'tu-ngay', to: 'den-ngay' } as const;
const SORT_PARAMETER = 'xep';
const BY_DATE = 'moi-nhat';
const MAX_QUERY_LENGTH = 200;
const SLUGS = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:,[a-z0-9]+(?:-[a-z0-9]+)*){0,9}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

export const filterNames = Object.keys(FILTER_PARAMETERS) as FilterName[];
/** Whether an article of this day may be among what is asked. */
export function isWithin(day: string, { from, to }: Pick<SearchState, 'from' | 'to'>): boolean {
  return (!from || day >= from) && (!to || day <= to);
}

export const dayEdges = Object.keys(DAY_PARAMETERS) as (keyof typeof DAY_PARAMETERS)[];

/** Reads the state from a URL's query string; what is not of the right form is left out. */
export function readSearchState(queryString: string): SearchState {
  const parameters = new URLSearchParams(queryString);
  const state: SearchState = { query: tidyQuery(parameters.get(QUERY_PARAMETER) ?? ''), filters: {} };
  for (const name of filterNames) {
    const value = parameters.get(FILTER_PARAMETERS[name]) ?? '';
    if (SLUGS.test(value)) state.filters[name] = value;
  }
  for (const edge of dayEdges) {
    const value = parameters.get(DAY_PARAMETERS[edge]) ?? '';
    if (isDay(value)) state[edge] = value;
  }
  if (parameters.get(SORT_PARAMETER) === BY_DATE) state.sort = 'date';
  return state;
}

/** Writes the state as a query string with its `?`, or nothing where nothing is asked. */
export function writeSearchState(state: SearchState): string {
  const parameters = new URLSearchParams();
  const set = (name: string, value: string | undefined) => {
    if (value) parameters.set(name, value);
  };
  set(QUERY_PARAMETER, tidyQuery(state.query).trimEnd());
  for (const name of filterNames) set(FILTER_PARAMETERS[name], state.filters[name]);
  for (const edge of dayEdges) set(DAY_PARAMETERS[edge], state[edge]);
  if (state.sort === 'date') set(SORT_PARAMETER, BY_DATE);
  const written = parameters.toString().replaceAll('%2C', ',');
  return written && `?${written}`;
}

/** Whether there is nothing to search for: marks and pictures alone are no words. */
export function isIdle(state: SearchState): boolean {
  return !/[\p{L}\p{N}]/u.test(state.query) && !isFiltered(state);
}

/** Whether anything narrows the search besides its words. */
export function isFiltered({ filters, from, to }: SearchState): boolean {
  return filterNames.some((name) => filters[name]) || Boolean(from ?? to);
}

/** Whether a text is a day of the calendar, as `2024-09-30`. */
function isDay(text: string): boolean {
  return DAY.test(text) && !Number.isNaN(Date.parse(text));
}

/** One line, composed, of a length that is still a query. A space at the end is kept: it ends the last syllable. */
export function tidyQuery(query: string): string {
  return query.normalize('NFC').replace(/\s+/g, ' ').trimStart().slice(0, MAX_QUERY_LENGTH);
}
