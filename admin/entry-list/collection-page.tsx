import { useSelector } from 'react-redux';
import { Link, Redirect } from 'react-router-dom';
import { LISTED, type ListedCollection } from '../../src/core/editing/entry-list.ts';
import { EntryList } from './entry-list.tsx';
import { listAddress } from './list-address.ts';

/** Stands in for Decap's page of a collection: the collections beside the list of one of them. */
export default function CollectionPage({ match }: CollectionPageProps) {
  const all = useSelector(({ collections }: DeskState) => collections);
  const { name = 'articles', searchTerm } = match.params;
  const listed = LISTED.find((each) => each === name);
  if (searchTerm !== undefined) {
    return <Redirect to={listAddress({ collection: listed ?? 'articles', text: searchTerm, top: 0 })} />;
  }
  return (
    <div className="desk-collection">
      <nav aria-label="Các mục">
        <ul>
          {all.toArray().map(([each, collection]) => (
            <li key={each}>
              <Link
                to={`/collections/${each}`}
                {...(each === name ? { 'aria-current': 'page' as const } : {})}
              >
                {String(collection.get('label'))}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {listed ? (
        <EntryList key={listed} collection={listed} />
      ) : (
        <FileList name={name} collection={all.get(name)} />
      )}
    </div>
  );
}

/** A collection of a few files, each with a form of its own. */
function FileList({ name, collection }: { name: string; collection: DeskCollection | undefined }) {
  const files = (collection?.get('files') ?? []) as Iterable<DeskCollection>;
  return (
    <main className="desk-list">
      <div className="desk-list-head">
        <h1>{collection ? String(collection.get('label')) : ''}</h1>
      </div>
      <ul className="desk-files">
        {[...files].map((file) => (
          <li key={String(file.get('name'))}>
            <Link to={`/collections/${name}/entries/${String(file.get('name'))}`} className="desk-entry">
              <span className="desk-entry-title">{String(file.get('label'))}</span>
            </Link>
          </li>
        ))}
      </ul>
    </main>
  );
}

interface CollectionPageProps {
  match: { params: { name?: ListedCollection | 'settings'; searchTerm?: string } };
}

interface DeskCollection {
  get(key: string): unknown;
}

interface DeskState {
  collections: {
    toArray(): [name: string, collection: DeskCollection][];
    get(name: string): DeskCollection | undefined;
  };
}
