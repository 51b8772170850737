import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from './query.ts';
import { listReadings } from './readings.ts';

const abbreviations = [
  { abbr: 'LĐLĐ', expansion: 'Liên đoàn Lao động' },
  { abbr: 'CĐCS', expansion: 'công đoàn cơ sở' },
  { abbr: 'TP.HCM', expansion: 'Thành phố Hồ Chí Minh' },
  { abbr: 'H.', expansion: 'huyện' },
];

const read = (typed: string) =>
  listReadings(parseQuery(typed), abbreviations).map(({ syllables }) => syllables.join(' '));

describe('listReadings', () => {
  it.each([
    ['bữa cơm', ['bữa cơm']],
    ['LĐLĐ quận', ['LĐLĐ quận', 'Liên đoàn Lao động quận']],
    ['ldld quan', ['ldld quan', 'Liên đoàn Lao động quan']],
    ['cong doan co so may', ['cong doan co so may', 'CĐCS may']],
    ['coong ddoanf cow sowr', ['coong ddoanf cow sowr', 'công đoàn cơ sở', 'CĐCS']],
    [
      'liên đoàn lao động và công đoàn cơ sở',
      [
        'liên đoàn lao động và công đoàn cơ sở',
        'LĐLĐ và CĐCS',
        'LĐLĐ và công đoàn cơ sở',
        'liên đoàn lao động và CĐCS',
      ],
    ],
    ['tp.hcm', ['tp hcm', 'Thành phố Hồ Chí Minh']],
    ['h 1', ['h 1']],
    ['', ['']],
  ])('reads %j', (typed, readings) => {
    expect(read(typed)).toEqual(readings);
  });

  it('has the query as typed first, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (typed) => {
        const query = parseQuery(typed);
        expect(listReadings(query, abbreviations)[0]).toEqual(query);
      }),
      { numRuns: 100 },
    );
  });
});
