import { useEffect, useState } from 'react';
import {
  conflictsOf,
  mergeEntries,
  mergedText,
  type EntryMerge,
} from '../../src/core/editing/merge/merge-entry.ts';
import { newsroom } from '../newsroom.ts';
import { pendingPictures } from '../pending-pictures.ts';
import { Bar } from './bar.tsx';
import { heldDrafts } from './draft-lock.ts';
import { keptDrafts, type KeptDraft } from './kept-drafts.ts';
import { openForm, shapeOf, textOf, type OpenForm } from './open-form.ts';
import { putMerged, sayClock } from './settle-versions.ts';
import { showMerge } from './show-merge.tsx';

/** Offers the text of a form that was closed, or died, before it was saved. */
export function RecoveryBar({ place, keep }: RecoveryBarProps) {
  const [found, setFound] = useState<KeptDraft[]>([]);
  useEffect(() => {
    let isOver = false;
    const look = async () => {
      const left = await findLeft(place);
      if (!isOver) setFound(left);
    };
    // A tab that just died may seem open for a moment.
    const turns = [0, 700, 3_000].map((wait) => setTimeout(() => void look(), wait));
    return () => {
      isOver = true;
      turns.forEach(clearTimeout);
    };
  }, [place]);
  const [draft] = found;
  if (!draft) return null;
  const done = () => {
    setFound(found.filter((each) => each !== draft));
  };
  const drop = () => {
    done();
    void keptDrafts.drop(draft);
  };
  const take = () => {
    void takeBack(draft).then(async (isTaken) => {
      if (!isTaken) return;
      // From here on the form itself keeps the text.
      await keep();
      drop();
    });
  };
  return (
    <Bar
      actions={[
        { label: 'Dùng bản này', act: take },
        ...(canCompare(draft)
          ? [
              {
                label: 'Xem khác gì',
                act: () => {
                  showDifference(draft, { take, drop });
                },
              },
            ]
          : []),
        { label: 'Bỏ', act: drop },
      ]}
    >
      {`Có bản đang viết dở lúc ${sayClock(new Date(draft.at))}.`}
    </Bar>
  );
}

/** The kept texts of a place whose forms are closed; those that say what the form says already are given up. */
async function findLeft(place: string): Promise<KeptDraft[]> {
  const [all, held] = await Promise.all([keptDrafts.list(place), heldDrafts()]);
  const form = openForm.read();
  if (form?.place !== place) return [];
  const now = form.hasChanged ? undefined : textOf(form.collection, form.data());
  const left: KeptDraft[] = [];
  for (const draft of all) {
    if (held.has(draft.id)) continue;
    if (now !== undefined && textOfDraft(draft, form) === now) await keptDrafts.drop(draft);
    else left.push(draft);
  }
  return left;
}

/** Puts a kept text into the form; where the file changed since it was written, through a merge. */
async function takeBack(draft: KeptDraft): Promise<boolean> {
  const form = openForm.read();
  if (!form) return false;
  for (const { path, file } of await keptDrafts.picturesOf(draft.id)) {
    if (!pendingPictures.has(path)) pendingPictures.add(path, file);
  }
  const merge = isOfNow(draft, form) ? undefined : mergeWith(draft, form);
  if (!merge) {
    const { desk } = form.data();
    openForm.put({ ...(desk === undefined ? {} : { desk }), ...draft.data });
    return true;
  }
  const theirs = theirsOf(form);
  if (conflictsOf(merge) === 0) {
    putMerged(form, merge, mergedText(merge), theirs);
    return true;
  }
  return new Promise((resolve) => {
    showMerge({
      title: 'Bài đã được lưu ở nơi khác sau khi bạn viết dở',
      lines: ['Ghép bản viết dở với bản đang có, rồi đọc lại trước khi lưu.'],
      names: { mine: 'Bản viết dở', theirs: 'Bản đang có' },
      merge,
      actions: [
        {
          label: 'Ghép hai bản',
          isMain: true,
          needsChoices: true,
          act: (choices) => {
            putMerged(form, merge, mergedText(merge, choices), theirs);
            resolve(true);
          },
        },
        {
          label: 'Để sau',
          act: () => {
            resolve(false);
          },
        },
      ],
    });
  });
}

/** A text that is no form cannot be shown field by field. */
function canCompare(draft: KeptDraft): boolean {
  const form = openForm.read();
  return form !== undefined && !form.isBroken && draft.data.desk?.broken === undefined;
}

function showDifference(draft: KeptDraft, { take, drop }: { take: () => void; drop: () => void }): void {
  const form = openForm.read();
  const merge = form && mergeWith(draft, form);
  if (!merge) return;
  const isSimple = isOfNow(draft, form);
  showMerge({
    title: `Bản đang viết dở lúc ${sayClock(new Date(draft.at))}`,
    lines: ['Gạch bỏ là chữ của bản đang có, tô nền là chữ của bản viết dở.'],
    names: { mine: 'Bản viết dở', theirs: 'Bản đang có' },
    merge: isSimple ? (mergeWith(draft, form, true) ?? merge) : merge,
    actions: [
      { label: 'Dùng bản này', isMain: true, act: take },
      { label: 'Bỏ bản này', act: drop },
      { label: 'Để sau', act: () => undefined },
    ],
  });
}

/** What a kept text and the form changed of what they began with; `isOverForm` takes the form for that. */
function mergeWith(draft: KeptDraft, form: OpenForm, isOverForm = false): EntryMerge | undefined {
  const [mine, theirs] = [textOfDraft(draft, form), textOf(form.collection, form.data())];
  if (mine === undefined || theirs === undefined) return undefined;
  const base = isOverForm || form.isNew ? theirs : draft.baseText;
  return mergeEntries({ base, mine, theirs }, shapeOf(form));
}

function textOfDraft(draft: KeptDraft, form: OpenForm): string | undefined {
  const source = draft.baseText ?? form.data().desk?.source;
  return textOf(form.collection, { ...(source === undefined ? {} : { desk: { source } }), ...draft.data });
}

/** Whether the file is still what the kept text began with, and nothing was typed since it was opened. */
function isOfNow(draft: KeptDraft, form: OpenForm): boolean {
  if (form.isNew) return true;
  return (newsroom.bases.get(form.path) ?? null) === draft.base && !form.hasChanged;
}

interface RecoveryBarProps {
  place: string;
  /** Keeps what the form holds now. */
  keep: () => Promise<void>;
}

function theirsOf(form: OpenForm) {
  return { id: newsroom.bases.get(form.path) ?? null, text: newsroom.texts.get(form.path) ?? '' };
}
