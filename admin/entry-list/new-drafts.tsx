import { listWords, searchable, type ListedCollection } from '../../src/core/editing/entry-list.ts';
import { EntryRow } from './entry-row.tsx';
import { countFilters, type ListView } from './list-address.ts';
import type { WaitingDraft } from './waiting-drafts.ts';

/** Above the list: the new entries nobody has published yet, which are in no index. */
export function NewDrafts({ collection, drafts, view }: NewDraftsProps) {
  const isShown = countFilters(view) === (view.state === 'draft' ? 1 : 0) && view.top === 0;
  const words = listWords(view.text).map((word) => ` ${word}`);
  const found = [...drafts.values()].filter(
    ({ isNew, title, slug }) => isNew && words.every((word) => searchable(title, slug).includes(word)),
  );
  if (!isShown || found.length === 0) return null;
  return (
    <section className="desk-new-drafts" aria-label="Chưa đăng lần nào">
      <h2>Chưa đăng lần nào</h2>
      <ul>
        {found.slice(0, MOST_SHOWN).map((draft) => (
          <li key={draft.slug}>
            <EntryRow collection={collection} entry={draft} draft={draft} isReached />
          </li>
        ))}
      </ul>
    </section>
  );
}

const MOST_SHOWN = 10;

interface NewDraftsProps {
  collection: ListedCollection;
  drafts: ReadonlyMap<string, WaitingDraft>;
  view: ListView;
}
