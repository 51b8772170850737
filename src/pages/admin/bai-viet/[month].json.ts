import type { APIContext } from 'astro';
import { getLiveCollection } from 'astro:content';
import { entriesOf } from '../../_answer.ts';

export async function getStaticPaths() {
  const periods = entriesOf(await getLiveCollection('periods'));
  return periods.flatMap(({ year, months }) =>
    months.map((month) => ({ params: { month: `${year}-${month}` } })),
  );
}

/** The public articles of a month, for the list of a desk that has no service to ask. */
export async function GET({ params: { month } }: APIContext<object, { month: string }>): Promise<Response> {
  return Response.json(entriesOf(await getLiveCollection('publicEntries', { month })));
}
