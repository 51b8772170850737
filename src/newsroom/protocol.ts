import { z } from 'zod';
import { readAuthor } from '../core/editing/commit-author.ts';
import { LISTED, MOST_ENTRIES, ORDERS, STATES } from '../core/editing/entry-list.ts';
import { WORKFLOW_STATUSES } from '../core/editing/workflow-steps.ts';
import { isDateTime } from '../core/text/date.ts';
import { NewsroomError } from './newsroom-error.ts';

/**
 * Reads a parsed request as one of the actions of Decap's proxy protocol, strictly: an unknown action, an unknown
 * parameter or a wrong type is refused. Ours besides Decap's: `base` (blob ids by path), `contents`, `author`, `onto`,
 * `seen`, and the last six actions.
 */
export function readRequest(value: unknown): NewsroomRequest {
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) throw badParams(envelope.error);
  const { action, params, branch } = envelope.data;
  if (FORGE_ACTIONS.has(action))
    throw new NewsroomError('workflow', 'Ở đây không có ghi chú và bản xem trước của kho mã.');
  const parsed = requestSchema.safeParse({ action, params: params ?? {} });
  if (!parsed.success) {
    if (!Object.hasOwn(paramsOf, action)) throw new NewsroomError('action', 'Không có lệnh này.');
    throw badParams(parsed.error);
  }
  const inner = parsed.data.params.branch;
  if (branch !== undefined && inner !== undefined && branch !== inner)
    throw new NewsroomError('params', 'Hai tên nhánh khác nhau trong một yêu cầu.');
  return { ...parsed.data, branch: inner ?? branch };
}

function badParams(error: z.ZodError): NewsroomError {
  const [issue] = error.issues;
  const place = issue?.path
    .map(String)
    .join('.')
    .slice(0, 80)
    .replace(/[^\w.[\]/-]/g, '�');
  return new NewsroomError('params', place ? `Tham số “${place}” sai dạng.` : 'Yêu cầu sai dạng.');
}

