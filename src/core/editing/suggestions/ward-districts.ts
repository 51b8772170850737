import type { District } from '../../schema/collections/taxonomy.ts';
import type { Unit } from '../../schema/collections/unit.ts';

/**
 * The district of each ward and commune, of today and of before, by its name. One that may be in two, and one that
 * bears a district's name, is left out.
 */
export function wardDistricts(units: readonly Unit[], districts: readonly District[]): Map<string, string> {
  const found = new Map<string, Set<string>>();
  const note = (name: string, district: string | undefined) => {
    if (district !== undefined) found.set(name, (found.get(name) ?? new Set()).add(district));
  };
  for (const { name, districts: parts, formerWards } of units) {
    note(name, parts.find(({ share }) => share === 'main')?.district);
    for (const ward of formerWards) note(ward.name, ward.district);
  }
  for (const { name } of districts) found.delete(name);
  return new Map(
    [...found].flatMap(([name, [only, ...others]]) => (only && others.length === 0 ? [[name, only]] : [])),
  );
}
