import { createPlaceFinder } from '../../core/places/find-places.ts';
import type { PlaceName } from '../../core/places/place-names.ts';
import { sayPlace } from '../../core/places/say-place.ts';

const NAMES = '/phuong-xa/ten.json';
const MOST = 12;

for (const finder of document.querySelectorAll<HTMLElement>('[data-place-finder]')) startPlaceFinder(finder);

/** Answers while a reader types. The names are loaded when the box is first used, or the URL asks something. */
function startPlaceFinder(finder: HTMLElement): void {
  const input = finder.querySelector('input');
  const status = finder.querySelector<HTMLElement>('[data-place-status]');
  const results = finder.querySelector<HTMLElement>('[data-place-results]');
  if (!input?.form || !status || !results) return;
  let loading: Promise<(typed: string) => PlaceName[]> | undefined;
  let lastTicket = 0;

  const load = () => {
    loading ??= loadFinder().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };

  const answer = async () => {
    const ticket = ++lastTicket;
    const typed = input.value.trim();
    try {
      const found = typed === '' ? [] : (await load())(typed);
      if (ticket !== lastTicket) return;
      results.replaceChildren(...found.slice(0, MOST).map(toItem));
      status.textContent = typed === '' ? '' : describeFound(found.length, typed);
    } catch {
      if (ticket === lastTicket)
        status.textContent = 'Chưa tải được danh sách tên. Xin gõ lại, hoặc xem các danh sách dưới đây.';
    }
  };

  input.addEventListener('focus', () => void load().catch(() => undefined), { once: true });
  input.addEventListener('input', () => void answer());
  input.form.addEventListener('submit', (event) => {
    event.preventDefault();
    void answer().then(() => {
      const links = results.querySelectorAll('a');
      links[0]?.focus();
      if (results.children.length === 1 && links.length === 1) links[0]?.click();
    });
  });
  input.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowDown' || event.isComposing) return;
    event.preventDefault();
    results.querySelector('a')?.focus();
  });

  const asked = new URLSearchParams(location.search).get('ten');
  if (asked) {
    input.value = asked;
    void answer();
  }
}

async function loadFinder(): Promise<(typed: string) => PlaceName[]> {
  const response = await fetch(NAMES);
  if (!response.ok) throw new Error(`${NAMES} answered ${response.status}.`);
  return createPlaceFinder((await response.json()) as PlaceName[]);
}

function describeFound(total: number, typed: string): string {
  if (total === 0)
    return `Không có tên nào như “${typed}”. Thử gõ ít chữ hơn, hoặc xem các danh sách dưới đây.`;
  return total > MOST ? `${MOST} trong ${total} nơi; gõ thêm để thu hẹp.` : `${total} nơi`;
}

function toItem(place: PlaceName): HTMLLIElement {
  const item = document.createElement('li');
  const { url, of, to = [] } = place;
  const title = url === undefined ? element('span', `${sayPlace(place)} cũ`) : link(url, sayPlace(place));
  item.append(title, ' ', element('small', of));
  if (to.length > 0) {
    const leads = element('p', to.some(({ part }) => part) ? 'Nay thuộc: ' : 'Nay: ');
    for (const [index, { name, url, part }] of to.entries()) {
      leads.append(index > 0 ? ', ' : '', link(url, name), part === undefined ? '' : ` (${part})`);
    }
    item.append(leads);
  }
  return item;
}

function link(url: string, words: string): HTMLAnchorElement {
  const made = element('a', words);
  made.href = url;
  return made;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  words: string,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = words;
  return made;
}
