import { Link } from 'react-router-dom';
import { standingOf } from '../../src/core/editing/standing.ts';
import { formatDate, isDateTime, toStamp } from '../../src/core/text/date.ts';

/** Stands in for Decap's card: one line of a list, with what an editor looks for. */
export default function EntryCard({ collection, entry, collectionLabel }: EntryCardProps) {
  const slug = String(entry.get('slug'));
  const read = (...path: string[]) => {
    const value = entry.getIn(['data', ...path]);
    return typeof value === 'string' ? value : '';
  };
  const publishedAt = read('publishedAt');
  const isBroken = read('desk', 'broken') !== '';
  const label = entry.get('label');
  const title = (typeof label === 'string' && label) || read('title') || read('name') || slug;
  const standing = standingOf({ status: read('status'), publishedAt }, toStamp(new Date()));
  const notes = [
    collectionLabel,
    standing?.isPublic && isDateTime(publishedAt) ? `${standing.words} ${formatDate(publishedAt)}` : '',
    read('shortName'),
    read('role'),
  ].filter(Boolean);
  return (
    <li className="desk-card">
      <Link to={`/collections/${String(collection.get('name'))}/entries/${slug}`}>
        <span className="desk-card-title">{title}</span>
        <span className="desk-card-notes">
          {standing && !standing.isPublic ? <strong>{standing.words}</strong> : null}
          {isBroken ? <strong>Tệp không đọc được</strong> : null}
          {notes.join(' · ')}
        </span>
      </Link>
    </li>
  );
}

interface EntryCardProps {
  collection: { get(key: string): unknown };
  entry: { get(key: string): unknown; getIn(path: string[]): unknown };
  collectionLabel?: string | false;
}
