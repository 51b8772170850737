import type { DistrictShare, TakenPart, Unit } from '../schema/collections/unit.ts';
import type { District } from '../schema/collections/taxonomy.ts';
import { formatDate } from '../text/date.ts';
import { sayPlace, shareWords, takenWords } from './say-place.ts';
import { listFormerWards } from './succession.ts';

/**
 * Every name that a ward, commune or district of Hanoi has or had, with where it leads: the units of today first,
 * then the districts, the former wards, and those that were gone before.
 */
export function listPlaceNames(
  units: readonly Linked<Unit>[],
  districts: readonly Linked<District>[],
): PlaceName[] {
  const bySlug = new Map(districts.map((district) => [district.slug, district]));
  const fullName = (slug: string) => bySlug.get(slug)?.fullName ?? slug;
  return [
    ...units.map((unit) => ({
      name: unit.name,
      kind: unit.kind,
      of: unit.districts.map(({ district, share }) => fullName(district) + shareNote(share)).join(', '),
      url: unit.url,
    })),
    ...districts.map(({ name, kind, validTo, url }) => ({
      name,
      kind,
      of: validTo === undefined ? '' : `đến ${formatDate(validTo)}`,
      url,
    })),
    ...listFormerWards(units).map(({ name, kind, district, to }) => ({
      name,
      kind,
      of: fullName(district),
      to: to.map(({ unit, taken }) => ({ name: sayPlace(unit), url: unit.url, ...partOf(taken) })),
    })),
    ...districts.flatMap(({ name: district, fullName, url, earlierWards = [] }) =>
      earlierWards.map(({ name, kind }) => ({
        name,
        kind,
        of: `${fullName}, đến hết năm 2024`,
        to: [{ name: `Phường, xã nay của ${district}`, url: `${url}#phuong-xa` }],
      })),
    ),
  ];
}

function shareNote(share: DistrictShare): string {
  return share === 'main' ? '' : ` (${shareWords[share]})`;
}

function partOf(taken: TakenPart): { part?: string } {
  return taken === 'whole' ? {} : { part: takenWords[taken] };
}

type Linked<T> = T & { slug: string; url: string };

/** A name as the finder shows it: a page of its own, or the pages it leads to. */
export interface PlaceName {
  name: string;
  kind: string;
  /** Where it lies or lay, and until when: what tells two of the same name apart. */
  of: string;
  url?: string;
  to?: { name: string; url: string; part?: string }[];
}
