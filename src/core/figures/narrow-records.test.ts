import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choicesLeft, COMBINED, narrowRecords, type Choices } from './narrow-records.ts';

describe('narrowRecords', () => {
  it('keeps what has every chosen value, the latest period first', () => {
    const records = [
      record('a', 'd', 'x', '2023'),
      record('a', 'd', 'y', '2024'),
      record('a', 'e', 'y', '2025'),
      record('a', undefined, 'y', '2024'),
    ];
    const found = narrowRecords(records, { 'to-chuc': 'a', 'chi-so': 'y' });
    expect(found.map(({ periodEnd }) => periodEnd.slice(0, 4))).toEqual(['2025', '2024', '2024']);
    expect(narrowRecords(records, { 'to-chuc': 'a', 'dia-ban': 'd', 'chi-so': 'y', nam: '2024' })).toEqual([
      records[1],
    ]);
    expect(narrowRecords(records, { nam: '2020' })).toEqual([]);
  });
});

describe('choicesLeft', () => {
  it('offers every choice that leaves a record, and none that leaves nothing', () => {
    const letter = fc.constantFrom(...VALUES.slice(0, 3));
    const year = fc.constantFrom(...VALUES.slice(3));
    const made = fc.tuple(letter, fc.option(letter, { nil: undefined }), letter, year);
    fc.assert(
      fc.property(fc.array(made), fc.array(fc.constantFrom(...VALUES), { maxLength: 4 }), (rows, chosen) => {
        const records = rows.map((row) => record(...row));
        const choices = Object.fromEntries(chosen.map((value, index) => [COMBINED[index], value])) as Choices;
        const left = choicesLeft(records, choices);
        for (const facet of COMBINED) {
          const offered = left[facet].map(({ value }) => value);
          const useful = VALUES.filter(
            (value) => narrowRecords(records, { ...choices, [facet]: value }).length > 0,
          );
          expect(offered.sort()).toEqual(useful);
        }
      }),
    );
  });

  it('names what it offers', () => {
    expect(choicesLeft([record('a', 'd', 'x', '2024')], {})).toEqual({
      'to-chuc': [{ value: 'a', name: 'LĐLĐ a' }],
      'dia-ban': [{ value: 'd', name: 'Quận d' }],
      'chi-so': [{ value: 'x', name: 'Số x' }],
      nam: [{ value: '2024', name: '2024' }],
    });
  });
});

const VALUES = ['a', 'b', 'c', '2023', '2024'];

function record(organisation: string, district: string | undefined, metric: string, year: string) {
  return {
    organisationId: organisation,
    organisation: `LĐLĐ ${organisation}`,
    districtId: district,
    district: district && `Quận ${district}`,
    metricId: metric,
    metric: `Số ${metric}`,
    periodEnd: `${year}-12-31`,
  };
}
