import type { Ref } from 'react';
import { Link } from 'react-router-dom';
import type { ListedCollection, ListedEntry } from '../../src/core/editing/entry-list.ts';
import { standingOf } from '../../src/core/editing/standing.ts';
import { stepOf } from '../../src/core/editing/workflow-steps.ts';
import { articleLabels } from '../../src/core/schema/words.ts';
import { formatDate, isDateTime, toStamp } from '../../src/core/text/date.ts';
import type { WaitingDraft } from './waiting-drafts.ts';

/** One entry of a list: a link to its form with what an editor looks for. */
export function EntryRow({ collection, entry, draft, link, isReached }: EntryRowProps) {
  const { slug, title, label, place, note, problem } = entry;
  const publishedAt = entry.publishedAt ?? '';
  const standing = standingOf({ status: entry.status, publishedAt }, toStamp(new Date()));
  const chips = [
    draft && stepOf(draft.status).words,
    // What nobody has published is no more hidden than any draft.
    draft?.isNew !== true &&
    standing &&
    !standing.isPublic &&
    standing.words !== (draft && stepOf(draft.status).words)
      ? standing.words
      : undefined,
  ].filter((words) => words !== undefined);
  const isPublic = standing?.isPublic === true && isDateTime(publishedAt);
  const notes = [
    place,
    isPublic ? formatDate(publishedAt) : undefined,
    label === undefined ? undefined : articleLabels[label as keyof typeof articleLabels],
    note,
  ].filter((words) => words !== undefined && words !== '');
  return (
    <Link
      ref={link}
      to={`/collections/${collection}/entries/${slug}`}
      className="desk-entry"
      tabIndex={isReached ? 0 : -1}
    >
      <span className="desk-entry-title">{title}</span>
      <span className="desk-entry-notes">
        {chips.map((words) => (
          <strong key={words} className="desk-standing-chip">
            {words}
          </strong>
        ))}
        {problem === undefined ? null : (
          <strong className="desk-standing-chip desk-wrong" title={problem}>
            Có lỗi
          </strong>
        )}
        <span>{notes.join(' · ')}</span>
      </span>
    </Link>
  );
}

interface EntryRowProps {
  collection: ListedCollection;
  entry: ListedEntry;
  /** Changes of it that wait to be published. */
  draft: WaitingDraft | undefined;
  link?: Ref<HTMLAnchorElement>;
  /** Whether the Tab key reaches it: of a list, one row. */
  isReached: boolean;
}
