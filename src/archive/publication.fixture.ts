import fc from 'fast-check';
import { articleText } from './checkout.fixture.ts';

/** How many places for articles there are: enough for a list to gain and lose stable pages. */
const SLOTS = 66;

export function fileOf(slot: number): string {
  return `content/articles/2025/04/bai-${slot}.mdx`;
}

export function textOf(slot: number, fields: Fields): string {
  return articleText(
    {
      id: idOf(slot),
      title: `Bài ${slot} ${fields.title ?? ''}`,
      status: fields.isDraft ? 'draft' : 'published',
      publishedAt: `${fields.year ?? '2025'}-${fields.month ?? '04'}-${day(fields.day)}T${day(slot % 24)}:00+07:00`,
      updatedAt: fields.updated === undefined ? null : `2025-04-${day(fields.updated)}T08:00+07:00`,
      districts: fields.isElsewhere ? '[ba-dinh]' : '[dong-da]',
      topics: fields.isOther ? '[thi-dua]' : '[nu-cong]',
      organisations: fields.isOfUnion ? '[ldld-ha-noi]' : null,
      figures: fields.counted === undefined ? null : figuresOf(fields.counted),
      series: fields.isTold ? 'de-an-16' : null,
      isRecommended: fields.isRecommended ? 'true' : null,
      related: fields.pinned === undefined ? null : `[${idOf(fields.pinned)}]`,
    },
    `Lần ${fields.body ?? 0}.\n`,
  );
}

/** Up to two figures, of one of two metrics and years: an edit moves them between lists, and lists come and go. */
function figuresOf(counted: number): string {
  const figures = ['kham-suc-khoe', 'cham-lo'].slice(0, 1 + (counted % 2)).map((metric) => ({
    value: counted,
    measure: 'nguoi',
    metric,
    kind: 'flow',
    organisation: 'ldld-ha-noi',
    district: counted % 3 === 0 ? 'dong-da' : 'ba-dinh',
    period: { start: '2023-01-01', end: counted > 4 ? '2024-01-31' : '2023-12-31' },
    sentence: `Có ${counted} người.`,
  }));
  return JSON.stringify(figures);
}

export function topicText({ topic, name }: { topic: string; name: number }): string {
  return `name: ${topic} ${name}\nshortName: ${topic} ${name}\ndescription: Một câu.\norder: ${name % 3}\n`;
}

export function pinText({ slot, month, day: until }: { slot: number; month: string; day: number }): string {
  return `lead:\n  - article: ${idOf(slot)}\n    until: 2025-${month}-${day(until)}T00:00+07:00\n`;
}

export function idOf(slot: number): string {
  return `a${String(slot).padStart(11, '0')}`;
}

export function day(value: number): string {
  return String(value).padStart(2, '0').replace('00', '01');
}

const slot = fc.nat({ max: SLOTS });

/** Mostly around the counts at which a list gains or loses a stable page. */
export const filling = fc.oneof(fc.integer({ min: 58, max: 62 }), fc.integer({ min: 38, max: 42 }), slot);

const fields = fc.record(
  {
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.constantFrom('03', '04', '05'),
    year: fc.constantFrom('2024', '2025'),
    updated: fc.integer({ min: 1, max: 28 }),
    title: fc.nat({ max: 3 }),
    body: fc.nat({ max: 3 }),
    isDraft: fc.boolean(),
    isElsewhere: fc.boolean(),
    isOther: fc.boolean(),
    isOfUnion: fc.boolean(),
    isTold: fc.boolean(),
    isRecommended: fc.boolean(),
    pinned: slot,
    counted: fc.oneof(
      { weight: 3, arbitrary: fc.constant(undefined) },
      { weight: 1, arbitrary: fc.nat({ max: 7 }) },
    ),
  },
  { requiredKeys: ['day'] },
);
export const changes = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.record({ kind: fc.constant('write' as const), slot, fields }) },
    { weight: 2, arbitrary: fc.record({ kind: fc.constant('remove' as const), slot }) },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('wait' as const),
        month: fc.constantFrom('04', '05'),
        day: fc.integer({ min: 1, max: 30 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('rename' as const),
        topic: fc.constantFrom('nu-cong', 'thi-dua'),
        name: fc.nat({ max: 5 }),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('pin' as const),
        slot,
        month: fc.constantFrom('04', '05'),
        day: fc.integer({ min: 1, max: 30 }),
      }),
    },
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('publish' as const) }) },
  ),
  { minLength: 1, maxLength: 30 },
);

export interface Fields {
  day: number;
  month?: string;
  year?: string;
  updated?: number;
  title?: number;
  body?: number;
  isDraft?: boolean;
  isElsewhere?: boolean;
  isOther?: boolean;
  isOfUnion?: boolean;
  isTold?: boolean;
  isRecommended?: boolean;
  pinned?: number;
  counted?: number | undefined;
}

export type Step =
  | { kind: 'write'; slot: number; fields: Fields }
  | { kind: 'remove'; slot: number }
  | { kind: 'wait'; month: string; day: number }
  | { kind: 'rename'; topic: string; name: number }
  | { kind: 'pin'; slot: number; month: string; day: number }
  | { kind: 'publish' };
