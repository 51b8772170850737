import { useState } from 'react';
import { Link } from 'react-router-dom';
import { sayTime, standingOf } from '../../src/core/editing/standing.ts';
import { stepOf, type WorkflowStatus } from '../../src/core/editing/workflow-steps.ts';
import { toStamp } from '../../src/core/text/date.ts';
import { newsroom } from '../newsroom.ts';
import { showNotDone, showSaveRefused, showWarnings } from '../notices.ts';
import { NewsroomRefusal } from '../newsroom-client.ts';
import { askPublishing } from './publish-dialog.tsx';

/** One draft on the board, with the moves it can make. */
export function DraftRow({ draft, onMoved }: DraftRowProps) {
  const { collection, slug, title, status, isNew, author, at } = draft;
  const [isBusy, setBusy] = useState(false);
  const { next, back } = stepOf(status);
  const run = async (title: string, action: string, params: Record<string, unknown> = {}) => {
    setBusy(true);
    try {
      const reply = await newsroom.client.save<{ warnings?: string[] }>(action, {
        collection,
        slug,
        ...params,
      });
      if (reply.warnings && reply.warnings.length > 0) showWarnings(reply.warnings);
    } catch (error) {
      if (error instanceof NewsroomRefusal && error.problems.length > 0)
        showSaveRefused(error, { path: '', slug, raw: '' }, undefined, title);
      else showNotDone(title, explained(error));
    }
    setBusy(false);
    await onMoved();
  };
  const publish = async () => {
    const published = draft.published && standingOf(draft.published, toStamp(new Date()));
    const choice = await askPublishing({ title, ...draft.standing }, published?.isPublic === true);
    if (choice) await run('Chưa xuất bản được', 'publishUnpublishedEntry', { ...choice });
  };
  const standing = standingOf(draft.standing, toStamp(new Date()));
  return (
    <li className="desk-draft">
      <Link to={`/collections/${collection}/entries/${slug}?ref=workflow`}>{title}</Link>
      <p>
        {isNew ? 'Bài mới' : 'Sửa bài đã có'} · {author.name}, {sayTime(at)}
        {standing && !standing.isPublic ? ` · ${standing.words}` : ''}
      </p>
      <div className="desk-row">
        {[back, next].map((move) =>
          move ? (
            <button
              key={move.status}
              type="button"
              className="desk-small"
              disabled={isBusy}
              aria-label={`${move.words}: ${title}`}
              onClick={() =>
                void run('Chưa đổi được bước', 'updateUnpublishedEntryStatus', { newStatus: move.status })
              }
            >
              {move.words}
            </button>
          ) : null,
        )}
        <button
          type="button"
          className="desk-small"
          disabled={isBusy}
          aria-label={`Xuất bản: ${title}`}
          onClick={() => void publish()}
        >
          Xuất bản
        </button>
      </div>
    </li>
  );
}

/** Both versions are best seen beside the form. */
function explained(error: unknown): unknown {
  if (!(error instanceof NewsroomRefusal) || error.code !== 'stale') return error;
  return new NewsroomRefusal(error.status, {
    error: 'Bài trên trang vừa được người khác sửa, nên chưa xuất bản.',
    hint: 'Mở bài rồi bấm “Xuất bản” ở đó để xem và ghép hai bản.',
    code: 'stale',
  });
}

export interface BoardDraft {
  collection: string;
  slug: string;
  title: string;
  status: WorkflowStatus;
  isNew: boolean;
  author: { name: string };
  at: string;
  standing: Dated;
  /** What was published when it began. */
  published: Dated | null;
}

interface Dated {
  status: string;
  publishedAt: string;
}

interface DraftRowProps {
  draft: BoardDraft;
  onMoved: () => Promise<void>;
}
