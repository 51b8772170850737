import type { Site } from '../../core/schema/collections/newsroom.ts';
import { writeJsonLd } from '../frame/json-ld.ts';

/**
 * Describes an organisation of the union to search engines (schema.org Organization). What came before and after it is
 * said in Dublin Core's terms, since schema.org has none for that.
 */
export function organisationJsonLd(
  { organisation, parent, district, ...around }: Relations,
  site: Site,
): string {
  const absolute = (path: string) => new URL(path, site.url).href;
  const named = ({ name, url }: Named) => ({
    '@type': 'Organization',
    '@id': absolute(url),
    name,
    url: absolute(url),
  });
  const { name, shortName, aliases = [], url, validFrom, validTo, note } = organisation;
  return writeJsonLd(
    {
      ...named({ name, url }),
      alternateName: [shortName, ...aliases],
      ...(note && { description: note }),
      ...(validFrom && { foundingDate: validFrom }),
      ...(validTo && { dissolutionDate: validTo }),
      ...(parent && { parentOrganization: named(parent) }),
      areaServed: { '@type': 'AdministrativeArea', name: district ? `${district.name}, Hà Nội` : 'Hà Nội' },
      ...succession('replaces', around.predecessors.map(named)),
      ...succession('isReplacedBy', around.successors.map(named)),
    },
    { dcterms: 'http://purl.org/dc/terms/' },
  );
}

function succession(term: string, organisations: object[]): object {
  return organisations.length > 0 ? { [`dcterms:${term}`]: organisations } : {};
}

interface Named {
  name: string;
  url: string;
}

interface Relations {
  organisation: Named & {
    shortName: string;
    aliases?: string[] | undefined;
    validFrom?: string | undefined;
    validTo?: string | undefined;
    note?: string | undefined;
  };
  parent: Named | undefined;
  district: Named | undefined;
  successors: Named[];
  predecessors: Named[];
}
