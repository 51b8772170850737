import { searchKeys } from '../src/core/editing/choice-search.ts';
import type { FormData } from '../src/core/editing/entry-form.ts';
import type { ReferenceTarget } from '../src/core/schema/fields.ts';
import { compareNames } from '../src/core/text/collate.ts';
import { formatDate, isDateTime } from '../src/core/text/date.ts';
import { loadEntries, loadSettings } from './stored-entries.ts';

/** What a reference to a collection can be set to: its entries by name; articles by id, newest first. */
export async function loadChoices(collection: ReferenceTarget): Promise<Choice[]> {
  const [entries, abbreviations] = await Promise.all([
    loadEntries(collection),
    collection === 'articles' ? [] : loadAbbreviations(),
  ]);
  const all = entries.flatMap(({ slug, form }) =>
    collection === 'articles' ? articleChoice(form) : [namedChoice(slug, form, abbreviations)],
  );
  return collection === 'articles'
    ? all.sort((a, b) => (a.date < b.date ? 1 : -1))
    : all.sort((a, b) => compareNames(a.label, b.label));
}

/** The house's abbreviations; none where they cannot be read. */
export async function loadAbbreviations(): Promise<Abbreviation[]> {
  const { abbreviations } = await loadSettings('abbreviations').catch((): FormData => ({}));
  return Array.isArray(abbreviations) ? (abbreviations as Abbreviation[]) : [];
}

function articleChoice(form: FormData): DatedChoice[] {
  const value = words(form.id);
  if (value === '') return [];
  const date = words(form.publishedAt);
  const label = words(form.title) || value;
  return [
    { value, label, date, note: isDateTime(date) ? formatDate(date) : '', keys: searchKeys([label], []) },
  ];
}

/** Found also by short, full and other names, and by the names its history tells of. */
function namedChoice(value: string, form: FormData, abbreviations: readonly Abbreviation[]): DatedChoice {
  const label = words(form.name) || value;
  const history = Array.isArray(form.history) ? (form.history as { note?: unknown }[]) : [];
  const others = Array.isArray(form.aliases) ? form.aliases.map(words) : [];
  const names = [label, words(form.shortName), words(form.fullName), ...others, value];
  const sure = abbreviations.filter(({ certainty }) => certainty === 'cao');
  const keys = [
    ...searchKeys(names, sure),
    ...searchKeys(
      history.map(({ note }) => words(note)),
      [],
    ),
  ];
  return { value, label, date: '', note: endWords(words(form.validTo)), keys };
}

/** An organisation or a district that is no more says so. */
function endWords(validTo: string): string {
  return /^\d{4}-\d{2}-\d{2}$/.test(validTo) ? `đến ${formatDate(validTo)}` : '';
}

function words(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

export interface Choice {
  value: string;
  label: string;
  /** Beside the name in the list: the date of an article, the end of what is no more. */
  note: string;
  /** What it is found by; the first is its name. */
  keys: string[];
}

export interface Abbreviation {
  abbr: string;
  expansion: string;
  certainty: string;
}

type DatedChoice = Choice & { date: string };
