import { useEffect, useState } from 'react';
import { useHistory, useLocation } from 'react-router-dom';
import { MOST_ENTRIES, type EntryFacets, type ListedCollection } from '../../src/core/editing/entry-list.ts';
import { collectionWords } from '../../src/core/schema/words.ts';
import { formatNumber } from '../../src/core/text/number.ts';
import { askFacets } from './ask-list.ts';
import { EntryFilters, OrderSelect } from './entry-filters.tsx';
import { EntryRows } from './entry-rows.tsx';
import { EntrySearch } from './entry-search.tsx';
import { rememberPlace } from './last-place.ts';
import { countFilters, listAddress, readListView, withoutFilters, type ListView } from './list-address.ts';
import { queryOf } from './list-question.ts';
import { NewDrafts } from './new-drafts.tsx';
import { useEntries } from './use-entries.ts';
import { useWaitingDrafts } from './waiting-drafts.ts';

/** The list of a collection: searched, narrowed and ordered by its address, so that one comes back to the same place. */
export function EntryList({ collection }: { collection: ListedCollection }) {
  const history = useHistory();
  const { search } = useLocation();
  const view = readListView(collection, search);
  const { top, text } = view;
  const entries = useEntries(queryOf(view), top);
  const drafts = useWaitingDrafts(collection);
  const facets = useFacets(collection === 'articles' && entries.total !== undefined);
  const { label, singular } = collectionWords[collection];
  useEffect(() => {
    rememberPlace(collection, listAddress(view));
  });
  const now = () => readListView(collection, history.location.search);
  const go = (next: ListView) => {
    if (listAddress(next) !== listAddress(now())) history.replace(listAddress(next));
  };
  const goTop = (next: ListView) => {
    go({ ...next, top: 0 });
    window.scrollTo({ top: 0 });
  };
  const isNarrowed = text !== '' || countFilters(view) > 0;
  return (
    <main className="desk-list">
      <div className="desk-list-head">
        <h1>{label}</h1>
        <p role="status">{statusWords(entries, singular)}</p>
        {collection === 'articles' ? null : (
          <a className="desk-small" href={`#/collections/${collection}/new`}>
            Thêm {singular}
          </a>
        )}
      </div>
      <div className="desk-list-tools">
        <EntrySearch
          text={text}
          label={collection === 'articles' ? 'Tìm theo tiêu đề, sapo, tác giả' : `Tìm ${singular}`}
          onText={(typed) => {
            goTop({ ...now(), text: typed });
          }}
        />
        {collection === 'articles' ? <OrderSelect view={view} onView={goTop} /> : null}
      </div>
      {collection === 'articles' ? <EntryFilters view={view} facets={facets} onView={goTop} /> : null}
      <NewDrafts collection={collection} drafts={drafts} view={view} />
      {entries.failure === undefined ? null : (
        <div className="desk-list-note" role="alert">
          <p>{entries.failure}</p>
          <button type="button" className="desk-small" onClick={entries.retry}>
            Thử lại
          </button>
        </div>
      )}
      {entries.total === 0 && !entries.isWaiting ? (
        <div className="desk-list-note">
          <p>{isNarrowed ? `Không có ${singular} nào khớp.` : `Chưa có ${singular} nào.`}</p>
          {isNarrowed ? (
            <button
              type="button"
              className="desk-small"
              onClick={() => {
                goTop(withoutFilters(view));
              }}
            >
              Bỏ tìm và lọc
            </button>
          ) : null}
        </div>
      ) : (
        <EntryRows
          {...{ collection, entries, drafts, top }}
          onTop={(index) => {
            go({ ...now(), top: index });
          }}
        />
      )}
    </main>
  );
}

function useFacets(isWanted: boolean): EntryFacets | undefined {
  const [facets, setFacets] = useState<EntryFacets>();
  useEffect(() => {
    if (isWanted) askFacets().then(setFacets, () => undefined);
  }, [isWanted]);
  return facets;
}

function statusWords({ total, isWaiting, failure }: ReturnType<typeof useEntries>, singular: string): string {
  if (total === undefined) return failure === undefined ? 'Đang tải…' : '';
  if (isWaiting && total > MOST_ENTRIES) return 'Đang tìm…';
  return `${formatNumber(total)} ${singular}`;
}
