import { getLiveCollection } from 'astro:content';
import type { PublicIndex } from '../../../core/editing/public-entries.ts';
import { entriesOf } from '../../_answer.ts';
import { jsonResponse } from '../../_text-response.ts';

/** Which monthly lists there are, and the names behind the slugs in them. */
export async function GET(): Promise<Response> {
  const months = entriesOf(await getLiveCollection('periods')).flatMap(({ year, months }) =>
    months.map((month) => `${year}-${month}`).reverse(),
  );
  const index: PublicIndex = {
    months,
    names: {
      districts: await namesOf('districts'),
      units: await namesOf('units'),
      organisations: await namesOf('organisations'),
      series: await namesOf('series'),
      topics: await namesOf('topics'),
      authors: await namesOf('authors'),
    },
  };
  return jsonResponse(index);
}

async function namesOf(collection: keyof PublicIndex['names']): Promise<Record<string, string>> {
  const entries = entriesOf(await getLiveCollection(collection));
  return Object.fromEntries(entries.map(({ slug, name }) => [slug, name]));
}
