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
    if (description['@context'] !== 'https://schema.org') return [{ '@type': 'no context' }];
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

const isText = (value: unknown) => typeof value === 'string' && value.trim() !== '';
const isAddress = (value: unknown) => typeof value === 'string' && URL.canParse(value);
const isMoment = (value: unknown) => /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?\+07:00$/.test(String(value));
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
  Organization: { name: isText, url: isAddress },
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

type Rule = (value: unknown) => boolean;
type Described = Record<string, unknown>;
