import { NodeSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { nameVideoHost } from '../../../src/core/schema/video-hosts.ts';

/** Makes a `Video` of the address of one that is pasted on an empty line of the body; says whether it did. */
export function takeVideo(view: EditorView, data: DataTransfer | null): boolean {
  const src = data?.getData('text/plain').trim() ?? '';
  const { $from, empty } = view.state.selection;
  const isEmptyLine =
    empty && $from.depth === 1 && $from.parent.isTextblock && $from.parent.content.size === 0;
  if (!isEmptyLine || !ONLY_VIDEOS.has(nameVideoHost(src) ?? '')) return false;
  const video = view.state.schema.nodes.component?.create({ name: 'Video', props: { src, title: '' } });
  if (!video) return false;
  const tr = view.state.tr.replaceWith($from.before(), $from.after(), video);
  if ($from.before() + video.nodeSize === tr.doc.content.size)
    tr.insert(tr.doc.content.size, $from.parent.type.create());
  view.dispatch(tr.setSelection(NodeSelection.create(tr.doc, $from.before())).scrollIntoView());
  return true;
}

/** Elsewhere an address may as well lead to something to read. */
const ONLY_VIDEOS = new Set(['YouTube', 'Vimeo', 'Dailymotion']);
