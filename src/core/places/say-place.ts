import { capitalise } from '../text/capitalise.ts';
import { sayDay } from '../text/date.ts';
import type { DistrictShare, TakenPart } from '../schema/collections/unit.ts';

/**
 * A kind and a name as a title begins.
 * @example sayPlace({ kind: 'phường', name: 'Kim Liên' }) === 'Phường Kim Liên'
 */
export function sayPlace({ kind, name }: { kind: string; name: string }): string {
  return capitalise(`${kind} ${name}`);
}

/** What a unit is and where it lies, in one sentence; `districts` have the share each gave, the largest first. */
export function describeUnit(
  { kind, validFrom, validTo }: { kind: string; validFrom: string; validTo?: string | undefined },
  districts: readonly { fullName: string; share: DistrictShare }[],
): string {
  const [only] = districts;
  const since = `${capitalise(kind)} của Hà Nội từ ngày ${sayDay(validFrom)}`;
  const until = validTo === undefined ? '' : ` đến ngày ${sayDay(validTo)}`;
  if (only && districts.length === 1) return `${since}${until}, trên địa bàn ${only.fullName} trước đây.`;
  const from = (share: DistrictShare) =>
    districts.filter((district) => district.share === share).map(({ fullName }) => fullName);
  const [main, parts, land] = [from('main'), from('part'), from('land-only')];
  const pieces = [
    main.length > 0 ? `phần chính là ${join(main)}` : '',
    parts.length > 0 ? `${main.length > 0 ? '' : 'ghép từ '}một phần của ${join(parts)}` : '',
    land.length > 0 ? `thêm đất không có dân của ${join(land)}` : '',
  ];
  return `${since}${until}: ${pieces.filter(Boolean).join(', ')} trước đây.`;
}

/** What readers see beside a former district, or beside a unit on a district's page. */
export const shareWords: Record<DistrictShare, string> = {
  main: 'phần chính',
  part: 'một phần',
  'land-only': 'chỉ phần đất',
};

/** What readers see beside a former ward. */
export const takenWords: Record<TakenPart, string> = {
  whole: 'toàn bộ',
  part: 'một phần',
  'part-all-people': 'một phần, gồm toàn bộ dân cư',
  'land-only': 'chỉ phần đất',
  rest: 'phần còn lại',
};

function join(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} và ${names.at(-1) ?? ''}`;
}
