/** The steps of an article on its way to readers, by the names Decap's protocol has for them. */
export const WORKFLOW_STATUSES = ['draft', 'pending_review', 'pending_publish'] as const;

/** What a step is called, what leads on from it and what leads back. */
export function stepOf(status: WorkflowStatus): WorkflowStep {
  return STEPS[status];
}

/** Where an open entry stands, as one line: its step, and what of it readers have. */
export function sayStep(
  status: WorkflowStatus | undefined,
  published: { words: string; isPublic: boolean } | undefined,
): { words: string; note: string } {
  if (status === undefined) return { words: published?.words ?? '', note: '' };
  const { words } = stepOf(status);
  if (!published) return { words, note: 'chưa đăng lần nào' };
  return {
    words,
    note: published.isPublic ? 'trên trang vẫn là bản đã đăng' : published.words.toLowerCase(),
  };
}

export function isWorkflowStatus(value: unknown): value is WorkflowStatus {
  return WORKFLOW_STATUSES.some((status) => status === value);
}

const STEPS: Record<WorkflowStatus, WorkflowStep> = {
  draft: {
    words: 'Bản nháp',
    hint: 'Đang viết, chỉ người trong tòa soạn thấy.',
    next: { status: 'pending_review', words: 'Gửi duyệt' },
  },
  pending_review: {
    words: 'Chờ duyệt',
    hint: 'Đã viết xong, chờ người khác đọc.',
    next: { status: 'pending_publish', words: 'Sẵn sàng' },
    back: { status: 'draft', words: 'Trả về bản nháp' },
  },
  pending_publish: {
    words: 'Sẵn sàng',
    hint: 'Đã duyệt, chờ xuất bản.',
    back: { status: 'pending_review', words: 'Trả về chờ duyệt' },
  },
};

export type WorkflowStatus = (typeof WORKFLOW_STATUSES)[number];

export interface WorkflowStep {
  words: string;
  hint: string;
  next?: WorkflowMove;
  back?: WorkflowMove;
}

/** A move to another step, in the words of its button. */
export interface WorkflowMove {
  status: WorkflowStatus;
  words: string;
}
