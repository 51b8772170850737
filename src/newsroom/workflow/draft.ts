import { isWorkflowStatus, type WorkflowStatus } from '../../core/editing/workflow-steps.ts';
import type { CommitAuthor } from '../../core/editing/commit-author.ts';
import { runGit } from '../git/git.ts';
import type { Repository } from '../git/repository.ts';
import { NewsroomError } from '../newsroom-error.ts';
import { DRAFT_REFS, nameDraftOfRef, type DraftName } from './draft-name.ts';

/** An entry's draft as its branch has it now; undefined where there is none. */
export async function findDraft(repository: Repository, name: DraftName): Promise<Draft | undefined> {
  const [draft] = await readRefs(repository, name.ref);
  return draft;
}

/** Like {@link findDraft}, but refuses where there is none. */
export async function readDraft(repository: Repository, name: DraftName): Promise<Draft> {
  const draft = await findDraft(repository, name);
  if (draft) return draft;
  throw new NewsroomError('missing', 'Mục này không có bản nháp.', {
    hint: 'Bản nháp có thể vừa được xuất bản hoặc bỏ ở nơi khác. Tải lại danh sách.',
  });
}

/** Every draft, last changed first. Branches below `cms/` that are no entry of ours are passed over. */
export async function listDrafts(repository: Repository): Promise<Draft[]> {
  const drafts = await readRefs(repository, DRAFT_REFS);
  return drafts.sort((a, b) => b.at.getTime() - a.at.getTime()).slice(0, MOST_DRAFTS);
}

/** The lines a draft's commit ends with, for {@link findDraft} to read. */
export function draftTrailers(status: WorkflowStatus, base: string | null): string[] {
  return [`Nhip-Status: ${status}`, `Nhip-Base: ${base ?? 'none'}`];
}

async function readRefs(repository: Repository, pattern: string): Promise<Draft[]> {
  const args = ['for-each-ref', `--format=${FIELDS.map((field) => `%(${field})%00`).join('')}`, pattern];
  const values = (await runGit(repository.checkout, args)).split('\0');
  const drafts: Draft[] = [];
  for (let start = 0; start + FIELDS.length < values.length; start += FIELDS.length) {
    const draft = toDraft(values.slice(start, start + FIELDS.length));
    if (draft) drafts.push(draft);
  }
  return drafts;
}

function toDraft([
  ref = '',
  commit = '',
  tree = '',
  author = '',
  email = '',
  date = '',
  contents = '',
]: string[]): Draft | undefined {
  const name = nameDraftOfRef(ref.trim());
  if (!name || !tree) return undefined;
  const trailers = contents.trimEnd().split('\n\n').at(-1) ?? '';
  const [, status = ''] = /^Nhip-Status: (\w+)$/m.exec(trailers) ?? [];
  const [, base] = /^Nhip-Base: (none|[0-9a-f]{40,64})$/m.exec(trailers) ?? [];
  return {
    name,
    commit,
    tree,
    status: isWorkflowStatus(status) ? status : 'draft',
    base: base === 'none' ? null : base,
    author: { name: author, email },
    at: new Date(Number(date) * 1000),
  };
}

const FIELDS = [
  'refname',
  'objectname',
  'tree',
  'authorname',
  'authoremail:trim',
  'authordate:unix',
  'contents',
] as const;
const MOST_DRAFTS = 2_000;

export interface Draft {
  name: DraftName;
  commit: string;
  tree: string;
  status: WorkflowStatus;
  /** The published blob the draft began from: null for a new entry, undefined where the branch does not say. */
  base: string | null | undefined;
  /** Who changed it last. */
  author: CommitAuthor;
  at: Date;
}
