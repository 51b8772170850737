/**
 * A refusal the desk can show: `message` and `hint` are Vietnamese, `code` is for programs, `details` are
 * further fields of the reply. Never carries an absolute path.
 */
export class NewsroomError extends Error {
  readonly code: ErrorCode;
  readonly status: number;
  readonly hint: string | undefined;
  readonly details: Record<string, unknown>;

  constructor(
    code: ErrorCode,
    message: string,
    extra: { hint?: string; details?: Record<string, unknown> } = {},
  ) {
    super(message);
    this.name = 'NewsroomError';
    this.code = code;
    this.status = statusOf[code];
    this.hint = extra.hint;
    this.details = extra.details ?? {};
  }
}

/** What the client receives for any thrown value; what was not meant for it becomes a plain 500. */
export function toReply(error: unknown): { status: number; body: RefusalBody } {
  if (!(error instanceof NewsroomError)) {
    return {
      status: 500,
      body: {
        code: 'internal',
        error: 'Máy chủ tòa soạn gặp lỗi ngoài dự kiến.',
        hint: 'Nội dung đang gõ vẫn còn trong trình duyệt; hãy thử lưu lại. Chi tiết nằm trong cửa sổ chạy lệnh.',
      },
    };
  }
  const { code, message, hint, details } = error;
  return { status: error.status, body: { code, error: message, ...(hint ? { hint } : {}), ...details } };
}

const statusOf = {
  speaker: 403,
  host: 403,
  origin: 403,
  address: 404,
  method: 405,
  'media-type': 415,
  headers: 400,
  slow: 408,
  'too-large': 413,
  json: 400,
  action: 400,
  workflow: 404,
  params: 400,
  path: 400,
  symlink: 403,
  missing: 404,
  'not-text': 422,
  media: 422,
  content: 422,
  stale: 409,
  exists: 409,
  busy: 409,
  branch: 409,
  'in-use': 409,
  overloaded: 503,
} as const;

/** The reply's body: `details` such as `current` and `kept` beside the three that are always meant. */
export interface RefusalBody extends Record<string, unknown> {
  code: ErrorCode | 'internal';
  error: string;
  hint?: string;
}

export type ErrorCode = keyof typeof statusOf;
