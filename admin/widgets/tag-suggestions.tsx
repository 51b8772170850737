import { useEffect, useMemo, useState } from 'react';
import { useSelector } from 'react-redux';
import {
  prepareSuggestions,
  suggestTags,
  type ArticleText,
  type KnownTags,
  type SuggestedTags,
  type Suggester,
} from '../../src/core/editing/suggestions/suggest.ts';
import { collections } from '../../src/core/schema/collections.ts';
import { loadAbbreviations } from '../choices.ts';
import { loadEntries } from '../stored-entries.ts';
import { Suggestions } from './suggestions.tsx';

/** What the article's text speaks of and is not chosen yet, to add with a click. Nothing is ever added by itself. */
export function TagSuggestions({ collection, chosen, nameOf, onAdd }: TagSuggestionsProps) {
  const suggested = useSuggestions()?.[collection] ?? [];
  const open = suggested.filter((slug) => !chosen.includes(slug)).slice(0, MOST_SHOWN);
  return <Suggestions open={open} nameOf={nameOf} onChoose={onAdd} />;
}

/** Reads the text anew when typing pauses. */
function useSuggestions() {
  const data = useSelector(openData);
  const [text, setText] = useState<ArticleText>();
  const suggester = useSuggester();
  useEffect(() => {
    const timer = setTimeout(() => {
      setText(Object.fromEntries(READ.map((field) => [field, textOf(data?.get(field))])));
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [data]);
  return useMemo(
    () => (text && suggester ? suggestOnce(text, suggester) : undefined),
    [text?.title, text?.standfirst, text?.body, text?.publishedAt, suggester],
  );
}

/** Every field with suggestions asks about the same text at the same time. */
function suggestOnce(text: ArticleText, suggester: Suggester): SuggestedTags {
  const isKnown =
    answered?.suggester === suggester && READ.every((field) => answered?.text[field] === text[field]);
  if (!answered || !isKnown) answered = { text, suggester, tags: suggestTags(text, suggester) };
  return answered.tags;
}

function useSuggester(): Suggester | undefined {
  const [suggester, setSuggester] = useState<Suggester>();
  useEffect(() => {
    let isHere = true;
    shared ??= loadSuggester();
    shared.then(
      (loaded) => {
        if (isHere) setSuggester(loaded);
      },
      () => {
        // Without the lists there is nothing to suggest; the pickers say what is wrong.
        shared = undefined;
      },
    );
    return () => {
      isHere = false;
    };
  }, []);
  return suggester;
}

async function loadSuggester(): Promise<Suggester> {
  const [districts, units, organisations, topics, abbreviations] = await Promise.all([
    loadKnown('districts'),
    loadKnown('units'),
    loadKnown('organisations'),
    loadKnown('topics'),
    loadAbbreviations(),
  ]);
  return prepareSuggestions({ districts, units, organisations, topics, abbreviations } as KnownTags);
}

/** An entry with a problem is not looked for. */
async function loadKnown(collection: SuggestedCollection | 'units') {
  const { schema } = collections[collection];
  return (await loadEntries(collection)).flatMap(({ slug, form: { desk, ...form } }) => {
    const { data } = schema.safeParse(form);
    return desk?.broken === undefined && data ? [{ slug, data }] : [];
  });
}

function openData({ entryDraft }: { entryDraft: { getIn(path: string[]): unknown } }): FieldData | undefined {
  return entryDraft.getIn(['entry', 'data']) as FieldData | undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

let answered: { text: ArticleText; suggester: Suggester; tags: SuggestedTags } | undefined;
let shared: Promise<Suggester> | undefined;
const READ = ['title', 'standfirst', 'body', 'publishedAt'] as const;
const PAUSE = 500;
const MOST_SHOWN = 6;

interface FieldData {
  get(field: string): unknown;
}

export type SuggestedCollection = 'districts' | 'organisations' | 'topics';

interface TagSuggestionsProps {
  collection: SuggestedCollection;
  chosen: readonly string[];
  nameOf: (slug: string) => string;
  onAdd: (slug: string) => void;
}
