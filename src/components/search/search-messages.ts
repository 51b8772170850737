import { dayEdges, filterNames, type FilterName, type SearchState } from '../../core/search/search-state.ts';
import { formatNumber } from '../../core/text/number.ts';

export const LOADING = 'Đang tìm…';
export const FAILED = 'Chưa tìm được.';
export const PREPARING = 'Đang lập chỉ mục tìm kiếm, kết quả sẽ hiện sau giây lát…';

export const SEARCH_OLDER = 'Tìm cả các năm trước';

/**
 * Counts the articles found; `years` are those that were searched (newest first) where there are others.
 * @example describeCount(1250, ['abc']) === '1.250 bài; không bài nào có chữ “abc”'
 */
export function describeCount(
  total: number,
  missing: readonly string[],
  years: readonly string[] = [],
): string {
  const period = years.length > 0 ? ` ${describeYears(years)}` : '';
  const left = missing.length > 0 ? `; không bài nào có chữ ${missing.map(quote).join(', ')}` : '';
  return `${formatNumber(total)} bài${period}${left}`;
}

/** What is there while the other years are still searched. @example describeNewest(12, ['2025', '2024']) === '12 bài từ năm 2024 đến năm 2025; đang tìm các năm khác…' */
export function describeNewest(total: number, years: readonly string[]): string {
  return `${describeCount(total, [], years)}; đang tìm các năm khác…`;
}

/** @example describeYears(['2025', '2024', '2022']) === 'từ năm 2022 đến năm 2025' */
export function describeYears(years: readonly string[]): string {
  const [newest = '', oldest = ''] = [years[0], years.at(-1)];
  return newest === oldest ? `của năm ${newest}` : `từ năm ${oldest} đến năm ${newest}`;
}

/**
 * Names the parts of the index that are not in an answer; the newest month of a year is one of its own.
 * @example describeFailed(['2024', '2023'], ['2025-12', '2025', '2024', '2023']) === 'Chưa tải được các bài năm 2024, năm 2023.'
 * @example describeFailed(['2025'], ['2025-12', '2025']) === 'Chưa tải được các bài năm 2025 (trừ tháng 12).'
 */
export function describeFailed(failed: readonly string[], all: readonly string[]): string {
  const loaded = all.filter((name) => !failed.includes(name));
  const isCovered = (name: string) => name.length > 4 && failed.includes(name.slice(0, 4));
  const names = failed
    .filter((name) => !isCovered(name))
    .map((name) => {
      const [year = '', month] = name.split('-');
      if (month) return `tháng ${Number(month)}/${year}`;
      const months = loaded.flatMap((other) =>
        other.startsWith(`${year}-`) ? (other.split('-')[1] ?? []) : [],
      );
      const except = [...new Set(months)].map((each) => `tháng ${Number(each)}`);
      return `năm ${year}${except.length > 0 ? ` (trừ ${except.join(', ')})` : ''}`;
    });
  return `Chưa tải được các bài ${[...new Set(names)].join(', ')}.`;
}

/** @example describeShown(40, 57) === 'Đã hiện 40 trong 57 bài' */
export function describeShown(shown: number, total: number): string {
  return `Đã hiện ${formatNumber(shown)} trong ${formatNumber(total)} bài`;
}

/**
 * Says what was searched where nothing was found; `labels` are the words of the chosen filters. Where parts of the index
 * are missing, there may be some all the same.
 */
export function describeNothing(
  { query, from, to }: SearchState,
  labels: FilterLabels,
  isPartial = false,
): string {
  if (from && to && from > to)
    return `Không có bài nào: ngày bắt đầu (${labels.from ?? from}) đang sau ngày kết thúc (${labels.to ?? to}).`;
  const words = query.trim() ? ` khớp với ${quote(unquote(query))}` : '';
  const chosen = describeFilters(labels).map(({ words }) => words);
  const narrowed = chosen.length > 0 ? `, lọc theo ${chosen.join(', ')}` : '';
  return isPartial
    ? `Chưa thấy bài nào${words}${narrowed} trong phần đã tải.`
    : `Không có bài nào${words}${narrowed}.`;
}

/** Each filter that is set, in words: `chủ đề Chăm lo Tết`, `từ ngày 01/02/2025`. */
export function describeFilters(labels: FilterLabels): { name: FilterKind; words: string }[] {
  return [...filterNames, ...dayEdges].flatMap((name) => {
    const label = labels[name];
    return label ? [{ name, words: PREFIXES[name] + label }] : [];
  });
}

export type FilterKind = FilterName | 'from' | 'to';
export type FilterLabels = Partial<Record<FilterKind, string>>;

const PREFIXES: Record<FilterKind, string> = {
  district: '',
  topic: 'chủ đề ',
  organisation: '',
  year: 'năm ',
  from: 'từ ngày ',
  to: 'đến ngày ',
};

/** What was typed without the marks around it that make it a phrase. @example unquote('"tết" ') === 'tết' */
export function unquote(query: string): string {
  return query
    .trim()
    .replace(/^["“”]|["“”]$/g, '')
    .trim();
}

/** @example quote('tết') === '“tết”' */
export function quote(words: string): string {
  return `“${words}”`;
}
