/** What a reader asks: the words and the filters, as the search page's URL holds them. */
export interface SearchState {
  query: string;
  filters: SearchFilters;
}

export type FilterName = keyof typeof FILTER_PARAMETERS;
/** The chosen slug, or the year, of each filter that is set. */
export type SearchFilters = Partial<Record<FilterName, string>>;

/** Each filter's name in the URL. */
const FILTER_PARAMETERS = {
  district: 'dia-ban',
  topic: 'chu-de',
  organisation: 'to-chuc',
  year: 'nam',
} as const;
const QUERY_PARAMETER = 'q';
const MAX_QUERY_LENGTH = 200;
const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

export const filterNames = Object.keys(FILTER_PARAMETERS) as FilterName[];

/** Reads the state from a URL's query string; what is not of the right form is left out. */
export function readSearchState(queryString: string): SearchState {
  const parameters = new URLSearchParams(queryString);
  const filters: SearchFilters = {};
  for (const name of filterNames) {
    const value = parameters.get(FILTER_PARAMETERS[name]) ?? '';
    if (SLUG.test(value)) filters[name] = value;
  }
  return { query: tidyQuery(parameters.get(QUERY_PARAMETER) ?? ''), filters };
}

/** Writes the state as a query string with its `?`, or nothing where nothing is asked. */
export function writeSearchState({ query, filters }: SearchState): string {
  const parameters = new URLSearchParams();
  const tidied = tidyQuery(query).trimEnd();
  if (tidied) parameters.set(QUERY_PARAMETER, tidied);
  for (const name of filterNames) {
    const value = filters[name];
    if (value) parameters.set(FILTER_PARAMETERS[name], value);
  }
  const written = parameters.toString();
  return written && `?${written}`;
}

/** Whether there is nothing to search for. */
export function isIdle({ query, filters }: SearchState): boolean {
  return !query.trim() && filterNames.every((name) => !filters[name]);
}

/** One line, composed, of a length that is still a query. A space at the end is kept: it ends the last syllable. */
function tidyQuery(query: string): string {
  return query.normalize('NFC').replace(/\s+/g, ' ').trimStart().slice(0, MAX_QUERY_LENGTH);
}
