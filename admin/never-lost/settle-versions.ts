import { mergeEntries, mergedText, type EntryMerge } from '../../src/core/editing/merge/merge-entry.ts';
import { readForm } from '../../src/core/editing/entry-form.ts';
import { newsroom } from '../newsroom.ts';
import { openForm, shapeOf, textOf, type OpenForm } from './open-form.ts';
import { showMerge } from './show-merge.tsx';
import { toStamp } from '../../src/core/text/date.ts';

/**
 * Shows an editor that the file was saved elsewhere meanwhile, what both changed of it, and the ways out; nothing
 * is overwritten unless they choose so. False where the versions cannot be compared as forms.
 */
export function settleVersions(theirs: TheirVersion, { isAfterSave, save }: SettleOptions): boolean {
  const form = openForm.read();
  const mine = form && textOf(form.collection, form.data());
  if (!form || mine === undefined) return false;
  const base = theirs.base ?? newsroom.texts.get(form.path) ?? null;
  const merge = mergeEntries({ base, mine, theirs: theirs.text }, shapeOf(form));
  if (!merge) return false;
  const takeTheirs = () => {
    openForm.reload();
  };
  const keepMine = () => {
    acceptTheirBase(form, theirs);
    if (isAfterSave) save();
  };
  showMerge({
    title: 'Bài này vừa được lưu ở nơi khác',
    lines: [
      `${who(theirs)} Bản bạn đang viết chưa ghi đè lên bản ấy, và vẫn còn nguyên.`,
      'Bản nào không dùng vẫn nằm trong lịch sử của bài.',
    ],
    names: { mine: 'Bản của tôi', theirs: 'Bản mới' },
    merge,
    actions: [
      {
        label: 'Ghép hai bản',
        isMain: true,
        needsChoices: true,
        act: (choices) => {
          putMerged(form, merge, mergedText(merge, choices), theirs);
        },
      },
      { label: 'Giữ bản của tôi', act: keepMine },
      { label: 'Dùng bản mới', act: takeTheirs },
      { label: 'Quay lại sửa', act: () => undefined },
    ],
  });
  return true;
}

/** Puts a merged text into the form; from here on it is a change of their version. */
export function putMerged(form: OpenForm, merge: EntryMerge, text: string, theirs: TheirVersion): void {
  acceptTheirBase(form, theirs);
  openForm.put(readForm(text, merge.shape), theirs.text);
}

/** The next save is meant over their version. */
function acceptTheirBase({ path }: OpenForm, { id, text }: TheirVersion): void {
  newsroom.bases.set(path, id);
  newsroom.texts.set(path, text);
}

function who({ author, at }: TheirVersion): string {
  const time = at === undefined ? '' : ` lúc ${sayClock(new Date(at))}`;
  return author || time ? `${author ?? 'Người khác'} lưu${time}.` : '';
}

/** The time of a day within the last day, else with the date; as in Hanoi, wherever the browser is. */
export function sayClock(date: Date, now = new Date()): string {
  const stamp = toStamp(date);
  const clock = stamp.slice(11, 16);
  const isToday = stamp.slice(0, 10) === toStamp(now).slice(0, 10);
  return isToday ? clock : `${clock} ngày ${stamp.slice(8, 10)}/${stamp.slice(5, 7)}`;
}

export interface TheirVersion {
  id: string | null;
  text: string;
  author?: string | undefined;
  /** When it was saved, in any form that Date reads. */
  at?: string | undefined;
  /** The text both began with, where the service knows it. */
  base?: string | undefined;
}

interface SettleOptions {
  /** They pressed save: what they choose to keep is saved at once. */
  isAfterSave: boolean;
  save: () => void;
}
