import type { FormShape } from '../../src/core/editing/entry-form.ts';
import { compareEntries } from '../../src/core/editing/merge/compare-entries.ts';
import { ChangedWords } from '../never-lost/changed-words.tsx';
import { fieldWords } from '../never-lost/field-words.ts';
import { useValueWords } from '../never-lost/value-words.ts';

/** What differs between two versions, field by field and paragraph by paragraph, with the changed words marked. */
export function Differences({ before, after, shape, isFirst }: DifferencesProps) {
  const say = useValueWords(shape);
  if (isFirst) return <p>Bản đầu tiên của bài.</p>;
  const differences = compareEntries(before, after, shape);
  if (differences.length === 0) return <p>Hai bản giống nhau.</p>;
  return differences.map(({ path, before: taken, after: put }, index) => (
    <div key={index} className="desk-difference">
      <h4>{fieldWords(path, shape)}</h4>
      <p>
        <ChangedWords before={say(path, taken)} after={say(path, put)} />
      </p>
    </div>
  ));
}

interface DifferencesProps {
  before: string;
  after: string;
  shape: FormShape;
  /** There is nothing before it. */
  isFirst: boolean;
}
