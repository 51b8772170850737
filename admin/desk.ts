import { DecapCmsCore as cms } from 'decap-cms-core';
import ListWidget from 'decap-cms-widget-list';
import NumberWidget from 'decap-cms-widget-number';
import { deskConfig, type DeskConfig } from '../src/core/editing/desk-config.ts';
import { deskFormats, type DeskFormat } from '../src/core/editing/desk-formats.ts';
import type { FormData } from '../src/core/editing/entry-form.ts';
import { prepareNewEntry } from './before-save.ts';
import { loadChoices } from './choices.ts';
import { fillOwnFormOnly } from './never-lost/own-form-only.ts';
import { stayAtForm } from './never-lost/stay-at-form.ts';
import { newsroom } from './newsroom.ts';
import { NewsroomBackend } from './newsroom-backend.ts';
import { vietnamese } from './vietnamese.ts';
import { ArticleBodyControl, loadBodyEditor } from './widgets/article-body.tsx';
import { AmountControl } from './widgets/amount.tsx';
import { ArticleAddressControl } from './widgets/article-address.tsx';
import { ArticleIdControl } from './widgets/article-id.tsx';
import { DateControl } from './widgets/date.tsx';
import { FlagControl } from './widgets/flag.tsx';
import { GroupControl } from './widgets/group.tsx';
import { HanoiDatetimeControl } from './widgets/hanoi-datetime.tsx';
import { LinesControl } from './widgets/lines.tsx';
import { LineControl } from './widgets/line.tsx';
import { ParagraphControl } from './widgets/paragraph.tsx';
import { PictureControl } from './widgets/picture.tsx';
import { RecordsControl } from './widgets/records.tsx';
import { ReferenceControl } from './widgets/reference.tsx';
import { SelectControl } from './widgets/select.tsx';

const widgets = {
  amount: AmountControl,
  'article-address': ArticleAddressControl,
  'article-body': ArticleBodyControl,
  'article-id': ArticleIdControl,
  date: DateControl,
  flag: FlagControl,
  'hanoi-datetime': HanoiDatetimeControl,
  image: PictureControl,
  lines: LinesControl,
  object: GroupControl,
  relation: ReferenceControl,
  select: SelectControl,
  string: LineControl,
  text: ParagraphControl,
};

const desk = cms as unknown as Decap;

desk.registerBackend('newsroom', NewsroomBackend);
desk.registerLocale('vi', vietnamese);
desk.registerWidget([ListWidget.Widget({ controlComponent: RecordsControl }), NumberWidget.Widget()]);
for (const [name, control] of Object.entries(widgets)) {
  desk.registerWidget({ name, controlComponent: control });
}
for (const { name, extension, fromFile, toFile } of deskFormats()) {
  const noteEnding = (form: FormData) => newsroom.noteEnding(toFile(form));
  desk.registerCustomFormat(name, extension, { fromFile, toFile: noteEnding });
}
desk.registerEventListener({ name: 'preSave', handler: prepareNewEntry });
fillOwnFormOnly();
stayAtForm();
// Decap rejects a save with wrong fields and handles that nowhere; the words stand beside the fields.
window.addEventListener('unhandledrejection', (event) => {
  if (event.reason === undefined || isPersistFailure(event.reason)) event.preventDefault();
});
// Without git there are no branches for drafts to wait on; without the service the desk says so itself.
void Promise.all([
  loadChoices('authors').catch(() => []),
  newsroom.open().then(
    () => newsroom.hasHistory,
    () => true,
  ),
]).then(([[first], isReviewed]) => {
  desk.init({ config: deskConfig({ now: new Date(), author: first?.value, isReviewed }) });
  // By the time somebody has found an article.
  setTimeout(() => void loadBodyEditor().catch(() => undefined), 1_500);
});

function isPersistFailure(reason: unknown): boolean {
  return (
    typeof reason === 'object' && (reason as { type?: unknown } | null)?.type === 'ENTRY_PERSIST_FAILURE'
  );
}

/** What the desk uses of Decap; its own types know neither our widgets nor our options. */
interface Decap {
  registerBackend: (name: string, backend: unknown) => void;
  registerLocale: (name: string, phrases: object) => void;
  registerWidget: (widget: object | object[]) => void;
  registerCustomFormat: (
    name: string,
    extension: string,
    format: Pick<DeskFormat, 'fromFile' | 'toFile'>,
  ) => void;
  registerEventListener: (listener: { name: 'preSave'; handler: unknown }) => void;
  init: (options: { config: DeskConfig }) => void;
}