const branchSchema = z.string().regex(/^(?![-/.])(?!.*(?:\.\.|@\{|\/\/))[^\p{C}\s~^:?*[\\]{1,200}$/u);
const branch = branchSchema.optional();
const path = z.string().min(1).max(1000);
const blob = z.string().regex(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/);
const base = z.record(path, blob.nullable()).optional();
const word = z.string().max(1000);
const slug = z
  .string()
  .regex(/^[\w-]{1,120}$/)
  .optional();
const options = z.strictObject({ commitMessage: z.string().max(10_000).optional() }).optional();
const asset = z.strictObject({ path, content: z.string(), encoding: z.literal('base64') });
const status = z.enum(WORKFLOW_STATUSES);
const commit = blob;
/** Who is signed in at the desk; tidied, or refused with the reason. */
const author = z
  .strictObject({ name: word, email: word })
  .transform((given, context) => {
    const reading = readAuthor(given);
    if (reading.author) return reading.author;
    context.addIssue({ code: 'custom', path: [reading.problem.field], message: reading.problem.message });
    return z.NEVER;
  })
  .optional();
const draft = { branch, collection: word, slug: word, cmsLabelPrefix: word.nullish() };

const paramsOf = {
  info: z.strictObject({ branch }),
  entriesByFolder: z.strictObject({
    branch,
    folder: path,
    extension: word,
    depth: z.int().min(1).max(8).default(1),
  }),
  entriesByFiles: z.strictObject({
    branch,
    files: z.array(z.strictObject({ path, label: word.optional() })).max(5000),
  }),
  getEntry: z.strictObject({ branch, path }),
  persistEntry: z.strictObject({
    branch,
    dataFiles: z
      .array(z.strictObject({ path, slug: word.nullish(), raw: z.string(), newPath: path.nullish() }))
      .min(1)
      .max(20),
    assets: z.array(asset).max(100).default([]),
    options: z
      .strictObject({
        newEntry: z.boolean().optional(),
        commitMessage: z.string().max(10_000).optional(),
        collectionName: word.optional(),
        useWorkflow: z.boolean().optional(),
        hasSubfolders: z.boolean().optional(),
        unpublished: z.boolean().optional(),
        status: z.union([status, z.literal('')]).nullish(),
      })
      .default({}),
    cmsLabelPrefix: word.nullish(),
    base,
    onto: blob.nullish(),
    author,
  }),
  deleteFile: z.strictObject({ branch, path, options, base, author }),
  deleteFiles: z.strictObject({ branch, paths: z.array(path).min(1).max(200), options, base, author }),
  listEntries: z.strictObject({
    branch,
    collection: z.enum(LISTED),
    text: z.string().max(200).optional(),
    state: z.enum(STATES).optional(),
    district: slug,
    topic: slug,
    organisation: slug,
    author: slug,
    label: slug,
    year: slug,
    ids: z.array(z.string().max(100)).max(MOST_ENTRIES).optional(),
    order: z.enum(ORDERS).optional(),
    offset: z.int().min(0).max(10_000_000).default(0),
    limit: z.int().min(1).max(MOST_ENTRIES).default(MOST_ENTRIES),
  }),
  entryFacets: z.strictObject({ branch }),
  getMedia: z.strictObject({ branch, mediaFolder: path, contents: z.boolean().default(true) }),
  getMediaFile: z.strictObject({ branch, path }),
  persistMedia: z.strictObject({ branch, asset, options, base, author }),
  unpublishedEntries: z.strictObject({ branch }),
  unpublishedEntry: z.strictObject({
    branch,
    id: word.optional(),
    collection: word.optional(),
    slug: word.optional(),
    cmsLabelPrefix: word.nullish(),
    isOptional: z.boolean().optional(),
  }),
  unpublishedEntryDataFile: z.strictObject({
    branch,
    collection: word,
    slug: word,
    path,
    id: word.nullish(),
  }),
  unpublishedEntryMediaFile: z.strictObject({
    branch,
    collection: word,
    slug: word,
    path,
    id: word.nullish(),
  }),
  deleteUnpublishedEntry: z.strictObject({ ...draft, author }),
  updateUnpublishedEntryStatus: z.strictObject({ ...draft, newStatus: status, author }),
  publishUnpublishedEntry: z.strictObject({
    ...draft,
    seen: blob.optional(),
    publishedAt: z.string().refine(isDateTime).optional(),
    author,
  }),
  readdressDraft: z.strictObject({ branch, collection: word, slug: word, newSlug: word, author }),
  listDrafts: z.strictObject({ branch }),
  recoverDraft: z.strictObject({ branch, id: word, author }),
  checkEntry: z.strictObject({ branch, path, raw: z.string(), coming: z.array(path).max(100).default([]) }),
  history: z.strictObject({ branch, path, page: z.int().min(0).max(1000).default(0) }),
  historyVersion: z.strictObject({ branch, path, commit, formerly: path.optional() }),
};

const envelopeSchema = z.strictObject({
  branch,
  action: z.string().max(100),
  params: z.unknown().optional(),
});

const requestSchema = z.discriminatedUnion('action', [
  z.object({ action: z.literal('info'), params: paramsOf.info }),
  z.object({ action: z.literal('entriesByFolder'), params: paramsOf.entriesByFolder }),
  z.object({ action: z.literal('entriesByFiles'), params: paramsOf.entriesByFiles }),
  z.object({ action: z.literal('getEntry'), params: paramsOf.getEntry }),
  z.object({ action: z.literal('persistEntry'), params: paramsOf.persistEntry }),
  z.object({ action: z.literal('deleteFile'), params: paramsOf.deleteFile }),
  z.object({ action: z.literal('deleteFiles'), params: paramsOf.deleteFiles }),
  z.object({ action: z.literal('listEntries'), params: paramsOf.listEntries }),
  z.object({ action: z.literal('entryFacets'), params: paramsOf.entryFacets }),
  z.object({ action: z.literal('getMedia'), params: paramsOf.getMedia }),
  z.object({ action: z.literal('getMediaFile'), params: paramsOf.getMediaFile }),
  z.object({ action: z.literal('persistMedia'), params: paramsOf.persistMedia }),
  z.object({ action: z.literal('unpublishedEntries'), params: paramsOf.unpublishedEntries }),
  z.object({ action: z.literal('unpublishedEntry'), params: paramsOf.unpublishedEntry }),
  z.object({ action: z.literal('unpublishedEntryDataFile'), params: paramsOf.unpublishedEntryDataFile }),
  z.object({ action: z.literal('unpublishedEntryMediaFile'), params: paramsOf.unpublishedEntryMediaFile }),
  z.object({ action: z.literal('deleteUnpublishedEntry'), params: paramsOf.deleteUnpublishedEntry }),
  z.object({
    action: z.literal('updateUnpublishedEntryStatus'),
    params: paramsOf.updateUnpublishedEntryStatus,
  }),
  z.object({ action: z.literal('publishUnpublishedEntry'), params: paramsOf.publishUnpublishedEntry }),
  z.object({ action: z.literal('readdressDraft'), params: paramsOf.readdressDraft }),
  z.object({ action: z.literal('listDrafts'), params: paramsOf.listDrafts }),
  z.object({ action: z.literal('recoverDraft'), params: paramsOf.recoverDraft }),
  z.object({ action: z.literal('checkEntry'), params: paramsOf.checkEntry }),
  z.object({ action: z.literal('history'), params: paramsOf.history }),
  z.object({ action: z.literal('historyVersion'), params: paramsOf.historyVersion }),
]);

/** What only a forge has; Decap's stock backend asks for it all the same. */
const FORGE_ACTIONS = new Set([
  'getDeployPreview',
  'getNotes',
  'addNote',
  'updateNote',
  'deleteNote',
  'toggleNoteResolution',
  'getPRMetadata',
]);

/** One action with its parameters, and the branch the client believes to be on. */
export type NewsroomRequest = z.infer<typeof requestSchema> & { branch: string | undefined };

export type ParamsOf<Action extends NewsroomRequest['action']> = Extract<
  NewsroomRequest,
  { action: Action }
>['params'];
