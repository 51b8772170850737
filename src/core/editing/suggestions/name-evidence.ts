import type { Syllable } from './syllables.ts';

/**
 * What the words around a district's name make of it: of its union (`LĐLĐ quận Thanh Xuân`), of the district
 * itself (`các quận Thanh Xuân, Hà Đông`), of the ward that bears its name, the bare name, or something else
 * altogether (`đường Long Biên`, `huyện Sơn Tây`).
 */
export function readEvidence(
  text: readonly Syllable[],
  { at, length }: { at: number; length: number },
  kind: string,
  before: Evidence | undefined,
): Evidence {
  const name = text.slice(at, at + length);
  if (!name.every(({ isCapital }) => isCapital)) return 'other';
  const isListed = before !== undefined && LINKS.has(joint(text, at));
  const previous = wordsBefore(text, at);
  if (isListed) return before;
  const stated = KINDS.find((each) => endsWith(previous, each));
  if (stated !== undefined) {
    if (WARDS.has(stated)) return 'ward';
    if (stated !== kind) return 'other';
    const further = previous.slice(0, previous.length - stated.split(' ').length);
    const counted = COUNT.test(further.at(-1) ?? '') ? further.slice(0, -1) : further;
    return isUnion(counted) ? 'union' : 'district';
  }
  if (isUnion(previous)) return 'union';
  if (OTHER_THINGS.some((each) => endsWith(previous, each))) return 'other';
  return isPartOfName(text, at, length) ? 'other' : 'name';
}

/** What joins a name to the one before it: in a list, a comma or a word. */
function joint(text: readonly Syllable[], at: number): string {
  const here = text[at];
  const previous = text[at - 1];
  if (here?.gap === ',') return ',';
  return here?.gap === '' && previous ? previous.word : '';
}

function wordsBefore(text: readonly Syllable[], at: number): string[] {
  const words: string[] = [];
  for (let index = at; index > 0 && words.length < 7; index--) {
    const gap = text[index]?.gap ?? '';
    // A list may follow a colon: "sáu quận: Hoàn Kiếm, Ba Đình".
    if (gap !== '' && gap !== ':' && gap !== '“') break;
    if (text[index]?.isFirst && gap !== ':') break;
    words.unshift(text[index - 1]?.word ?? '');
  }
  return words;
}

function isUnion(previous: readonly string[]): boolean {
  return UNIONS.some((each) => endsWith(previous, each) || endsWith(previous, `${each} các`));
}

function endsWith(words: readonly string[], phrase: string): boolean {
  return ` ${words.join(' ')}`.endsWith(` ${phrase}`) || ` ${words.join(' ')}`.endsWith(` ${phrase} các`);
}

/** `Toyota Thanh Xuân`, `Long Biên Palace`: a capital at either side, not at a sentence's start. */
function isPartOfName(text: readonly Syllable[], at: number, length: number): boolean {
  const [previous, here, next] = [text[at - 1], text[at], text[at + length]];
  const isLed = here?.gap === '' && !here.isFirst && previous?.isCapital === true && !previous.isFirst;
  const isFollowed = next?.gap === '' && !next.isFirst && next.isCapital;
  return isLed || isFollowed;
}

const KINDS = ['quận', 'huyện', 'thị xã', 'phường', 'xã', 'thị trấn'];
const WARDS = new Set(['phường', 'xã', 'thị trấn']);
const UNIONS = ['liên đoàn lao động', 'công đoàn'];
const COUNT = /^(?:\d+|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|các|những)$/;
const LINKS = new Set([',', 'và', 'với', 'cùng']);
const OTHER_THINGS =
  'đường phố cầu chợ hồ ga bến bến_xe quảng_trường công_ty trường bệnh_viện sân_vận_động khu_đô_thị chùa đền làng sông núi họ ông bà anh chị'
    .split(' ')
    .map((thing) => thing.replaceAll('_', ' '));

export type Evidence = 'union' | 'district' | 'ward' | 'name' | 'other';
