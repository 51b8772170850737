import type { APIContext } from 'astro';
import { getLiveCollection } from 'astro:content';
import { entriesOf } from '../../_answer.ts';
import { jsonResponse } from '../../_text-response.ts';

export async function getStaticPaths() {
  const periods = entriesOf(await getLiveCollection('periods'));
  return periods.flatMap(({ year, months }) =>
    months.map((month) => ({ params: { month: `${year}-${month}` } })),
  );
}

/** The public articles of a month, for the list of a desk that has no service to ask. */
export async function GET({ params: { month } }: APIContext<object, { month: string }>): Promise<Response> {
  return jsonResponse(entriesOf(await getLiveCollection('publicEntries', { month })));
}
