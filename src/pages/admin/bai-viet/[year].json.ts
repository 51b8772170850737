import type { APIContext } from 'astro';
import { getLiveCollection } from 'astro:content';
import { entriesOf } from '../../_answer.ts';

export async function getStaticPaths() {
  const periods = entriesOf(await getLiveCollection('periods'));
  return periods.map(({ year }) => ({ params: { year } }));
}

/** The public articles of a year, for the list of a desk that has no service to ask. */
export async function GET({ params: { year } }: APIContext<object, { year: string }>): Promise<Response> {
  return Response.json(entriesOf(await getLiveCollection('publicEntries', { year })));
}
