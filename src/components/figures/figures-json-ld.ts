import { daysOf } from '../../core/figures/add-up.ts';
import { sayWhat } from '../../core/figures/comparable.ts';
import { sentenceUrl, type FigureFiles, type FigureRow } from '../../core/figures/figure-view.ts';
import { unitOf } from '../../core/figures/measures.ts';
import type { Site } from '../../core/schema/collections/newsroom.ts';
import { writeJsonLd } from '../frame/json-ld.ts';

/** Describes a page of figures (schema.org Dataset) and each of them (Observation). */
export function figuresJsonLd({ title, description, path, files, rows, site }: FigurePage): string {
  const absolute = (address: string) => new URL(address, site.url).href;
  const days = rows.flatMap(({ period: { start, end } }) => [start ?? end, end]).sort();
  const dataset = {
    '@type': 'Dataset',
    '@id': absolute(path),
    name: title,
    description,
    url: absolute(path),
    inLanguage: 'vi',
    isAccessibleForFree: true,
    creator: { '@type': 'NewsMediaOrganization', name: site.name, url: absolute('/') },
    ...(site.dataLicence && { license: site.dataLicence.url }),
    ...(days.length > 0 && { temporalCoverage: `${days[0] ?? ''}/${days.at(-1) ?? ''}` }),
    spatialCoverage: { '@type': 'Place', name: 'Hà Nội' },
    ...(files.length > 0 && {
      distribution: files.flatMap(({ name, home }) =>
        FORMATS.map(({ file, type }) => ({
          '@type': 'DataDownload',
          ...(name !== undefined && { name }),
          encodingFormat: type,
          contentUrl: absolute(home + file),
        })),
      ),
    }),
  };
  const observations = rows.slice(0, MOST).map((row) => ({
    '@type': 'Observation',
    url: absolute(sentenceUrl(row)),
    observationAbout: {
      '@type': 'Organization',
      name: row.organisation.name,
      url: absolute(row.organisation.url),
    },
    variableMeasured: sayWhat(row),
    value: row.value,
    unitText: unitOf(row.measure),
    observationDate: row.period.end,
    ...(row.period.start && { observationPeriod: `P${daysOf({ ...row.period, start: row.period.start })}D` }),
  }));
  return writeJsonLd({ '@graph': [dataset, ...observations] });
}

/** Each is described in some hundred bytes. */
const MOST = 60;
const FORMATS = [
  { file: 'so-lieu.csv', type: 'text/csv' },
  { file: 'so-lieu.json', type: 'application/json' },
];

interface FigurePage {
  title: string;
  description: string;
  path: string;
  files: readonly FigureFiles[];
  rows: readonly FigureRow[];
  site: Site;
}
