import { compareCodes } from '../text/compare-codes.ts';
import type { FigureRecord } from './figure-record.ts';

/** The records that have every chosen value, the latest period first. */
export function narrowRecords<R extends Faceted>(records: readonly R[], choices: Choices): R[] {
  return records
    .filter((record) => COMBINED.every((facet) => isChosen(record, facet, choices)))
    .sort((a, b) => compareCodes(b.periodEnd, a.periodEnd));
}

/** What each facet may still be narrowed to, so that no choice leads to nothing: values with their names. */
export function choicesLeft(records: readonly Faceted[], choices: Choices): Record<CombinedFacet, Choice[]> {
  const left = COMBINED.map((facet) => {
    const others = records.filter((record) =>
      COMBINED.every((other) => other === facet || isChosen(record, other, choices)),
    );
    const names = new Map(others.map((record) => FACETS[facet](record)));
    names.delete(undefined);
    return [facet, [...names].map(([value = '', name = value]) => ({ value, name }))];
  });
  return Object.fromEntries(left) as Record<CombinedFacet, Choice[]>;
}

function isChosen(record: Faceted, facet: CombinedFacet, choices: Choices): boolean {
  return choices[facet] === undefined || FACETS[facet](record)[0] === choices[facet];
}

const FACETS = {
  'to-chuc': ({ organisationId, organisation }: Faceted) => [organisationId, organisation],
  'dia-ban': ({ districtId, district }: Faceted) => [districtId, district],
  'chi-so': ({ metricId, metric }: Faceted) => [metricId, metric],
  nam: ({ periodEnd }: Faceted) => [periodEnd.slice(0, 4), periodEnd.slice(0, 4)],
} satisfies Record<string, (record: Faceted) => [value: string | undefined, name: string | undefined]>;

/** The facets of figures that a reader combines, by their names in addresses. */
export const COMBINED = Object.keys(FACETS) as CombinedFacet[];

export type CombinedFacet = keyof typeof FACETS;
export type Choices = Partial<Record<CombinedFacet, string>>;

export interface Choice {
  value: string;
  name: string;
}

type Faceted = Pick<
  FigureRecord,
  'organisation' | 'organisationId' | 'district' | 'districtId' | 'metric' | 'metricId' | 'periodEnd'
>;
