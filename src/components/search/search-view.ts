import { isFiltered, writeSearchState, type SearchState } from '../../core/search/search-state.ts';
import type { AnswerPage, SearchAnswer } from './search-articles.ts';
import type { FilterControls } from './search-filters.ts';
import {
  describeCount,
  describeFailed,
  describeNewest,
  describeNothing,
  describeShown,
  FAILED,
  LOADING,
  PREPARING,
} from './search-messages.ts';
import { formatNumber } from '../../core/text/number.ts';
import { createOlderYears } from './search-older.ts';
import { showNamed } from './search-named.ts';
import type { SearchParts } from './search-parts.ts';
import { makeResult } from './search-result.ts';

/** Shows each state of a search in the panel; the results before stay while new ones are on their way. */
export function createSearchView(
  parts: SearchParts,
  filters: FilterControls,
  on: { askOlder: () => void; ask: (state: SearchState) => void },
): SearchView {
  const { dialog, status, results, result, more, all, spelling, clear, empty, error, retry, loading } = parts;
  const invitation = status.textContent.trim();
  const older = createOlderYears(more, on.askOlder);
  let shown = 0;

  function show(visible: HTMLElement | null, message: string): void {
    for (const part of [empty, error, loading]) if (part) part.hidden = part !== visible;
    results.ariaBusy = String(visible === loading);
    if (status.textContent !== message) status.textContent = message;
  }

  function showSpelling(meant: string | undefined, state: SearchState): void {
    spelling.hidden = meant === undefined;
    if (meant === undefined) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'search-chip';
    button.textContent = meant;
    button.addEventListener('click', () => {
      on.ask({ ...state, query: meant });
    });
    spelling.replaceChildren('Có phải bạn tìm ', button, '?');
  }

  function showWayToAll(total: number, state: SearchState): void {
    all.hidden = !dialog || total === 0;
    more.hidden ||= dialog !== null;
    const link = all.querySelector('a');
    if (!link) return;
    link.href = `/tim-kiem/${writeSearchState(state)}`;
    link.textContent = `Xem tất cả ${formatNumber(total)} bài`;
  }

  function append({ articles }: AnswerPage, total: number): void {
    results.append(...articles.map((article) => makeResult(result, article)));
    shown += articles.length;
    more.hidden = shown >= total;
    more.disabled = false;
  }

  function showFound(answer: SearchAnswer, page: AnswerPage, state: SearchState): void {
    showNoResults();
    append(page, answer.total);
    showWayToAll(answer.total, state);
    showSpelling(answer.didYouMean, state);
    showNamed(parts.named, state.query, filters.named());
  }

  /**
   * Makes a change that may take away what has the focus, and then has it `at` something of what came, or at what is
   * said, where it waits: else the next key would be at the foot of the page.
   */
  function keepFocus(change: () => void, at: () => HTMLElement | null | undefined = () => null): void {
    const { activeElement } = document;
    const isInside = results.parentElement?.contains(activeElement);
    change();
    if (isInside && (activeElement === status || !activeElement?.checkVisibility())) (at() ?? status).focus();
  }

  function resultLink(at: number): HTMLElement | null | undefined {
    return results.children[at]?.querySelector<HTMLElement>('[data-result-link]');
  }

  function showNoResults(): void {
    results.replaceChildren();
    more.hidden = true;
    all.hidden = true;
    spelling.hidden = true;
    parts.named.hidden = true;
    parts.help.replaceChildren();
    parts.failed.hidden = true;
    older.hide();
    shown = 0;
  }

  return {
    showIdle() {
      showNoResults();
      filters.showCounts({});
      show(null, invitation);
    },
    showLoading() {
      keepFocus(() => {
        show(loading, LOADING);
      });
    },
    showPreparing() {
      keepFocus(() => {
        showNoResults();
        show(loading, PREPARING);
      });
    },
    showError() {
      keepFocus(
        () => {
          showNoResults();
          show(error, FAILED);
        },
        () => retry,
      );
    },
    showAnswer(answer, page, state, isPartial) {
      keepFocus(
        () => {
          showFound(answer, page, state);
          if (answer.years.length > 0) older.show(answer.years);
          if (answer.total > 0) show(null, describeCount(answer.total, answer.missing, answer.years));
          else show(empty, describeNothing(state, filters.labels(), isPartial));
        },
        () => resultLink(0),
      );
    },
    showNewest(answer, page, state) {
      keepFocus(
        () => {
          showFound(answer, page, state);
          show(null, describeNewest(answer.total, answer.years));
          results.ariaBusy = 'true';
        },
        () => resultLink(0),
      );
    },
    offerOlder(answer) {
      show(null, describeCount(answer.total, answer.missing, answer.years));
      older.show(answer.years);
    },
    showFailed(failed, all) {
      parts.failed.hidden = failed.length === 0;
      const words = parts.failed.querySelector('span');
      if (words) words.textContent = describeFailed(failed, all);
    },
    showMore(answer, page) {
      const first = results.children.length;
      append(page, answer.total);
      resultLink(first)?.focus();
      status.textContent = describeShown(shown, answer.total);
    },
    showState(state) {
      if (parts.input.value !== state.query) parts.input.value = state.query;
      filters.show(state);
      clear.hidden = !isFiltered(state);
    },
    shownPages: (pageSize) => Math.ceil(shown / pageSize),
  };
}

export interface SearchView {
  /** Nothing was asked. */
  showIdle(): void;
  showLoading(): void;
  /** The index is being built; the panel asks again by itself. */
  showPreparing(): void;
  showError(): void;
  showAnswer(
    answer: SearchAnswer & { didYouMean?: string | undefined },
    page: AnswerPage,
    state: SearchState,
    isPartial: boolean,
  ): void;
  /** What the newest years have, while the others are searched. */
  showNewest(answer: SearchAnswer, page: AnswerPage, state: SearchState): void;
  /** Leaves what is shown of the newest years, with a way to the answer of all. */
  offerOlder(answer: SearchAnswer): void;
  /** Which parts of the index are not in the answer. */
  showFailed(failed: readonly string[], all: readonly string[]): void;
  showMore(answer: SearchAnswer, page: AnswerPage): void;
  /** Puts words and filters into the form. */
  showState(state: SearchState): void;
  shownPages(pageSize: number): number;
}
