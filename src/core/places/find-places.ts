import { findChoices } from '../editing/choice-search.ts';
import { fold } from '../text/fold.ts';
import { toTraditionalTone } from '../text/tone-placement.ts';
import type { PlaceName } from './place-names.ts';

/**
 * Makes the finder of places by what readers type: the words must begin words of a name, its kind or its district,
 * with or without diacritics. The very name comes first, and among equals the names with the marks as typed.
 * @example createPlaceFinder(places)('p. kim lien, dong da')
 */
export function createPlaceFinder(places: readonly PlaceName[]): (typed: string) => PlaceName[] {
  const choices = places.map((place) => ({ place, marked: toMarked(place.name), keys: keysOf(place) }));
  return (typed) => {
    const wanted = toMarked(typed);
    if (!/[\p{L}\p{N}]/u.test(wanted)) return [];
    const plain = fold(wanted);
    const rankOf = ({ place: { kind }, marked }: (typeof choices)[number]) => {
      const isVery = [fold(marked), fold(`${kind} ${marked}`)].includes(plain);
      const isMarked = wanted === plain || marked.includes(wanted) || wanted.includes(marked);
      return (isVery ? 0 : 2) + (isMarked ? 0 : 1);
    };
    return findChoices(choices, typed)
      .map((choice) => ({ place: choice.place, rank: rankOf(choice) }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ place }) => place);
  };
}

/** Each district apart, so that no word of one meets a word of another. */
function keysOf({ name, kind, of }: PlaceName): string[] {
  const whole = of
    .split(', ')
    .flatMap((part) => [`${kind} ${name} ${part}`, `${SHORT[kind] ?? kind} ${name} ${part}`]);
  return [name, ...new Set(whole)].map((key) => fold(key).replace(/[^a-z0-9]+/g, ' '));
}

function toMarked(text: string): string {
  return toTraditionalTone(text).toLowerCase().replace(/\s+/g, ' ').trim();
}

/** What one writes for two words; a single one is begun by its first letter. */
const SHORT: Record<string, string> = { 'thị trấn': 'tt', 'thị xã': 'tx' };
