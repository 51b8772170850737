import { Link } from 'react-router-dom';
import { LISTED, type ListedCollection } from '../../src/core/editing/entry-list.ts';
import { collectionWords, SETTINGS, settingsWords } from '../../src/core/schema/words.ts';
import { EntryList } from './entry-list.tsx';

/** The collections beside the list of one of them. */
export function CollectionPage({ name }: { name: ListedCollection | 'settings' }) {
  return (
    <div className="desk-collection">
      <nav aria-label="Các mục">
        <ul>
          {COLLECTIONS.map(([each, { label }]) => (
            <li key={each}>
              <Link
                to={`/collections/${each}`}
                {...(each === name ? { 'aria-current': 'page' as const } : {})}
              >
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {name === 'settings' ? <FileList /> : <EntryList key={name} collection={name} />}
    </div>
  );
}

/** A few files, each with a form of its own. */
function FileList() {
  return (
    <main className="desk-list">
      <div className="desk-list-head">
        <h1>{settingsWords.label}</h1>
      </div>
      <ul className="desk-files">
        {SETTINGS.map((name) => (
          <li key={name}>
            <Link to={`/collections/settings/entries/${name}`} className="desk-entry">
              <span className="desk-entry-title">{collectionWords[name].label}</span>
            </Link>
          </li>
        ))}
      </ul>
    </main>
  );
}

const COLLECTIONS = [
  ...LISTED.map((name) => [name, collectionWords[name]] as const),
  ['settings', settingsWords] as const,
];
