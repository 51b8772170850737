import type { CommitAuthor } from '../src/core/editing/commit-author.ts';
import type { FoundProblem } from '../src/core/editing/problem-place.ts';
import { send } from './first-answers.ts';

/** Talks to the newsroom service; every refusal becomes a {@link NewsroomRefusal} in the editor's words. */
export class NewsroomClient {
  private readonly url: string;
  private readonly author: () => CommitAuthor | undefined;
  private info: Promise<ServiceInfo> | undefined;

  /** `author` tells who is at the desk when something is saved. */
  constructor(url: string, author: () => CommitAuthor | undefined = () => undefined) {
    this.url = url;
    this.author = author;
  }

  /** Sends one action of the protocol and gives its reply. */
  async ask<Reply>(action: string, params: Record<string, unknown> = {}): Promise<Reply> {
    const response = await this.post({ action, params });
    const reply = (await response.json().catch(() => undefined)) as unknown;
    if (response.ok && reply !== undefined) return reply as Reply;
    throw new NewsroomRefusal(response.status, reply);
  }

  /** Like {@link ask}, for an action that writes: refused when the checkout is on another branch than it was. */
  async save<Reply>(action: string, params: Record<string, unknown>): Promise<Reply> {
    const { branch } = await this.meet();
    const author = this.author();
    return this.ask<Reply>(action, {
      ...(branch ? { branch } : {}),
      ...(author ? { author } : {}),
      ...params,
    });
  }

  /** What the service says about itself, asked once. */
  async meet(): Promise<ServiceInfo> {
    this.info ??= this.ask<ServiceInfo>('info');
    try {
      return await this.info;
    } catch (error) {
      this.info = undefined;
      throw error;
    }
  }

  private async post(question: { action: string; params: Record<string, unknown> }): Promise<Response> {
    try {
      return await send(this.url, question);
    } catch (cause) {
      const refusal = new NewsroomRefusal(0, undefined);
      refusal.cause = cause;
      throw refusal;
    }
  }
}

/** What the service answered instead of doing what it was asked, or that it did not answer at all (status 0). */
export class NewsroomRefusal extends Error {
  override readonly name = 'NewsroomRefusal';
  readonly status: number;
  readonly code: string;
  readonly hint: string;
  /** Of a stale save: what lies there now; `id` is null when the file is gone. */
  readonly current: { path: string; id: string | null; data: string | null } | undefined;
  /** Of a stale save: the version that lies there now, who saved it, and the text both began with. */
  readonly theirs: TheirsReply | undefined;
  readonly base: { text: string } | undefined;
  /** Of a text that cannot be saved: everything that is wrong with it. */
  readonly problems: readonly FoundProblem[];

  constructor(status: number, reply: unknown) {
    const said = isReply(reply) ? reply : status === 0 ? AWAY : NO_SERVICE;
    super(said.error);
    this.status = status;
    this.code = said.code ?? (isReply(reply) ? 'unknown' : 'away');
    this.hint = said.hint ?? '';
    this.current = said.current;
    this.theirs = said.theirs;
    this.base = said.base ?? undefined;
    this.problems = said.problems ?? [];
  }

  override toString(): string {
    return [this.message, this.hint].filter(Boolean).join(' ');
  }
}

export interface ServiceInfo {
  /** The branch saves go to; null where there is none. */
  branch?: string | null;
  /** Whether saves become commits. */
  hasHistory?: boolean;
  /** Whom git would sign as here. */
  person?: CommitAuthor | null;
  /** Vietnamese lines to show. */
  notes?: string[];
}

function isReply(reply: unknown): reply is Reply {
  return typeof reply === 'object' && reply !== null && typeof (reply as Reply).error === 'string';
}

interface Reply {
  error: string;
  hint?: string;
  code?: string;
  current?: { path: string; id: string | null; data: string | null };
  theirs?: TheirsReply;
  base?: { text: string } | null;
  problems?: FoundProblem[];
}

interface TheirsReply {
  text: string | null;
  blob: string | null;
  author?: string;
  at?: string;
}

const AWAY: Reply = {
  error: 'Không nối được với máy chủ tòa soạn.',
  hint: 'Những gì đang viết vẫn còn nguyên trong trang này. Kiểm tra cửa sổ chạy “npm start” còn mở không, rồi thử lại.',
};

const NO_SERVICE: Reply = {
  error: 'Ở địa chỉ này không có máy chủ tòa soạn.',
  hint: 'Trang này chỉ để đọc. Để viết và sửa bài, chạy “npm start” trên máy có kho bài rồi mở /admin/ ở đó.',
};
