import { z } from 'zod';
import { NewsroomError } from './newsroom-error.ts';

/**
 * Reads a parsed request as one of the actions of Decap's proxy protocol, strictly: an unknown action, an unknown
 * parameter or a wrong type is refused. Ours besides Decap's: `base` (blob ids by path), `contents`.
 */
export function readRequest(value: unknown): NewsroomRequest {
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) throw badParams(envelope.error);
  const { action, params, branch } = envelope.data;
  if (WORKFLOW_ACTIONS.has(action)) {
    throw new NewsroomError('workflow', 'Quy trình duyệt bài chưa được bật.', {
      hint: 'Bài được lưu thẳng; đặt trạng thái là bản nháp nếu chưa muốn đăng.',
    });
  }
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
const options = z.strictObject({ commitMessage: z.string().max(10_000).optional() }).optional();
const asset = z.strictObject({ path, content: z.string(), encoding: z.literal('base64') });

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
        useWorkflow: z.literal(false).optional(),
        hasSubfolders: z.boolean().optional(),
        unpublished: z.literal(false).optional(),
        status: word.nullish(),
      })
      .default({}),
    cmsLabelPrefix: word.nullish(),
    base,
  }),
  deleteFile: z.strictObject({ branch, path, options, base }),
  deleteFiles: z.strictObject({ branch, paths: z.array(path).min(1).max(200), options, base }),
  getMedia: z.strictObject({ branch, mediaFolder: path, contents: z.boolean().default(true) }),
  getMediaFile: z.strictObject({ branch, path }),
  persistMedia: z.strictObject({ branch, asset, options, base }),
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
  z.object({ action: z.literal('getMedia'), params: paramsOf.getMedia }),
  z.object({ action: z.literal('getMediaFile'), params: paramsOf.getMediaFile }),
  z.object({ action: z.literal('persistMedia'), params: paramsOf.persistMedia }),
]);

const WORKFLOW_ACTIONS = new Set([
  'unpublishedEntries',
  'unpublishedEntry',
  'unpublishedEntryDataFile',
  'unpublishedEntryMediaFile',
  'deleteUnpublishedEntry',
  'updateUnpublishedEntryStatus',
  'publishUnpublishedEntry',
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
