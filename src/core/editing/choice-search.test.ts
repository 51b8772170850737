import { describe, expect, it } from 'vitest';
import { findChoices, searchKeys } from './choice-search.ts';

const abbreviations = [
  { abbr: 'LĐLĐ', expansion: 'Liên đoàn Lao động' },
  { abbr: 'GTVT', expansion: 'Giao thông vận tải' },
  { abbr: 'KCN', expansion: 'Khu công nghiệp' },
];
const choices = [
  ['Liên đoàn Lao động quận Thanh Xuân', 'LĐLĐ quận Thanh Xuân', 'Công đoàn quận Thanh Xuân'],
  ['Liên đoàn Lao động huyện Thanh Trì'],
  ['Công đoàn ngành Giao thông vận tải Hà Nội'],
  ['Công đoàn các Khu công nghiệp và chế xuất Hà Nội'],
  ['Đống Đa', 'quận Đống Đa'],
  ['Hai Bà Trưng'],
  ['Bà Rịa'],
].map((names) => ({ label: names[0] ?? '', keys: searchKeys(names, abbreviations) }));

describe('findChoices', () => {
  it.each([
    ['thanh xuan', ['Liên đoàn Lao động quận Thanh Xuân']],
    ['THANH XUÂN', ['Liên đoàn Lao động quận Thanh Xuân']],
    ['ldld thanh', ['Liên đoàn Lao động quận Thanh Xuân', 'Liên đoàn Lao động huyện Thanh Trì']],
    ['xuan ldld', ['Liên đoàn Lao động quận Thanh Xuân']],
    ['cong doan quan thanh', ['Liên đoàn Lao động quận Thanh Xuân']],
    ['gtvt', ['Công đoàn ngành Giao thông vận tải Hà Nội']],
    ['kcn', ['Công đoàn các Khu công nghiệp và chế xuất Hà Nội']],
    ['hbt', ['Hai Bà Trưng']],
    ['dong da', ['Đống Đa']],
    ['ba', ['Bà Rịa', 'Hai Bà Trưng']],
    ['uan', []],
    ['voi', []],
  ])('finds by “%s”', (typed, labels) => {
    expect(findChoices(choices, typed).map(({ label }) => label)).toEqual(labels);
  });

  it('offers everything before anything is typed', () => {
    expect(findChoices(choices, ' ')).toHaveLength(choices.length);
  });
});
