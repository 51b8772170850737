import { filterNames, type FilterName, type SearchState } from '../../core/search/search-state.ts';
import { formatNumber } from '../../core/text/number.ts';

export const LOADING = 'Đang tìm…';
export const FAILED = 'Chưa tìm được.';
export const PREPARING = 'Đang lập chỉ mục tìm kiếm, kết quả sẽ hiện sau giây lát…';

/** @example describeCount(1250, ['abc']) === '1.250 bài; không bài nào có chữ “abc”' */
export function describeCount(total: number, missing: readonly string[]): string {
  const left = missing.length > 0 ? `; không bài nào có chữ ${missing.map(quote).join(', ')}` : '';
  return `${formatNumber(total)} bài${left}`;
}

/** @example describeShown(40, 57) === 'Đã hiện 40 trong 57 bài' */
export function describeShown(shown: number, total: number): string {
  return `Đã hiện ${formatNumber(shown)} trong ${formatNumber(total)} bài`;
}

/** Says what was searched where nothing was found; `labels` are the words of the chosen filters. */
export function describeNothing({ query }: SearchState, labels: FilterLabels): string {
  const words = query.trim() ? ` khớp với ${quote(query.trim().replace(/^["“]|["”]$/g, ''))}` : '';
  const chosen = filterNames.flatMap((name) => {
    const label = labels[name];
    return label ? [PREFIXES[name] + label] : [];
  });
  return `Không có bài nào${words}${chosen.length > 0 ? `, lọc theo ${chosen.join(', ')}` : ''}.`;
}

export type FilterLabels = Partial<Record<FilterName, string>>;

const PREFIXES: Record<FilterName, string> = {
  district: '',
  topic: 'chủ đề ',
  organisation: '',
  year: 'năm ',
};

function quote(words: string): string {
  return `“${words}”`;
}
