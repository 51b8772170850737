import { useContext, useEffect, useState } from 'react';
import { useSelector } from 'react-redux';
import { suggestSentences } from '../../src/core/editing/suggestions/suggest-sentences.ts';
import { RecordValues } from './record-values.ts';
import { Suggestions } from './suggestions.tsx';

/** The sentences of the article that say the number of this figure, to quote with a click while none is quoted. */
export function SentenceSuggestions({ isEmpty, onChoose }: SentenceSuggestionsProps) {
  const value = useContext(RecordValues)?.get('value');
  const body = useSelector(openBody);
  const [sentences, setSentences] = useState<string[]>([]);
  const isWanted = isEmpty && typeof value === 'number';
  useEffect(() => {
    const timer = setTimeout(() => {
      setSentences(isWanted && typeof body === 'string' ? suggestSentences(body, value) : []);
    }, PAUSE);
    return () => {
      clearTimeout(timer);
    };
  }, [isWanted, value, body]);
  return <Suggestions open={isWanted ? sentences.slice(0, MOST_SHOWN) : []} onChoose={onChoose} />;
}

function openBody({ entryDraft }: { entryDraft: { getIn(path: string[]): unknown } }): unknown {
  return entryDraft.getIn(['entry', 'data', 'body']);
}

const PAUSE = 300;
const MOST_SHOWN = 3;

interface SentenceSuggestionsProps {
  isEmpty: boolean;
  onChoose: (sentence: string) => void;
}
