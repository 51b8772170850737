import { useState } from 'react';
import type { Props } from '../../../src/core/editing/body/document.ts';
import { pendingPictures } from '../../pending-pictures.ts';
import { textOf } from './text-of.ts';

/** `Figure` in the editor. */
export function FigureLook(props: Props) {
  const [src, alt, caption, credit] = [props.src, props.alt, props.caption, props.credit].map(textOf);
  const [missing, setMissing] = useState<string>();
  return (
    <figure className="figure">
      {src && missing !== src ? (
        <img
          src={pendingPictures.previewOf(src)}
          alt={alt}
          onError={() => {
            setMissing(src);
          }}
        />
      ) : (
        <p className="body-part-empty">{src ? `Không hiện được ảnh ${src}` : 'Chưa chọn ảnh'}</p>
      )}
      {caption || credit ? (
        <figcaption className="caption">
          {caption} {credit ? <span className="credit">{credit}</span> : null}
        </figcaption>
      ) : null}
    </figure>
  );
}
