import type { APIContext } from 'astro';
import { toRecord } from '../../../core/figures/figure-record.ts';
import { figureFilePaths, loadFigureFile } from '../../_figures.ts';
import { jsonResponse } from '../../_text-response.ts';

export const getStaticPaths = figureFilePaths;

export async function GET({ props }: APIContext<{ slug: string }>): Promise<Response> {
  const { site, rows, title, url } = await loadFigureFile(props.slug);
  const figures = rows.map((row) => toRecord(row, site.url));
  return jsonResponse({ title, url, publisher: site.name, licence: site.dataLicence, figures });
}
