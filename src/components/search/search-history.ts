import { readSearchState, writeSearchState, type SearchState } from '../../core/search/search-state.ts';

/**
 * Keeps the state in the address bar. Typing replaces the entry; a commit (Enter, a filter) leaves the entry as it was
 * before the typing and adds one, so that "back" undoes the search and not a letter.
 */
export function createSearchHistory(onReturn: (state: SearchState) => void): SearchHistory {
  let committed = writeSearchState(readSearchState(location.search));

  window.addEventListener('popstate', () => {
    const state = readSearchState(location.search);
    committed = writeSearchState(state);
    onReturn(state);
  });

  return {
    read: () => readSearchState(location.search),
    replace(state) {
      history.replaceState(history.state, '', location.pathname + writeSearchState(state));
    },
    commit(state) {
      const written = writeSearchState(state);
      if (written === committed) return;
      history.replaceState(history.state, '', location.pathname + committed);
      history.pushState(null, '', location.pathname + written);
      committed = written;
    },
  };
}

/** For a search that is not the page's own matter. */
export const NO_HISTORY: SearchHistory = {
  read: () => ({ query: '', filters: {} }),
  replace: () => undefined,
  commit: () => undefined,
};

export interface SearchHistory {
  read(): SearchState;
  replace(state: SearchState): void;
  commit(state: SearchState): void;
}
