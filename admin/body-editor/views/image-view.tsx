import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react';
import { useState } from 'react';
import { pendingPictures } from '../../pending-pictures.ts';

/** A picture within a line, with what it says to those who do not see it. */
export function ImageView({ node, updateAttributes }: NodeViewProps) {
  const { src, alt } = node.attrs as { src: string; alt: string };
  const [typed, setTyped] = useState<string>();
  const [missing, setMissing] = useState<string>();
  const finish = () => {
    if (typed !== undefined && typed !== alt) updateAttributes({ alt: typed });
    setTyped(undefined);
  };
  return (
    <NodeViewWrapper as="span" className="body-image" contentEditable={false}>
      {missing === src ? (
        <span className="body-part-empty">Không hiện được ảnh {src}</span>
      ) : (
        <img
          src={pendingPictures.previewOf(src)}
          alt={alt}
          onError={() => {
            setMissing(src);
          }}
        />
      )}
      {typed === undefined ? (
        <button
          type="button"
          className="body-button body-wide"
          onClick={() => {
            setTyped(alt);
          }}
        >
          {alt === '' ? 'Thiếu mô tả ảnh' : `Mô tả: ${alt}`}
        </button>
      ) : (
        <input
          autoFocus
          aria-label="Mô tả ảnh"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
          }}
          onBlur={finish}
          onKeyDown={(event) => {
            if (event.key === 'Enter') finish();
            else if (event.key === 'Escape') setTyped(undefined);
            else return;
            event.preventDefault();
          }}
        />
      )}
    </NodeViewWrapper>
  );
}
