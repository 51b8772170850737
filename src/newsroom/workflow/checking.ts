import { isDraft } from '../../core/editing/draft.ts';
import type { FoundProblem } from '../../core/editing/problem-place.ts';
import { parseMediaPath } from '../media/media.ts';
import { openPlace } from '../place.ts';
import { checkContent } from '../saving/content-check.ts';
import type { SavingDesk } from '../saving/saving.ts';
import { readDraftFiles } from './draft-files.ts';
import type { DraftName } from './draft-name.ts';
import { findDraft } from './draft.ts';

/**
 * What would keep a text from being published, before anything of it is saved. Pictures count that its draft has, or
 * that will come with its save.
 */
export async function checkEntry(
  desk: Pick<SavingDesk, 'checkout'>,
  name: DraftName,
  { raw, coming }: { raw: string; coming: readonly string[] },
): Promise<{ problems: FoundProblem[] }> {
  if (isDraft(raw, name.path.path)) return { problems: [] };
  const { tree, repository } = await openPlace(desk.checkout);
  const draft = repository && (await findDraft(repository, name));
  const { media } = repository && draft ? await readDraftFiles(repository, draft) : { media: [] };
  const pictures = [...media.map(({ path }) => path), ...coming.map(parseMediaPath)];
  const files = [{ path: name.path, bytes: Buffer.from(raw) }].concat(
    pictures.map((path) => ({ path, bytes: Buffer.alloc(0) })),
  );
  const { problems } = await checkContent(tree, files, { isLenient: true });
  return { problems };
}
