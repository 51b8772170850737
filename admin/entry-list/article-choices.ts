import { useEffect, useState } from 'react';
import { searchKeys } from '../../src/core/editing/choice-search.ts';
import { formatDate, isDateTime } from '../../src/core/text/date.ts';
import type { Choice } from '../choices.ts';
import { findArticles, nameArticles, type FoundArticle } from './find-articles.ts';

/**
 * The articles to pick from for what is typed, and those chosen already, asked of the index: there are too many to
 * load. Nothing is asked while `typed` is undefined.
 */
export function useArticleChoices(typed: string | undefined, chosen: readonly string[]): ArticleChoices {
  const [found, setFound] = useState<Choice[]>();
  const [named, setNamed] = useState<Choice[]>([]);
  const [failure, setFailure] = useState<string>();
  const ids = chosen.join(' ');
  useEffect(() => {
    if (typed === undefined) return undefined;
    let isLast = true;
    const timer = setTimeout(
      () => {
        findArticles(typed, MOST_FOUND).then(
          (articles) => {
            if (!isLast) return;
            setFailure(undefined);
            setFound(articles.map((article) => toChoice(article, typed)));
          },
          (error: unknown) => {
            if (isLast) setFailure(String(error));
          },
        );
      },
      typed === '' ? 0 : PAUSE_MS,
    );
    return () => {
      isLast = false;
      clearTimeout(timer);
    };
  }, [typed]);
  useEffect(() => {
    if (typed === undefined || ids === '') return undefined;
    let isLast = true;
    nameArticles(ids.split(' ')).then(
      (articles) => {
        if (isLast) setNamed(articles.map((article) => toChoice(article, '')));
      },
      () => undefined,
    );
    return () => {
      isLast = false;
    };
  }, [typed === undefined, ids]);
  const known = new Set(found?.map(({ value }) => value));
  return {
    choices: found && [...found, ...named.filter(({ value }) => !known.has(value))],
    failure,
  };
}

/** Found already, maybe by its standfirst or author: what was typed is one of its keys. */
function toChoice({ id, title, publishedAt = '' }: FoundArticle, typed: string): Choice {
  return {
    value: id,
    label: title,
    note: isDateTime(publishedAt) ? formatDate(publishedAt) : '',
    keys: [...searchKeys([title], []), ...searchKeys(typed.trim() === '' ? [] : [typed], [])],
  };
}

const MOST_FOUND = 30;
const PAUSE_MS = 120;

interface ArticleChoices {
  choices: Choice[] | undefined;
  failure: string | undefined;
}
