import type { SearchState } from '../../core/search/search-state.ts';
import type { AnswerPage, SearchAnswer } from './search-articles.ts';
import type { FilterSelects } from './search-filters.ts';
import {
  describeCount,
  describeNothing,
  describeShown,
  FAILED,
  LOADING,
  PREPARING,
} from './search-messages.ts';
import { createOlderYears } from './search-older.ts';
import type { SearchParts } from './search-parts.ts';
import { makeResult } from './search-result.ts';

/** Shows each state of a search in the panel; the results before stay while new ones are on their way. */
export function createSearchView(
  parts: SearchParts,
  filters: FilterSelects,
  onAskOlder: () => void,
): SearchView {
  const { status, results, result, more, clear, empty, error, loading } = parts;
  const invitation = status.textContent.trim();
  const older = createOlderYears(more, onAskOlder);
  let shown = 0;

  function show(visible: HTMLElement | null, message: string): void {
    for (const part of [empty, error, loading]) if (part) part.hidden = part !== visible;
    results.ariaBusy = String(visible === loading);
    if (status.textContent !== message) status.textContent = message;
  }

  function append({ articles }: AnswerPage, total: number): void {
    results.append(...articles.map((article) => makeResult(result, article)));
    shown += articles.length;
    more.hidden = shown >= total;
    more.disabled = false;
  }

  function showNoResults(): void {
    results.replaceChildren();
    more.hidden = true;
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
      show(loading, LOADING);
    },
    showPreparing() {
      showNoResults();
      show(loading, PREPARING);
    },
    showError() {
      showNoResults();
      show(error, FAILED);
    },
    showAnswer(answer, page, state) {
      showNoResults();
      append(page, answer.total);
      filters.showCounts(answer.counts);
      if (answer.years.length > 0) older.show(answer.years);
      if (answer.total > 0) show(null, describeCount(answer.total, page.missing, answer.years));
      else show(empty, describeNothing(state, filters.labels()));
    },
    showMore(answer, page) {
      const first = results.children.length;
      append(page, answer.total);
      results.children[first]?.querySelector<HTMLElement>('[data-result-link]')?.focus();
      status.textContent = describeShown(shown, answer.total);
    },
    showState({ query, filters: chosen }) {
      if (parts.input.value !== query) parts.input.value = query;
      filters.show(chosen);
      clear.hidden = Object.keys(filters.read()).length === 0;
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
  showAnswer(answer: SearchAnswer, page: AnswerPage, state: SearchState): void;
  showMore(answer: SearchAnswer, page: AnswerPage): void;
  /** Puts words and filters into the form. */
  showState(state: SearchState): void;
  shownPages(pageSize: number): number;
}
