import type { Abbreviation } from '../../core/search/readings.ts';
import {
  isFiltered,
  isIdle,
  tidyQuery,
  writeSearchState,
  type SearchState,
} from '../../core/search/search-state.ts';
import { PAGE_SIZE, type AnswerPage, type SearchAnswer } from './search-articles.ts';
import { showChips } from './search-chips.ts';
import { adoptDialogBox } from './search-dialog.ts';
import { createFilterControls } from './search-filters.ts';
import { findHelp, showHelp, without } from './search-help.ts';
import { createSearchHistory, NO_HISTORY } from './search-history.ts';
import { createIndexClient, SearchUnavailable, type OpenIndex } from './search-index-client.ts';
import { listenToKeys } from './search-keyboard.ts';
import { createMeanwhile } from './search-meanwhile.ts';
import { findSearchParts } from './search-parts.ts';
import { searchProgressively, type Answered } from './search-progressively.ts';
import { createRecentSearches } from './search-recent.ts';
import { createSearchView } from './search-view.ts';

const TYPING_MS = 120;
/** A quick answer comes without "searching…", which a screen reader would read out. */
const LOADING_MS = 300;
/** What a search wants too that follows another is on its way by then, and is not given up with the other. */
const HANDOVER_MS = 300;

const root = document.querySelector<HTMLElement>('[data-search]');
// A task of its own: on a slow phone one long task would keep the page from its reader.
if (root) setTimeout(startSearchPanel, 0, root);

