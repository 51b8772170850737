import { listMentions } from '../../archive/mentions.ts';
import { parseBody, type ParsedBody } from '../../core/body/parse-body.ts';
import { isDraft } from '../../core/editing/draft.ts';
import { problemWords, type FoundProblem } from '../../core/editing/problem-place.ts';
import { sentenceProblems } from '../../core/figures/sentence-problems.ts';
import { ContentError } from '../../core/problems/content-error.ts';
import { collections, placeOf } from '../../core/schema/collections.ts';
import { readEntry } from '../../core/schema/read-entry.ts';
import { splitFrontMatter } from '../../core/schema/split-front-matter.ts';
import { isContentPath, parseContentPath } from '../files/content-path.ts';
import { readContent, type WorkTree } from '../files/work-tree.ts';
import { NewsroomError } from '../newsroom-error.ts';
import type { Change } from './change.ts';

/**
 * Refuses texts that readers would see and that `check` would refuse: they break their page and the next build.
 * A draft is never refused, nor is anything when the check is lenient; what is wrong is answered.
 */
export async function checkContent(
  tree: WorkTree,
  changes: readonly Pick<Change, 'path' | 'bytes'>[],
  { isLenient = false }: { isLenient?: boolean } = {},
): Promise<DraftFindings> {
  const findings: DraftFindings = { problems: [], warnings: [] };
  for (const { path, bytes } of changes) {
    if (!bytes || path.collection === 'media') continue;
    const problems = await findProblems(tree, path.path, bytes, changes);
    if (problems.length === 0) continue;
    const source = bytes.toString('utf8');
    if (!isLenient && !isDraft(source, path.path)) throw refuse(source, problems);
    findings.problems.push(...problems);
    findings.warnings.push(...problems.map((problem) => problemWords(source, problem)));
  }
  return findings;
}

async function findProblems(
  tree: WorkTree,
  file: string,
  bytes: Buffer,
  changes: readonly Pick<Change, 'path' | 'bytes'>[],
): Promise<FoundProblem[]> {
  const { entry, problems } = readEntry(bytes, file);
  // All at once: whoever mends the fields is not to hear of the body only then.
  if (!entry) return [...problems.map(toPlain), ...bodyProblems(readBodyAlone(bytes, file))];
  const body = entry.body && parseBody(entry.body.source, { file, firstLine: entry.body.firstLine });
  const found = bodyProblems(body);
  found.push(...sentenceProblems(entry, body).map(toPlain));
  for (const { kind, target, ...place } of listMentions(entry, body)) {
    if (kind !== 'media' || (await isThere(tree, `content${target}`, changes))) continue;
    found.push({
      message: `Không có ảnh “${target}”.`,
      hint: 'Tải ảnh lên, chọn ảnh trong kho, hoặc bỏ ảnh này.',
      ...place,
    });
  }
  return found;
}

/** The body of an article or a page whose fields are wrong; undefined where it cannot be told from them. */
function readBodyAlone(bytes: Buffer, file: string): ParsedBody | undefined {
  const place = placeOf(file);
  if (!place || !collections[place.collection].hasBody) return undefined;
  try {
    const { body, bodyLine } = splitFrontMatter(bytes.toString('utf8'), file);
    return parseBody(body, { file, firstLine: bodyLine });
  } catch (error) {
    if (error instanceof ContentError) return undefined;
    throw error;
  }
}

function bodyProblems(body: ParsedBody | undefined): FoundProblem[] {
  return (body?.problems ?? []).map((problem) => ({ ...toPlain(problem), field: 'body' }));
}

/** In the work tree, or coming with this very save. */
async function isThere(
  tree: WorkTree,
  path: string,
  changes: readonly Pick<Change, 'path' | 'bytes'>[],
): Promise<boolean> {
  const change = changes.find((other) => other.path.path === path);
  if (change) return change.bytes !== null;
  if (!isContentPath(path)) return false;
  try {
    return (await readContent(tree, parseContentPath(path))) !== undefined;
  } catch (error) {
    if (error instanceof NewsroomError) return false;
    throw error;
  }
}

function toPlain({ message, line, column, field, hint }: FoundProblem): FoundProblem {
  return { message, line, column, field, hint };
}

function refuse(source: string, problems: FoundProblem[]): NewsroomError {
  const [first] = problems;
  const message =
    first && problems.length === 1
      ? problemWords(source, { ...first, hint: '' })
      : `Có ${problems.length} chỗ chưa đúng, nên chưa lưu được.`;
  return new NewsroomError('content', message, {
    hint: problems.length === 1 && first ? first.hint : 'Sửa những chỗ ấy, hoặc lưu thành bản nháp.',
    details: { problems },
  });
}

/** What is wrong with the drafts of a save, and the same in Vietnamese lines to show. */
export interface DraftFindings {
  problems: FoundProblem[];
  warnings: string[];
}
