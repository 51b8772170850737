import { createDraw, createRandom, zipf, type Random } from './random.ts';
import type { Tag, Taxonomies } from './taxonomies.ts';

const WITH_DISTRICT = 0.62;

/**
 * Tags articles as a newsroom does: a few districts, topics and unions have most of the articles; sector unions
 * have no district; nothing is tagged with what no longer existed on its day.
 */
export function createTagging({ districts, topics, organisations, authors }: Taxonomies) {
  const drawTopic = createDraw(
    topics.toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0)),
    (_, rank) => zipf(rank),
  );
  const drawAuthor = createDraw(authors, (_, rank) => zipf(rank));
  const unions = new Map(organisations.map((organisation) => [organisation.slug, organisation]));
  const districtUnions = new Set(districts.map(({ union }) => union));
  const sectors = organisations.filter(({ slug }) => !districtUnions.has(slug));
  const daily = new Map<string, ReturnType<typeof drawsOn>>();

  function drawsOn(day: string) {
    const living = (tag: Tag) => (tag.validFrom ?? '') <= day && day <= (tag.validTo ?? '9999');
    const places = districts.filter(living);
    return {
      places: places.length > 0 ? createDraw(mixOrder(places), (_, rank) => zipf(rank)) : undefined,
      sectors: createDraw(mixOrder(sectors.filter(living)), (_, rank) => zipf(rank)),
    };
  }

  return (publishedAt: string, random: Random): Tags => {
    const day = publishedAt.slice(0, 10);
    const draws = daily.get(day) ?? drawsOn(day);
    daily.set(day, draws);
    const found: Tags = {
      topics: [drawTopic(random)],
      districts: [],
      organisations: [],
      authors: [drawAuthor(random)],
    };
    if (random.isTrue(0.35)) addNew(found.topics, drawTopic(random));
    if (draws.places && random.isTrue(WITH_DISTRICT)) {
      const place = draws.places(random);
      found.districts.push(place);
      if (random.isTrue(0.08)) addNew(found.districts, draws.places(random));
      const union = unions.get(place.union ?? '');
      if (union && random.isTrue(0.95)) found.organisations.push(union);
    } else {
      found.organisations.push(draws.sectors(random));
    }
    if (random.isTrue(0.15)) addNew(found.organisations, draws.sectors(random));
    return found;
  };
}

function addNew(tags: Tag[], tag: Tag): void {
  if (!tags.includes(tag)) tags.push(tag);
}

/** An order that has nothing to do with the alphabet, the same on every machine. */
function mixOrder(tags: Tag[]): Tag[] {
  const key = ({ slug }: Tag) => createRandom(slug).next();
  return tags.toSorted((a, b) => key(a) - key(b));
}

export interface Tags {
  topics: [Tag, ...Tag[]];
  districts: Tag[];
  organisations: Tag[];
  authors: Tag[];
}