/** Runs the search page, or the dialog on another page. The index is loaded when the box is first focused or the URL asks something. */
function startSearchPanel(panel: HTMLElement): void {
  const dialog = panel.closest('dialog');
  if (dialog) adoptDialogBox(panel, dialog);
  const parts = findSearchParts(panel);
  const { input, more, clear, retry, options } = parts;
  const controls = createFilterControls(parts);
  const view = createSearchView(parts, controls, {
    askOlder() {
      isWhole = true;
      void ask();
    },
    ask: commitState,
  });
  const recent = createRecentSearches(parts.recent, (query) => {
    commitState({ ...state, query });
    input.focus();
  });
  const index = createIndexClient({ base: '/pagefind/' });
  const meanwhile = createMeanwhile(parts);
  const abbreviations = JSON.parse(panel.dataset.abbreviations ?? '[]') as Abbreviation[];
  const searchHistory = dialog ? NO_HISTORY : createSearchHistory(showAndAsk);
  let state: SearchState = { query: '', filters: {} };
  let answer: SearchAnswer | undefined;
  /** Whether the reader wants the older years searched too; for this page, until it is left. */
  let isWhole = false;
  /** Gives up the search that runs. */
  let asking = new AbortController();
  let isAsking = false;
  /** Whether the dialog was closed before what it asked was answered. */
  let isCut = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function showAndAsk(next: SearchState): void {
    view.showState(next);
    readForm();
    void ask();
  }

  function readForm(): void {
    state = { query: tidyQuery(input.value), ...controls.read() };
    clear.hidden = !isFiltered(state);
    showChips(parts.chips, controls.labels(), (name) => {
      commitState(without(state, name));
      input.focus();
    });
    if (state.query.trim()) recent.hide();
    else recent.show();
  }

  function commitState(next: SearchState): void {
    view.showState(next);
    commit();
  }

  /** Makes what is asked until now stale, and gives it up where it has no answer yet: one that is shown may be asked for more. */
  function supersede(): AbortSignal {
    const former = asking;
    if (isAsking)
      setTimeout(() => {
        former.abort();
      }, HANDOVER_MS);
    asking = new AbortController();
    isAsking = false;
    return asking.signal;
  }

  async function ask({ isTyped = false, isSecondTry = false } = {}): Promise<void> {
    clearTimeout(timer);
    const signal = supersede();
    const isStale = () => signal !== asking.signal;
    isCut = dialog !== null && !dialog.open;
    if (isCut) return;
    if (isIdle(state)) {
      answer = undefined;
      view.showIdle();
      return;
    }
    isAsking = true;
    const loading = setTimeout(() => {
      if (!isStale()) view.showLoading();
    }, LOADING_MS);
    const show = ({ found }: Answered, page: AnswerPage) => {
      clearTimeout(loading);
      answer = found;
      view.showNewest(found, page, state);
      void showCounts();
    };
    try {
      const { opened, found } = await searchProgressively(
        index,
        state,
        isWhole,
        abbreviations,
        (newest, askAll) => meanwhile.choose(newest, askAll, { isTyped, isStale, show }),
        signal,
      );
      if (isStale()) return;
      const page = await found.readPage(0);
      if (isStale()) return;
      clearTimeout(loading);
      if (found === answer) view.offerOlder(found);
      else view.showAnswer(found, page, state, opened.failed().length > 0);
      answer = found;
      askAgainOfNewer(opened);
      view.showFailed(opened.failed(), opened.parts);
      void showCounts();
      if (found.total === 0 && opened.failed().length === 0) await showWaysOut(signal);
    } catch (error) {
      if (!isStale()) await recover(error, isSecondTry);
    } finally {
      clearTimeout(loading);
      if (!isStale()) isAsking = false;
    }
  }

  /** Only where they are seen: they need files that the answer does not. */
  async function showCounts(): Promise<void> {
    const [asked, { signal }] = [answer, asking];
    if (!options.open || !asked) return;
    const counts = await asked.count().catch(() => ({}));
    if (asked === answer && !signal.aborted) controls.showCounts(counts);
  }

  async function showWaysOut(signal: AbortSignal): Promise<void> {
    const groups = await findHelp(index, state, controls, abbreviations, signal);
    if (signal === asking.signal) showHelp(parts.help, groups, commitState);
  }

  function scopeOf({ filters, from, to }: SearchState) {
    return { year: filters.year, from, to, isWhole };
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
    // More of an answer was asked for whose search was given up; the next is on its way.
    if (error instanceof DOMException && error.name === 'AbortError') return;
    index.expire();
    if (error instanceof SearchUnavailable && error.reason === 'preparing') {
      view.showPreparing();
      timer = setTimeout(() => void ask(), error.retryAfterMs);
    } else if (isSecondTry || error instanceof SearchUnavailable) {
      console.error(error);
      view.showError();
    } else {
      await ask({ isSecondTry: true });
    }
  }

  async function showMore(): Promise<void> {
    const [asked, { signal }] = [answer, asking];
    if (!asked) return;
    more.disabled = true;
    const isStale = () => signal !== asking.signal || asked !== answer;
    try {
      const page = await asked.readPage(view.shownPages(PAGE_SIZE));
      if (!isStale()) view.showMore(asked, page);
    } catch (error) {
      if (!isStale()) await recover(error, false);
    }
  }

  function commit(): void {
    readForm();
    searchHistory.commit(state);
    void ask();
  }

  /** Enter: on the search page it is there already; the dialog leads to it. */
  function submit(): void {
    readForm();
    recent.add(state.query);
    if (dialog) location.assign(`/tim-kiem/${writeSearchState(state)}`);
    else commit();
  }

  input.addEventListener('focus', () => void index.open(scopeOf(state)).catch(() => undefined), {
    once: true,
  });
  dialog?.addEventListener('close', () => {
    isCut ||= isAsking;
    if (isAsking) supersede();
  });
  input.addEventListener('focus', () => {
    // A dialog may be opened again, with what was typed on the page.
    if (isCut || tidyQuery(input.value) !== state.query) showAndAsk({ ...state, query: input.value });
  });
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      readForm();
      searchHistory.replace(state);
      void ask({ isTyped: true });
    }, TYPING_MS);
  });
  input.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    submit();
  });
  controls.onChange(commit);
  options.addEventListener('toggle', () => void showCounts());
  clear.addEventListener('click', () => {
    commitState({ query: input.value, filters: {} });
    input.focus();
  });
  parts.results.addEventListener('click', () => {
    recent.add(state.query);
  });
  more.addEventListener('click', () => void showMore());
  for (const again of [retry, parts.failed.querySelector('button')])
    again?.addEventListener('click', () => void ask());
  window.addEventListener('online', () => {
    if (!parts.error.hidden || !parts.failed.hidden) void ask();
  });
  listenToKeys(parts, {
    commit: submit,
    clear() {
      input.value = '';
      input.dispatchEvent(new Event('input', { bubbles: true }));
    },
  });
  options.open = !dialog && matchMedia('(width >= 51.25rem)').matches;
  // On a slow phone a reader may have typed before this script came.
  const typed = input.value;
  const asked = searchHistory.read();
  showAndAsk({ ...asked, query: typed || asked.query });
  if (typed) searchHistory.replace(state);
}
