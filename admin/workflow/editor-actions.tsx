import { useState, type ReactNode } from 'react';
import { useSelector } from 'react-redux';
import { updateUnpublishedEntryStatus } from 'decap-cms-core/dist/esm/actions/editorialWorkflow.js';
import { store } from 'decap-cms-core/dist/esm/redux/index.js';
import type { Standing } from '../../src/core/editing/standing.ts';
import {
  isWorkflowStatus,
  sayStep,
  stepOf,
  type WorkflowMove,
  type WorkflowStatus,
} from '../../src/core/editing/workflow-steps.ts';
import { openForm } from '../never-lost/open-form.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { sayFaults } from './form-faults.ts';
import { MoreMenu } from './more-menu.tsx';
import { askPublishing, HIDDEN, type PublishChoice } from './publish-dialog.tsx';
import { publishForm } from './publish-form.ts';

/** Which step an entry is at, and what of it readers have. */
export function StepLine({
  status,
  published,
}: {
  status: WorkflowStatus | undefined;
  published: Standing | undefined;
}) {
  const { words, note } = sayStep(status, published);
  if (words === '') return null;
  return (
    <p className="desk-step">
      {words}
      {note ? <small> · {note}</small> : null}
    </p>
  );
}

/** The buttons of an entry under review: save, hand on, publish, and behind one menu what is seldom needed. */
export function EditorActions(props: EditorActionsProps) {
  const { collection, status, isNewEntry, isModification, published, hasChanged, isBusy, save, persist } =
    props;
  const { before, more } = props;
  const [isPublishing, setPublishing] = useState(false);
  const [isHiding, setHiding] = useState(false);
  const step = status && stepOf(status);
  const isIdle = !isBusy && !isPublishing;
  // Where there is a draft, hiding would publish it along.
  const hiding = status ? undefined : hidingOf(published);
  const publish = async () => {
    const form = openForm.read();
    if (!form) return;
    setPublishing(true);
    const isFaulty = await sayFaults().finally(() => {
      setPublishing(false);
    });
    if (isFaulty) return;
    const { title, status, publishedAt } = form.data();
    const choice = await askPublishing({ title, status, publishedAt }, published?.isPublic === true);
    if (!choice) return;
    run(choice);
  };
  const run = (change: PublishChoice | { status: string }) => {
    setPublishing(true);
    void publishForm({ persist, hasChanged, change }).finally(() => {
      setPublishing(false);
    });
  };
  return (
    <div className="desk-actions">
      {before}
      <MoreMenu>
        {more}
        {step?.back ? <MoveButton move={step.back} isIdle={isIdle} {...props} /> : null}
        {status && !isNewEntry ? (
          <button type="button" className="desk-danger" onClick={props.onDeleteUnpublishedChanges}>
            {isModification ? 'Bỏ thay đổi chưa xuất bản' : 'Bỏ bản nháp'}
          </button>
        ) : null}
        {hiding ? (
          <button
            type="button"
            disabled={!isIdle}
            onClick={() => {
              setHiding(true);
            }}
          >
            {hiding.words}
          </button>
        ) : null}
        {!status && !isNewEntry && props.showDelete ? (
          <button type="button" className="desk-danger" onClick={props.onDelete}>
            Xóa {String(collection.get('label_singular'))}
          </button>
        ) : null}
      </MoreMenu>
      {hiding && isHiding ? (
        <ConfirmDialog
          title={`${hiding.words}?`}
          lines={[hiding.outcome]}
          action={hiding.words}
          onClose={(isYes) => {
            setHiding(false);
            if (isYes) run({ status: 'draft' });
          }}
        />
      ) : null}
      <button type="button" className="desk-small desk-save" disabled={!isIdle || !hasChanged} onClick={save}>
        Lưu nháp
      </button>
      {step?.next && !hasChanged ? <MoveButton move={step.next} isIdle={isIdle} {...props} /> : null}
      <button
        type="button"
        className="desk-primary"
        disabled={!isIdle || (!hasChanged && !status)}
        onClick={() => void publish()}
      >
        {isPublishing ? 'Đang xuất bản…' : 'Xuất bản'}
      </button>
    </div>
  );
}

/** What takes a published entry out of the readers' sight, now or before its time. */
function hidingOf(published: Standing | undefined): { words: string; outcome: string } | undefined {
  if (published?.isScheduled)
    return {
      words: 'Hủy hẹn giờ',
      outcome: 'Bài sẽ không tự hiện trên trang nữa. Bài vẫn còn ở đây, đặt là “Ẩn”, để sửa và đăng sau.',
    };
  return published?.isPublic ? { words: 'Ẩn khỏi trang', outcome: HIDDEN } : undefined;
}

function MoveButton({
  move,
  isIdle,
  hasChanged,
  status,
}: EditorActionsProps & { move: WorkflowMove; isIdle: boolean }) {
  return (
    <button
      type="button"
      className="desk-small"
      disabled={!isIdle || hasChanged}
      onClick={() => {
        const form = openForm.read();
        if (form && status)
          store.dispatch(updateUnpublishedEntryStatus(form.collection, form.slug, status, move.status));
      }}
    >
      {move.words}
    </button>
  );
}

/** The step of the open entry's draft; undefined where what is open is what is published. */
export function useDraftStatus(): WorkflowStatus | undefined {
  return useSelector(({ editorialWorkflow, entryDraft }: DeskState) => {
    const entry = `${String(entryDraft.getIn(['entry', 'collection']))}.${String(entryDraft.getIn(['entry', 'slug']))}`;
    // Decap keeps an entry that was just created without one.
    const status = editorialWorkflow.getIn?.(['entities', entry, 'status']);
    return isWorkflowStatus(status) ? status : undefined;
  });
}

interface DeskState {
  editorialWorkflow: { getIn?: (path: string[]) => unknown };
  entryDraft: { getIn(path: string[]): unknown };
}

interface EditorActionsProps {
  collection: { get(key: string): unknown };
  status: WorkflowStatus | undefined;
  isNewEntry: boolean;
  isModification?: boolean;
  /** What readers have of it, or will have at its time. */
  published: Standing | undefined;
  hasChanged: boolean;
  showDelete: boolean;
  isBusy: boolean;
  save: () => void;
  /** Saves, and rejects where that was refused. */
  persist: () => unknown;
  onDelete: () => void;
  onDeleteUnpublishedChanges: () => void;
  before: ReactNode;
  more: ReactNode;
}
