import type { Abbreviations } from '../../schema/collections/newsroom.ts';
import type { District, Organisation, Topic } from '../../schema/collections/taxonomy.ts';
import type { Unit } from '../../schema/collections/unit.ts';
import { findPhrases, indexPhrases, type FoundPhrase, type PhraseIndex } from './find-phrases.ts';
import { readEvidence, type Evidence } from './name-evidence.ts';
import { abbreviationWords, readSyllables, type AbbreviationWords, type Syllable } from './syllables.ts';
import { wardDistricts } from './ward-districts.ts';

/** Prepares the names, aliases and keywords to look for; the same as long as the newsroom's lists are. */
export function prepareSuggestions(known: KnownTags): Suggester {
  const abbreviations = abbreviationWords(known.abbreviations);
  const districts = indexPhrases(
    known.districts.map(({ slug, data }) => [data.name, { slug, kind: data.kind }] as const),
  );
  const wards = indexPhrases([
    ...wardDistricts(
      known.units.map(({ data }) => data),
      known.districts.map(({ data }) => data),
    ),
  ]);
  const organisations = indexPhrases(organisationNames(known.organisations), abbreviations);
  const topics = indexPhrases(
    known.topics.flatMap(({ slug, data }) =>
      [data.name, data.shortName, ...(data.keywords ?? [])].map((words) => [words, slug] as const),
    ),
    abbreviations,
  );
  return { known, abbreviations, districts, wards, organisations, topics };
}

/**
 * The districts, organisations and topics an article's text speaks of, the surest first. They are suggested and
 * never set: a name met in passing is not what an article is about.
 */
export function suggestTags(article: ArticleText, suggester: Suggester): SuggestedTags {
  const parts = WEIGHTS.map(([part, weight]) => ({
    weight,
    text: readSyllables((article[part] ?? '').slice(0, LONGEST), suggester.abbreviations),
  }));
  const places = weighPlaces(parts, suggester, article.publishedAt ?? '');
  const organisations = weighOrganisations(parts, suggester, article.publishedAt ?? '');
  const districts = best(places, ENOUGH.district);
  // What the unions' paper reports of a district, its union did.
  for (const { slug, data } of suggester.known.districts) {
    if (
      data.union !== undefined &&
      districts.includes(slug) &&
      isAlive(suggester, data.union, article.publishedAt ?? '')
    )
      add(organisations, data.union, ENOUGH.organisation);
  }
  return {
    districts,
    organisations: best(organisations, ENOUGH.organisation),
    topics: best(weighTopics(parts, suggester), ENOUGH.topic).slice(0, MOST_TOPICS),
  };
}

function weighPlaces(parts: readonly Part[], { districts, wards }: Suggester, moment: string): Scores {
  const scores: Scores = new Map();
  for (const { text, weight } of parts) {
    for (const { meaning, evidence } of withEvidence(
      text,
      findPhrases(text, districts),
      ({ kind }) => kind,
    )) {
      const share = evidence === 'ward' && moment < WARDS_ALONE ? 0 : EVIDENCE[evidence];
      add(scores, meaning.slug, share * weight);
    }
    for (const { meaning, evidence } of withEvidence(text, findPhrases(text, wards), () => ''))
      if (evidence === 'ward') add(scores, meaning, EVIDENCE.ward * weight);
  }
  return scores;
}

/** Names with what the words around each make of it, in the text's order. */
function withEvidence<Meaning>(
  text: Syllable[],
  names: readonly FoundPhrase<Meaning>[],
  kindOf: (meaning: Meaning) => string,
): { meaning: Meaning; evidence: Evidence }[] {
  let before: { evidence: Evidence; end: number } | undefined;
  return names.map(({ at, length, meaning }) => {
    // In a list the next name follows at once, or after one word.
    const listed = before && at - before.end <= 1 ? before.evidence : undefined;
    const evidence = readEvidence(text, { at, length }, kindOf(meaning), listed);
    before = { evidence, end: at + length };
    return { meaning, evidence };
  });
}

