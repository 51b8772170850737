import { getLiveCollection } from 'astro:content';
import type { PublicIndex } from '../../../core/editing/public-entries.ts';
import { entriesOf } from '../../_answer.ts';

/** Which yearly lists there are, and the names behind the slugs in them. */
export async function GET(): Promise<Response> {
  const years = entriesOf(await getLiveCollection('periods')).map(({ year }) => year);
  const index: PublicIndex = {
    years,
    names: {
      districts: await namesOf('districts'),
      units: await namesOf('units'),
      organisations: await namesOf('organisations'),
      series: await namesOf('series'),
      topics: await namesOf('topics'),
      authors: await namesOf('authors'),
    },
  };
  return Response.json(index);
}

async function namesOf(collection: keyof PublicIndex['names']): Promise<Record<string, string>> {
  const entries = entriesOf(await getLiveCollection(collection));
  return Object.fromEntries(entries.map(({ slug, name }) => [slug, name]));
}
