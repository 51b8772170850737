import { createRoot } from 'react-dom/client';
import { decodeAddress } from '../src/core/text/decode-address.ts';
import { firstStretch } from './entry-list/list-question.ts';
import { Lists } from './entry-list/lists.tsx';
import { askAhead, SERVICE } from './first-answers.ts';
import './desk.css';

// Decap's router would stop at an address that cannot be read, and the desk never open.
if (decodeAddress(window.location.hash) === undefined) window.history.replaceState(null, '', '#/');
// The small part of the desk's script, which is there first.
askAhead(SERVICE, { action: 'info', params: {} });
const list = firstStretch(window.location.hash);
if (list) {
  askAhead(SERVICE, { action: 'listEntries', params: { ...list } });
} else {
  // As `choices.ts` asks for the authors, of whom the first signs a new article; the schema would be too much to load here.
  askAhead(SERVICE, {
    action: 'entriesByFolder',
    params: { folder: 'content/authors', extension: 'yaml', depth: 1 },
  });
  askAhead(SERVICE, {
    action: 'entriesByFiles',
    params: { files: [{ path: 'content/settings/abbreviations.yaml' }] },
  });
}

const holder = document.querySelector('#lists');
if (holder) createRoot(holder).render(<Lists />);
