import { useEffect, useState } from 'react';
import type { ListedCollection } from '../../src/core/editing/entry-list.ts';
import type { WorkflowStatus } from '../../src/core/editing/workflow-steps.ts';
import { newsroom } from '../newsroom.ts';

/**
 * What waits on branches of its own to be published, by slug: changes of entries in the list, and entries that are
 * nowhere else. Empty where there is no workflow.
 */
export function useWaitingDrafts(collection: ListedCollection): ReadonlyMap<string, WaitingDraft> {
  const [drafts, setDrafts] = useState<readonly WaitingDraft[]>([]);
  useEffect(() => {
    let isHere = true;
    newsroom.client.ask<{ drafts?: WaitingDraft[] }>('listDrafts').then(
      (answer) => {
        if (isHere) setDrafts(answer.drafts ?? []);
      },
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [collection]);
  return new Map(
    drafts.filter((draft) => draft.collection === collection).map((draft) => [draft.slug, draft]),
  );
}

export interface WaitingDraft {
  collection: string;
  slug: string;
  title: string;
  status: WorkflowStatus;
  /** Nothing of it is published yet. */
  isNew: boolean;
}
