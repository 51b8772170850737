const KEY = 'tim-gan-day';
const MOST = 8;

/** The reader's last queries, kept on this device only, shown while the box is empty, erasable one by one or all. */
export function createRecentSearches(place: HTMLElement, onChoose: (query: string) => void): RecentSearches {
  function show(queries: readonly string[]): void {
    place.hidden = queries.length === 0;
    const title = document.createElement('h2');
    title.textContent = 'Tìm gần đây';
    const list = document.createElement('ul');
    list.append(
      ...queries.map((query) => {
        const item = document.createElement('li');
        item.append(
          makeButton(query, () => {
            onChoose(query);
          }),
          makeButton(
            '×',
            () => {
              erase(query);
            },
            `Xóa “${query}” khỏi danh sách`,
          ),
        );
        return item;
      }),
    );
    const clear = makeButton('Xóa hết', () => {
      write([]);
      show([]);
    });
    clear.className = 'search-recent-clear';
    place.replaceChildren(title, clear, list);
  }

  function erase(erased: string): void {
    const left = read().filter((query) => query !== erased);
    write(left);
    show(left);
    (place.querySelector<HTMLElement>('li button') ?? undefined)?.focus();
  }

  return {
    add(query) {
      const tidied = query.trim();
      if (tidied.length > 1) write([tidied, ...read().filter((known) => known !== tidied)].slice(0, MOST));
    },
    show() {
      show(read());
    },
    hide() {
      place.hidden = true;
    },
  };
}

function makeButton(words: string, onClick: () => void, label?: string): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words;
  if (label !== undefined) button.ariaLabel = label;
  button.addEventListener('click', onClick);
  return button;
}

/** Storage may be closed, or hold what something else wrote. */
function read(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept)
      ? kept.filter((query): query is string => typeof query === 'string').slice(0, MOST)
      : [];
  } catch {
    return [];
  }
}

function write(queries: readonly string[]): void {
  try {
    if (queries.length > 0) localStorage.setItem(KEY, JSON.stringify(queries));
    else localStorage.removeItem(KEY);
  } catch {
    // Without storage there is nothing to keep.
  }
}

export interface RecentSearches {
  add(query: string): void;
  show(): void;
  hide(): void;
}
