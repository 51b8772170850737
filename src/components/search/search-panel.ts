import type { Abbreviation } from '../../core/search/readings.ts';
import { isIdle, type SearchState } from '../../core/search/search-state.ts';
import { PAGE_SIZE, type SearchAnswer } from './search-articles.ts';
import { createFilterSelects } from './search-filters.ts';
import { createSearchHistory } from './search-history.ts';
import { createIndexClient, SearchUnavailable, type OpenIndex } from './search-index-client.ts';
import { listenToKeys } from './search-keyboard.ts';
import { findSearchParts } from './search-parts.ts';
import { searchProgressively } from './search-progressively.ts';
import { createSearchView } from './search-view.ts';

const TYPING_MS = 120;
/** A quick answer comes without "searching…", which a screen reader would read out. */
const LOADING_MS = 300;

const root = document.querySelector<HTMLElement>('[data-search]');
if (root) startSearchPanel(root);

/** Runs the search page. The index is loaded when the box is first focused or the URL asks something. */
function startSearchPanel(panel: HTMLElement): void {
  const parts = findSearchParts(panel);
  const { input, more, clear, retry } = parts;
  const selects = createFilterSelects(parts.selects);
  const view = createSearchView(parts, selects, () => {
    isWhole = true;
    void ask();
  });
  const index = createIndexClient({
    base: '/pagefind/',
  });
  const abbreviations = JSON.parse(panel.dataset.abbreviations ?? '[]') as Abbreviation[];
  const searchHistory = createSearchHistory(showAndAsk);
  let state: SearchState = { query: '', filters: {} };
  let answer: SearchAnswer | undefined;
  /** Whether the reader wants the older years searched too; for this page, until it is left. */
  let isWhole = false;
  let lastTicket = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function showAndAsk(next: SearchState): void {
    view.showState(next);
    readForm();
    void ask();
  }

  function readForm(): void {
    state = { query: input.value, filters: selects.read() };
    clear.hidden = Object.keys(state.filters).length === 0;
  }

  async function ask(isSecondTry = false): Promise<void> {
    clearTimeout(timer);
    const ticket = ++lastTicket;
    const isStale = () => ticket !== lastTicket;
    if (isIdle(state)) {
      view.showIdle();
      return;
    }
    const loading = setTimeout(() => {
      if (!isStale()) view.showLoading();
    }, LOADING_MS);
    try {
      const { opened, found } = await searchProgressively(index, state, isWhole, abbreviations);
      const page = await found.readPage(0);
      if (isStale()) return;
      answer = found;
      clearTimeout(loading);
      view.showAnswer(found, page, state);
      askAgainOfNewer(opened);
    } catch (error) {
      if (isStale()) return;
      clearTimeout(loading);
      await recover(error, isSecondTry);
    } finally {
      clearTimeout(loading);
    }
  }

  function scopeOf({ filters }: SearchState) {
    return { year: filters.year, isWhole };
  }

  /** While an editor's change is being indexed, the answer is shown and followed by the new one. */
  function askAgainOfNewer(opened: OpenIndex): void {
    const wait = index.newerInMs();
    if (wait === undefined) return;
    timer = setTimeout(() => {
      void index.open(scopeOf(state)).then(
        (newer) => {
          if (newer.issue === opened.issue) askAgainOfNewer(opened);
          else void ask();
        },
        () => undefined,
      );
    }, wait);
  }

  async function recover(error: unknown, isSecondTry: boolean): Promise<void> {
    index.expire();
    if (error instanceof SearchUnavailable && error.reason === 'preparing') {
      view.showPreparing();
      timer = setTimeout(() => void ask(), error.retryAfterMs);
    } else if (isSecondTry || error instanceof SearchUnavailable) {
      console.error(error);
      view.showError();
    } else {
      await ask(true);
    }
  }

  async function showMore(): Promise<void> {
    const [asked, ticket] = [answer, lastTicket];
    if (!asked) return;
    more.disabled = true;
    try {
      const page = await asked.readPage(view.shownPages(PAGE_SIZE));
      if (ticket === lastTicket) view.showMore(asked, page);
    } catch (error) {
      if (ticket === lastTicket) await recover(error, false);
    }
  }

  function commit(): void {
    readForm();
    searchHistory.commit(state);
    void ask();
  }

  input.addEventListener('focus', () => void index.open(scopeOf(state)).catch(() => undefined), {
    once: true,
  });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      readForm();
      searchHistory.replace(state);
      void ask();
    }, TYPING_MS);
  });
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    commit();
  });
  selects.onChange(commit);
  clear.addEventListener('click', () => {
    selects.show({});
    commit();
    input.focus();
  });
  more.addEventListener('click', () => void showMore());
  retry?.addEventListener('click', () => void ask());
  window.addEventListener('online', () => {
    if (!parts.error.hidden) void ask();
  });
  listenToKeys(parts, {
    commit,
    clear() {
      input.value = '';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
  });
  showAndAsk(searchHistory.read());
}
