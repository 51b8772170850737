import { useCallback, useEffect, useState } from 'react';
import { WORKFLOW_STATUSES, stepOf } from '../../src/core/editing/workflow-steps.ts';
import { newsroom } from '../newsroom.ts';
import { Discarded } from './discarded.tsx';
import { DraftRow, type BoardDraft } from './draft-row.tsx';
import type { DiscardedDraft } from './discarded.tsx';

/** Stands in for Decap's board: what waits to be published, step by step; every move is a button. */
export default function Board() {
  const [content, setContent] = useState<BoardContent>();
  const [refusal, setRefusal] = useState<string>();
  const load = useCallback(async () => {
    try {
      setContent(await newsroom.client.ask<BoardContent>('listDrafts'));
      setRefusal(undefined);
    } catch (error) {
      setRefusal(String(error));
    }
  }, []);
  useEffect(() => {
    void load();
    const onSight = () => void load();
    window.addEventListener('focus', onSight);
    return () => {
      window.removeEventListener('focus', onSight);
    };
  }, [load]);
  const drafts = content?.drafts ?? [];
  return (
    <main className="desk-board">
      <h1>Duyệt bài</h1>
      <p role="status">{refusal ?? summary(content)}</p>
      <div className="desk-columns">
        {WORKFLOW_STATUSES.map((status) => {
          const inStep = drafts.filter((draft) => draft.status === status);
          const { words, hint } = stepOf(status);
          return (
            <section key={status} aria-labelledby={`desk-step-${status}`}>
              <h2 id={`desk-step-${status}`}>
                {words} <small>{inStep.length}</small>
              </h2>
              {inStep.length === 0 ? <p>{hint}</p> : null}
              <ul>
                {inStep.map((draft) => (
                  <DraftRow key={`${draft.collection}/${draft.slug}`} draft={draft} onMoved={load} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      <Discarded drafts={content?.discarded ?? []} onRecovered={load} />
    </main>
  );
}

function summary(content: BoardContent | undefined): string {
  if (!content) return 'Đang mở…';
  const count = content.drafts.length;
  return count === 0 ? 'Không có bài nào chờ xuất bản.' : `${count} bài chưa xuất bản.`;
}

interface BoardContent {
  drafts: BoardDraft[];
  discarded: DiscardedDraft[];
}
