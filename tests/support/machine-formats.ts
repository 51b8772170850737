import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:standard', 'html-validate:document'],
  rules: {
    // The menu stands before the page's own heading.
    'heading-level': ['error', { minInitialRank: 'any' }],
    // All that a page loads is the site's own.
    'require-sri': ['error', { target: 'crossorigin' }],
  },
});

/** What is wrong with a page by the HTML standard, a line each. */
export async function htmlFaults(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`),
  );
}

/** The descriptions for machines in a page, those of a graph one by one. */
export function readJsonLd(html: string): Described[] {
  const texts = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  return texts.flatMap(([, text = '']) => {
    const description = JSON.parse(text) as Described & { '@graph'?: Described[] };
    const [context] = [description['@context']].flat();
    if (context !== 'https://schema.org') return [{ '@type': 'no context' }];
    return description['@graph'] ?? [description];
  });
}

/** What a description lacks of that which search engines ask of its kind (developers.google.com/search/docs). */
export function jsonLdFaults(described: Described): string[] {
  const kind = String(described['@type']);
  const rules = RULES[kind];
  if (!rules) return [`${kind} is no kind that is known here`];
  return Object.entries(rules)
    .filter(([name, isRight]) => !isRight(described[name]))
    .map(([name]) => `${kind}.${name}: ${JSON.stringify(described[name])}`);
}

/** What a page does not tell of itself to those who share it, by the Open Graph protocol (ogp.me). */
export function openGraphFaults(html: string): string[] {
  const told = [...html.matchAll(/<meta property="((?:og|article):[^"]+)" content="([^"]*)">/g)];
  const valuesOf = (name: string) => told.filter(([, each]) => each === name).map(([, , value]) => value);
  const [type = ''] = valuesOf('og:type');
  const wanted = type === 'article' ? { ...OPEN_GRAPH, 'article:published_time': isIsoMoment } : OPEN_GRAPH;
  const faults = Object.entries(wanted)
    .filter(([name, isRight]) => valuesOf(name).length !== 1 || !isRight(valuesOf(name)[0]))
    .map(([name]) => `${name}: ${JSON.stringify(valuesOf(name))}`);
  const known = new Set([...Object.keys(wanted), ...OPEN_GRAPH_OPTIONAL]);
  const unknown = told.filter(([, name = '']) => !known.has(name)).map(([, name]) => `${name} is unknown`);
  return [...faults, ...unknown];
}

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
const isAddress = (value: unknown) => typeof value === 'string' && URL.canParse(value);
const isMoment = (value: unknown) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+07:00$/.test(String(value));
const isDay = (value: unknown) => /^\d{4}(?:-\d\d){0,2}$/.test(String(value));
const isNamed = (value: unknown) => isText((value as Described | undefined)?.name);
const areNamed = (value: unknown) => Array.isArray(value) && value.length > 0 && value.every(isNamed);
const ifGiven = (isRight: Rule) => (value: unknown) => value === undefined || isRight(value);
const areAddresses = (value: unknown) => Array.isArray(value) && value.every(isAddress);
const isSearch = (value: unknown) =>
  /"urlTemplate":"https:[^"]+=\{search_term_string\}"/.test(JSON.stringify(value));
const areSteps = (value: unknown) =>
  Array.isArray(value) &&
  value.length > 1 &&
  (value as Described[]).every(
    ({ position, name, item }, at) => position === at + 1 && isText(name) && ifGiven(isAddress)(item),
  );

const article = {
  headline: (value) => isText(value) && String(value).length <= 200,
  description: isText,
  inLanguage: (value) => value === 'vi',
  mainEntityOfPage: isAddress,
  datePublished: isMoment,
  dateModified: isMoment,
  author: areNamed,
  publisher: isNamed,
  image: ifGiven(areAddresses),
} satisfies Record<string, Rule>;

const RULES: Record<string, Record<string, Rule>> = {
  NewsArticle: article,
  LiveBlogPosting: { ...article, liveBlogUpdate: (value) => Array.isArray(value) && value.length > 0 },
  BreadcrumbList: { itemListElement: areSteps },
  NewsMediaOrganization: { name: isText, url: isAddress },
  Organization: {
    name: isText,
    url: isAddress,
    foundingDate: ifGiven(isDay),
    dissolutionDate: ifGiven(isDay),
    parentOrganization: ifGiven(isNamed),
  },
  WebSite: { name: isText, url: isAddress, potentialAction: ifGiven(isSearch) },
  Dataset: {
    name: isText,
    description: (value) => isText(value) && String(value).length >= 50 && String(value).length <= 5000,
    url: isAddress,
    creator: isNamed,
    license: isAddress,
    temporalCoverage: ifGiven(isText),
  },
  Observation: {
    url: isAddress,
    observationAbout: isNamed,
    variableMeasured: isText,
    value: (value) => typeof value === 'number',
    observationDate: isDay,
  },
};

const isIsoMoment = (value: unknown) => /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?\+07:00$/.test(String(value));
const OPEN_GRAPH: Record<string, Rule> = {
  'og:title': isText,
  'og:type': (value) => value === 'website' || value === 'article',
  'og:url': isAddress,
  'og:image': isAddress,
  'og:image:alt': isText,
  'og:description': isText,
  'og:site_name': isText,
  'og:locale': (value) => value === 'vi_VN',
};
const OPEN_GRAPH_OPTIONAL = ['og:image:width', 'og:image:height', 'article:modified_time', 'article:tag'];

type Rule = (value: unknown) => boolean;
type Described = Record<string, unknown>;