function weighOrganisations(parts: readonly Part[], suggester: Suggester, moment: string): Scores {
  const scores: Scores = new Map();
  const speaksOfSectors = parts.some(({ text }) => SECTORS.test(text.map(({ word }) => word).join(' ')));
  for (const { text, weight } of parts) {
    for (const { at, meaning } of findPhrases(text, suggester.organisations)) {
      const isNamed = !meaning.isSector || (speaksOfSectors && isCapitalInside(text[at]));
      if (isNamed && isAlive(suggester, meaning.slug, moment))
        add(scores, meaning.slug, weight * (meaning.isSector ? 2 : 1));
    }
  }
  return scores;
}

function weighTopics(parts: readonly Part[], { topics }: Suggester): Scores {
  const scores: Scores = new Map();
  for (const { text, weight } of parts) {
    const times = new Map<string, number>();
    for (const { meaning } of findPhrases(text, topics)) times.set(meaning, (times.get(meaning) ?? 0) + 1);
    for (const [slug, count] of times) add(scores, slug, Math.min(count, MOST_COUNTED) * weight);
  }
  return scores;
}

/** Every way an organisation is named; a sector's union also by its sector, which alone proves little. */
function organisationNames(
  organisations: KnownTags['organisations'],
): (readonly [string, NamedOrganisation])[] {
  return organisations.flatMap(({ slug, data: { name, shortName, aliases = [] } }) => {
    const sector = /^Công đoàn ngành (.+) Hà Nội$/.exec(name)?.[1];
    const whole = [name, shortName, ...aliases, ...(sector ? [`${sector} Hà Nội`, `ngành ${sector}`] : [])];
    return [
      ...[...new Set(whole)].map((words) => [words, { slug, isSector: false }] as const),
      ...(sector ? [[sector, { slug, isSector: true }] as const] : []),
    ];
  });
}

function isCapitalInside(syllable: Syllable | undefined): boolean {
  return syllable?.isCapital === true && (!syllable.isFirst || syllable.gap === ':');
}

function isAlive({ known }: Suggester, slug: string, moment: string): boolean {
  const { validFrom = '', validTo = '9' } =
    known.organisations.find((each) => each.slug === slug)?.data ?? {};
  const day = moment.slice(0, 10);
  return day === '' || (validFrom <= day && day <= validTo);
}

function add(scores: Scores, slug: string, score: number): void {
  if (score > 0) scores.set(slug, (scores.get(slug) ?? 0) + score);
}

function best(scores: Scores, enough: number): string[] {
  return [...scores]
    .filter(([, score]) => score >= enough)
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST)
    .map(([slug]) => slug);
}

const WEIGHTS = [
  ['title', 4],
  ['standfirst', 2],
  ['body', 1],
] as const;
const EVIDENCE: Record<Evidence, number> = { union: 3, district: 2, ward: 1.5, name: 1, other: 0 };
const ENOUGH = { district: 3, organisation: 2, topic: 2 };
const MOST_COUNTED = 4;
const MOST_TOPICS = 4;
const MOST = 8;
const LONGEST = 60_000;
/** From this day on a district's name alone is a ward's. */
const WARDS_ALONE = '2025-07-01';

const SECTORS = /công đoàn (?:các )?ngành/;

type Scores = Map<string, number>;

interface NamedOrganisation {
  slug: string;
  /** The name of its sector only. */
  isSector: boolean;
}

interface Part {
  text: Syllable[];
  weight: number;
}

export interface ArticleText {
  title?: string;
  standfirst?: string;
  body?: string;
  publishedAt?: string;
}

export interface KnownTags {
  districts: readonly { slug: string; data: District }[];
  units: readonly { slug: string; data: Unit }[];
  organisations: readonly { slug: string; data: Organisation }[];
  topics: readonly { slug: string; data: Topic }[];
  abbreviations: Abbreviations['abbreviations'];
}

export interface Suggester {
  known: KnownTags;
  abbreviations: AbbreviationWords;
  districts: PhraseIndex<{ slug: string; kind: string }>;
  /** What leads to a district, by the slug of that. */
  wards: PhraseIndex<string>;
  organisations: PhraseIndex<NamedOrganisation>;
  topics: PhraseIndex<string>;
}

export interface SuggestedTags {
  districts: string[];
  organisations: string[];
  topics: string[];
}
