import { searchKeys } from '../src/core/editing/choice-search.ts';
import type { FormData } from '../src/core/editing/entry-form.ts';
import type { ReferenceTarget } from '../src/core/schema/fields.ts';
import { compareNames } from '../src/core/text/collate.ts';
import { formatDate } from '../src/core/text/date.ts';
import { loadEntries, loadSettings } from './stored-entries.ts';

/** What a reference to a collection of names can be set to: its entries in the order of their names. */
export async function loadChoices(collection: Exclude<ReferenceTarget, 'articles'>): Promise<Choice[]> {
  const [entries, abbreviations] = await Promise.all([loadEntries(collection), loadAbbreviations()]);
  return entries
    .map(({ slug, form }) => namedChoice(slug, form, abbreviations))
    .sort((a, b) => compareNames(a.label, b.label));
}

/** The house's abbreviations; none where they cannot be read. */
export async function loadAbbreviations(): Promise<Abbreviation[]> {
  const { abbreviations } = await loadSettings('abbreviations').catch((): FormData => ({}));
  return Array.isArray(abbreviations) ? (abbreviations as Abbreviation[]) : [];
}

/** Found also by short, full and other names, and by the names its history tells of. */
function namedChoice(value: string, form: FormData, abbreviations: readonly Abbreviation[]): Choice {
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
  return { value, label, note: endWords(words(form.validTo)), keys };
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
