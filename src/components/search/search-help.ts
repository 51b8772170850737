import type { Abbreviation } from '../../core/search/readings.ts';
import { isFiltered, type FilterName, type SearchState } from '../../core/search/search-state.ts';
import { formatNumber } from '../../core/text/number.ts';
import { searchArticles, type SearchAnswer } from './search-articles.ts';
import type { FilterControls } from './search-filters.ts';
import type { IndexClient } from './search-index-client.ts';
import { describeFilters, quote, unquote } from './search-messages.ts';

const MOST_WORDS = 6;
const MOST_OFFERS = 5;

/** What a reader may ask instead where nothing was found, each with how many articles it gives; all give some. */
export async function findHelp(
  index: IndexClient,
  state: SearchState,
  controls: FilterControls,
  abbreviations: readonly Abbreviation[],
  signal: AbortSignal,
): Promise<HelpGroup[]> {
  const ask = async (asked: SearchState): Promise<SearchAnswer> => {
    const { from, to, filters } = asked;
    const opened = await index.open({ year: filters.year, from, to, isWhole: true }, signal);
    return searchArticles(opened, asked, abbreviations);
  };
  const offer = async (words: string, asked: SearchState): Promise<Offer> => ({
    words,
    state: asked,
    total: (await ask(asked)).total,
  });
  const groups = await Promise.all([
    offerWithoutFilters(state, controls, offer),
    offerOthers('district', state, controls, ask),
    offerOthers('topic', state, controls, ask),
    offerFewerWords(state, offer),
  ]);
  return groups.filter(({ offers }) => offers.length > 0);
}

async function offerWithoutFilters(
  state: SearchState,
  controls: FilterControls,
  offer: Offering,
): Promise<HelpGroup> {
  const title = 'Bỏ bớt bộ lọc';
  const set = describeFilters(controls.labels());
  if (!isFiltered(state) || (!state.query.trim() && set.length < 2)) return { title, offers: [] };
  const { query, sort } = state;
  const bare = { query, filters: {}, ...(sort && { sort }) };
  const each = set.length > 1 ? set : [];
  const offers = await Promise.all([
    ...(query.trim() ? [offer('Bỏ mọi bộ lọc', bare)] : []),
    ...each.map(({ name, words }) => offer(`Bỏ ${words}`, without(state, name))),
  ]);
  return { title, offers: offers.filter(({ total }) => total > 0) };
}

/** The same words at other places or on other topics: the neighbours of a district first of all. */
async function offerOthers(
  name: 'district' | 'topic',
  state: SearchState,
  controls: FilterControls,
  ask: (asked: SearchState) => Promise<SearchAnswer>,
): Promise<HelpGroup> {
  const title = name === 'district' ? 'Ở địa bàn giáp bên' : 'Trong chủ đề khác';
  if (!state.filters[name]) return { title, offers: [] };
  const counts = await (await ask(without(state, name))).count();
  const near = name === 'district' ? controls.neighbours() : undefined;
  const offers = Object.entries(counts[name] ?? {})
    .filter(([slug, total]) => total > 0 && (near?.includes(slug) ?? true))
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_OFFERS)
    .map(([slug, total]) => ({
      words: controls.nameOf(name, slug),
      total,
      state: { ...state, filters: { ...state.filters, [name]: slug } },
    }));
  return { title, offers };
}

async function offerFewerWords(state: SearchState, offer: Offering): Promise<HelpGroup> {
  const bare = unquote(state.query);
  const isPhrase = bare !== state.query.trim();
  const words = bare.split(/\s+/);
  const isFew = words.length > 1 && words.length <= MOST_WORDS;
  const offers = await Promise.all(
    (isFew ? words : []).map((_, at) => {
      const fewer = words.toSpliced(at, 1).join(' ');
      return offer(quote(fewer), { ...state, query: isPhrase ? `"${fewer}"` : fewer });
    }),
  );
  return { title: 'Bớt một chữ', offers: offers.filter(({ total }) => total > 0).slice(0, MOST_OFFERS) };
}

/** The state with one of its filters or days taken off. */
export function without(state: SearchState, name: FilterName | 'from' | 'to'): SearchState {
  const left = { ...state, filters: { ...state.filters } };
  Reflect.deleteProperty(name === 'from' || name === 'to' ? left : left.filters, name);
  return left;
}

/** Shows what was found to ask instead as lists of buttons. */
export function showHelp(
  place: HTMLElement,
  groups: readonly HelpGroup[],
  onAsk: (state: SearchState) => void,
): void {
  place.replaceChildren(
    ...groups.flatMap(({ title, offers }) => {
      const heading = document.createElement('h2');
      heading.textContent = title;
      const list = document.createElement('ul');
      list.className = 'search-offers';
      list.append(
        ...offers.map(({ words, total, state }) => {
          const item = document.createElement('li');
          const button = document.createElement('button');
          button.type = 'button';
          button.className = 'search-chip';
          button.textContent = `${words} (${formatNumber(total)} bài)`;
          button.addEventListener('click', () => {
            onAsk(state);
          });
          item.append(button);
          return item;
        }),
      );
      return [heading, list];
    }),
  );
}

type Offering = (words: string, asked: SearchState) => Promise<Offer>;

interface Offer {
  words: string;
  total: number;
  state: SearchState;
}

export interface HelpGroup {
  title: string;
  offers: Offer[];
}
