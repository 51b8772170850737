import { describeYears, LOADING, SEARCH_OLDER } from './search-messages.ts';

/** Adds a note after an element: which years were searched, with a button to search the others too. */
export function createOlderYears(after: HTMLElement, onAsk: () => void): OlderYears {
  const note = document.createElement('div');
  const words = document.createElement('p');
  const action = document.createElement('p');
  const button = document.createElement('button');
  note.className = 'search-note';
  note.dataset.searchOlder = '';
  note.hidden = true;
  button.className = 'button';
  button.type = 'button';
  button.textContent = SEARCH_OLDER;
  button.addEventListener('click', () => {
    words.textContent = LOADING;
    onAsk();
  });
  action.append(button);
  note.append(words, action);
  after.after(note);

  return {
    hide() {
      note.hidden = true;
    },
    show(years) {
      words.textContent = `Đã tìm trong các bài ${describeYears(years)}.`;
      note.hidden = false;
    },
  };
}

export interface OlderYears {
  hide(): void;
  /** `years` are those that were searched, newest first. */
  show(years: readonly string[]): void;
}
