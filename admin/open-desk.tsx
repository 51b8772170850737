import { createRoot } from 'react-dom/client';
import { firstStretch } from './entry-list/list-question.ts';
import { Lists } from './entry-list/lists.tsx';
import { askAhead, SERVICE } from './first-answers.ts';
import './desk.css';

try {
  decodeURIComponent(window.location.hash);
} catch {
  // Decap's router would stop at it, and the desk never open.
  window.history.replaceState(null, '', '#/');
}
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
