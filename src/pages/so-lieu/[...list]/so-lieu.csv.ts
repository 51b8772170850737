import type { APIContext } from 'astro';
import { toRecord, toCsv } from '../../../core/figures/figure-record.ts';
import { figureFilePaths, loadFigureFile } from '../../_figures.ts';
import { textResponse } from '../../_text-response.ts';

export const getStaticPaths = figureFilePaths;

export async function GET({ props }: APIContext<{ slug: string }>): Promise<Response> {
  const { site, rows } = await loadFigureFile(props.slug);
  const records = rows.map((row) => toRecord(row, site.url));
  return textResponse(toCsv(records, site.dataLicence?.url ?? ''), 'text/csv');
}
