import { toCsv, type FigureRecord } from '../../core/figures/figure-record.ts';
import { choicesLeft, COMBINED, narrowRecords, type Choices } from '../../core/figures/narrow-records.ts';
import { sayTarget } from '../../core/figures/say-number.ts';
import { sayWhere } from '../../core/figures/say-where.ts';
import { formatDate } from '../../core/text/date.ts';
import { formatNumber } from '../../core/text/number.ts';

/** Narrows the figures of a page by several facets at once. Asked for by a reader, or by an address with choices. */
const filter = document.querySelector<HTMLElement>('[data-figure-filter]');
const results = document.querySelector<HTMLElement>('[data-figure-results]');
if (filter && results) void open(filter, results);

async function open(filter: HTMLElement, results: HTMLElement): Promise<void> {
  const opener = filter.querySelector('button');
  const status = filter.querySelector<HTMLElement>('[role=status]');
  const form = filter.querySelector('form');
  if (!opener || !status || !form) return;
  const hadFocus = document.activeElement === opener;
  opener.disabled = true;
  status.textContent = 'Đang tải số liệu…';
  const files = filter.dataset.figureFilter?.split(' ') ?? [];
  let records: FigureRecord[];
  let licence: string;
  try {
    const loaded = await Promise.all(files.map(load));
    records = loaded.flatMap(({ figures }) => figures);
    licence = loaded[0]?.licence?.url ?? '';
  } catch {
    opener.disabled = false;
    opener.onclick = () => void open(filter, results);
    status.textContent = 'Chưa tải được số liệu. Xin bấm lần nữa, hoặc lọc bằng các danh sách dưới đây.';
    if (hadFocus) opener.focus();
    return;
  }
  opener.hidden = true;
  form.hidden = false;
  const shown = document.createElement('tbody');
  const table = element('table', 'figure-table', element('caption', 'visually-hidden', 'Số liệu đã lọc'));
  const head = results.querySelector('.figure-table thead');
  if (head) table.append(head.cloneNode(true));
  table.append(shown);
  table.hidden = true;
  const download = element('a', '');
  // Few want the file, which is made for who does.
  download.href = '';
  download.hidden = true;
  status.after(download);
  results.before(table);

  const answer = (choices: Choices) => {
    const isNarrowed = Object.keys(choices).length > 0;
    const found = isNarrowed ? narrowRecords(records, choices) : [];
    fillSelects(form, records, choices);
    shown.replaceChildren(...found.map((record) => toRow(record, records)));
    table.hidden = found.length === 0;
    results.hidden = isNarrowed;
    status.textContent = !isNarrowed
      ? 'Chọn một hay nhiều điều kiện.'
      : found.length === 0
        ? 'Không có con số nào khớp. Xin bỏ bớt một điều kiện.'
        : `${found.length} con số, kỳ mới nhất trước.`;
    download.hidden = found.length === 0;
    download.textContent = `Tải CSV của ${found.length} con số này`;
    download.download = `${['so-lieu', ...Object.values(choices)].join('-')}.csv`;
    download.onclick = () => {
      URL.revokeObjectURL(download.href);
      download.href = URL.createObjectURL(new Blob([toCsv(found, licence)], { type: 'text/csv' }));
    };
    const query = new URLSearchParams(choices).toString();
    history.replaceState(history.state, '', `${location.pathname}${query && `?${query}`}`);
  };
  form.addEventListener('change', () => {
    answer(readForm(form));
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    answer({});
    form.querySelector('select')?.focus();
  });
  answer(readAddress());
  if (hadFocus) form.querySelector('select')?.focus();
}

async function load(file: string): Promise<FigureFile> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`${file}: ${answer.status}`);
  return (await answer.json()) as FigureFile;
}

function readAddress(): Choices {
  const asked = new URLSearchParams(location.search);
  return Object.fromEntries(
    COMBINED.flatMap((facet) => (asked.get(facet) ? [[facet, asked.get(facet)]] : [])),
  );
}

function readForm(form: HTMLFormElement): Choices {
  const chosen = [...form.querySelectorAll('select')].filter(({ value }) => value !== '');
  return Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
}

/** A choice that the page has not is kept, so that a reader sees what an old address asked for. */
function fillSelects(form: HTMLFormElement, records: readonly FigureRecord[], choices: Choices): void {
  const left = choicesLeft(records, choices);
  for (const facet of COMBINED) {
    const select = form.querySelector<HTMLSelectElement>(`[name="${facet}"]`);
    const chosen = choices[facet];
    const offered = left[facet].sort((a, b) => compare(facet, a.name, b.name));
    if (chosen !== undefined && !offered.some(({ value }) => value === chosen))
      offered.push({ value: chosen, name: chosen });
    select?.replaceChildren(
      new Option('Tất cả', ''),
      ...offered.map(({ value, name }) => new Option(name, value, false, value === chosen)),
    );
  }
}

function compare(facet: string, a: string, b: string): number {
  return facet === 'nam' ? Number(b) - Number(a) : a.localeCompare(b, 'vi');
}

/** As `FigureTable` shows a figure; `records` are all of the page, among which is what it is a part of. */
function toRow(record: FigureRecord, records: readonly FigureRecord[]): HTMLElement {
  const { said, saidOfPeriod, subject, metric, organisation, source, publishedAt } = record;
  const [, value = said, unit = ''] = /^(.*\d(?: (?:triệu|tỷ))?)(.*)$/.exec(said) ?? [];
  const { pathname, hash } = new URL(record.sentenceUrl);
  const way = element('a', '', element('span', 'figure-value', value), unit);
  way.href = pathname + hash;
  const owner = element('a', 'figure-organisation', organisation);
  owner.href = `/so-lieu/to-chuc/${record.organisationId}/`;
  const where = sayWhere(organisation, record.district);
  const target = element('a', 'figure-note figure-target', sayTarget(record));
  target.href = way.href;
  const told = `Bài ngày ${formatDate(publishedAt)}${source === undefined ? '' : `, theo ${source}`}`;
  return element(
    'tr',
    '',
    element('td', 'figure-number', way),
    element(
      'td',
      '',
      element('span', 'figure-what', subject ?? metric),
      owner,
      ...(where === '' ? [] : [element('span', 'figure-note', where)]),
      ...sayWhole(record, records),
      ...(target.textContent === '' ? [] : [target]),
      element('span', 'figure-note figure-source', told),
    ),
    element('td', 'figure-period', saidOfPeriod),
  );
}

function sayWhole(part: FigureRecord, records: readonly FigureRecord[]): HTMLElement[] {
  if (part.partOf === undefined) return [];
  const whole = records.find(
    ({ article, value, measure }) =>
      article === part.article && value === part.partOf && measure === part.measure,
  );
  const { pathname, hash } = new URL((whole ?? part).sentenceUrl);
  const way = element('a', '', formatNumber(part.partOf));
  way.href = pathname + hash;
  return [element('span', 'figure-note', 'Một phần của ', way)];
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

interface FigureFile {
  licence?: { url: string };
  figures: FigureRecord[];
}
