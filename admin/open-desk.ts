import { firstStretch } from './entry-list/list-question.ts';
import { askAhead, SERVICE } from './first-answers.ts';
import './desk.css';

// The small part of the desk's script, which is there first.
askAhead(SERVICE, { action: 'info', params: {} });
const list = firstStretch(window.location.hash);
if (list) askAhead(SERVICE, { action: 'listEntries', params: { ...list } });
void import('./desk.ts');
