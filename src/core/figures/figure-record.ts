import { metricLabels } from './metrics.ts';
import { measures, qualifiers } from './measures.ts';
import { sentenceUrl, type FigureRow } from './figure-view.ts';
import { sayNumber } from './say-number.ts';
import { sayPeriod } from './say-period.ts';

/** A figure as others take it away: flat, with its words, and where it comes from. `siteUrl` makes addresses whole. */
export function toRecord(row: FigureRow, siteUrl: string): FigureRecord {
  const { value, measure, qualifier, metric, subject, kind, target, percent, partOf, period, sentence } = row;
  const { organisation, district, article } = row;
  return {
    value,
    qualifier: qualifier && qualifiers[qualifier],
    measure: measures[measure],
    metric: metricLabels[metric],
    metricId: metric,
    subject,
    kind,
    target,
    percent,
    partOf,
    organisation: organisation.name,
    organisationId: organisation.slug,
    district: district?.name,
    districtId: district?.slug,
    periodStart: period.start,
    periodEnd: period.end,
    periodInferred: period.inferred === true,
    said: sayNumber(row),
    saidOfPeriod: sayPeriod(row),
    sentence,
    sentenceUrl: new URL(sentenceUrl(row), siteUrl).href,
    article: article.title,
    publishedAt: article.publishedAt,
    source: article.source?.name,
    sourceUrl: article.source?.url,
  };
}

/** Records as a CSV file (RFC 4180) that spreadsheets open with its letters right. */
export function toCsv(records: readonly FigureRecord[], licence: string): string {
  const lines = records.map((record) => [...COLUMNS.map((column) => record[column]), licence]);
  return BYTE_ORDER_MARK + [[...COLUMNS, 'licence'], ...lines].map(toLine).join('');
}

function toLine(cells: readonly (string | number | boolean | undefined)[]): string {
  return `${cells.map(toCell).join(',')}\r\n`;
}

function toCell(value: string | number | boolean | undefined): string {
  const text = String(value ?? '');
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

const BYTE_ORDER_MARK = '\ufeff';

const COLUMNS = [
  'value',
  'qualifier',
  'measure',
  'metric',
  'metricId',
  'subject',
  'kind',
  'target',
  'percent',
  'partOf',
  'organisation',
  'organisationId',
  'district',
  'districtId',
  'periodStart',
  'periodEnd',
  'periodInferred',
  'said',
  'saidOfPeriod',
  'sentence',
  'sentenceUrl',
  'article',
  'publishedAt',
  'source',
  'sourceUrl',
] as const satisfies (keyof FigureRecord)[];

export interface FigureRecord {
  value: number;
  qualifier: string | undefined;
  measure: string;
  metric: string;
  metricId: string;
  subject: string | undefined;
  kind: 'flow' | 'stock';
  target: number | undefined;
  percent: number | undefined;
  partOf: number | undefined;
  organisation: string;
  organisationId: string;
  district: string | undefined;
  districtId: string | undefined;
  periodStart: string | undefined;
  periodEnd: string;
  periodInferred: boolean;
  /** The number and the period as pages print them. */
  said: string;
  saidOfPeriod: string;
  sentence: string;
  sentenceUrl: string;
  article: string;
  publishedAt: string;
  source: string | undefined;
  sourceUrl: string | undefined;
}
