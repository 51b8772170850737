import { compareNames } from '../text/collate.ts';
import type { DistrictShare, TakenPart, Unit } from '../schema/collections/unit.ts';

const SHARES: DistrictShare[] = ['main', 'part', 'land-only'];

/** The units of today that draw on a former district: those it is the main part of first, then by name. */
export function unitsOnDistrict<U extends PlacedUnit>(
  units: readonly U[],
  district: string,
): UnitOnDistrict<U>[] {
  const found = units.flatMap((unit) => {
    const share =
      unit.validTo === undefined && unit.districts.find((part) => part.district === district)?.share;
    return share ? [{ unit, share }] : [];
  });
  return found.sort(
    (a, b) => SHARES.indexOf(a.share) - SHARES.indexOf(b.share) || compareNames(a.unit.name, b.unit.name),
  );
}

/** Every former ward with the units it went to, by name; the same name in several districts is several wards. */
export function listFormerWards<U extends PlacedUnit>(units: readonly U[]): FormerWard<U>[] {
  const wards = new Map<string, FormerWard<U>>();
  for (const unit of units) {
    for (const { name, kind, district, code, taken } of unit.formerWards) {
      const ward = wards.get(code) ?? { name, kind, district, code, to: [] };
      ward.to.push({ unit, taken });
      wards.set(code, ward);
    }
  }
  for (const { to } of wards.values()) to.sort((a, b) => TAKEN.indexOf(a.taken) - TAKEN.indexOf(b.taken));
  return [...wards.values()].sort((a, b) => compareNames(a.name, b.name) || (a.code < b.code ? -1 : 1));
}

const TAKEN: TakenPart[] = ['whole', 'part-all-people', 'part', 'rest', 'land-only'];

type PlacedUnit = Pick<Unit, 'name' | 'districts' | 'formerWards' | 'validTo'>;

export interface UnitOnDistrict<U> {
  unit: U;
  share: DistrictShare;
}

export interface FormerWard<U> {
  name: string;
  kind: string;
  /** The slug of its former district. */
  district: string;
  code: string;
  to: { unit: U; taken: TakenPart }[];
}
