import type { EditorView } from '@tiptap/pm/view';
import { pickPicture } from '../../pick-picture.ts';

/**
 * Takes in pictures that were pasted or dropped, each as a `Figure` whose description is still to be written;
 * true when there were any. Word puts a picture of the words beside the words: then the words are meant.
 */
export function takePictures(
  view: EditorView,
  data: DataTransfer | null,
  say: (notice: string | undefined) => void,
  drop?: DragEvent,
): boolean {
  const files = [...(data?.files ?? [])];
  const hasWords = (data?.getData('text/html') ?? '').replace(/<[^>]*>/g, '').trim() !== '';
  if (files.length === 0 || (hasWords && !drop)) return false;
  drop?.preventDefault();
  const at = drop
    ? view.posAtCoords({ left: drop.clientX, top: drop.clientY })?.pos
    : view.state.selection.to;
  void insert(view, files, at ?? view.state.doc.content.size, say);
  return true;
}

async function insert(
  view: EditorView,
  files: File[],
  at: number,
  say: (notice: string | undefined) => void,
): Promise<void> {
  const problems: string[] = [];
  for (const file of files) {
    const { path, problem } = await pickPicture(file);
    if (problem !== undefined) problems.push(`${file.name}: ${problem}`);
    const figure = view.state.schema.nodes.component?.create({
      name: 'Figure',
      props: { src: path, alt: '' },
    });
    if (path === undefined || !figure || view.isDestroyed) continue;
    const { doc } = view.state;
    const $at = doc.resolve(Math.min(at, doc.content.size));
    const place = $at.depth === 0 ? $at.pos : $at.after(1);
    view.dispatch(view.state.tr.insert(place, figure).scrollIntoView());
  }
  say(problems.length > 0 ? problems.join(' ') : undefined);
}
