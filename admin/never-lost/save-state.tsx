import { capitalise } from '../../src/core/text/capitalise.ts';
import { useSaveTrouble } from './save-trouble.ts';

/** Whether what is on the screen is saved: one line that is never in doubt. */
export function SaveState({ kind, hasChanged, isNewEntry, isPersisting }: SaveStateProps) {
  const trouble = useSaveTrouble();
  const state = isPersisting
    ? { words: 'Đang lưu…' }
    : trouble && trouble.kind !== 'over' && hasChanged
      ? { words: 'Không lưu được', note: 'đã giữ trên máy này', isUnsaved: true }
      : hasChanged
        ? { words: 'Chưa lưu', note: 'đã giữ trên máy này', isUnsaved: true }
        : { words: isNewEntry ? `${capitalise(kind)} mới` : 'Đã lưu' };
  return (
    <p role="status" className={state.isUnsaved ? 'desk-state desk-unsaved' : 'desk-state'}>
      {state.words}
      {state.note ? <span className="desk-kept">{`, ${state.note}`}</span> : null}
    </p>
  );
}

interface SaveStateProps {
  /** What is open, as “bài viết” or “chủ đề”. */
  kind: string;
  hasChanged: boolean;
  isNewEntry: boolean;
  isPersisting: boolean | undefined;
}
