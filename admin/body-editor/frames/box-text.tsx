import { useReactNodeView } from '@tiptap/react';
import { useCallback } from 'react';

/**
 * Room for the text of a box. TipTap's own looks for the caret at each box it draws, for which the browser lays out all
 * of the text so far: a long one with a hundred boxes took most of its opening. Here only while one writes.
 */
export function BoxText({ className }: { className: string }) {
  const { nodeViewContentRef } = useReactNodeView();
  const place = useCallback(
    (room: HTMLDivElement | null) => {
      const text = room?.closest('.react-renderer')?.querySelector(':scope > [data-node-view-content-react]');
      if (room && text && !document.activeElement?.closest('.ProseMirror')) room.append(text);
      nodeViewContentRef?.(room);
    },
    [nodeViewContentRef],
  );
  return (
    <div ref={place} data-node-view-content="" className={className} style={{ whiteSpace: 'pre-wrap' }} />
  );
}
