import { useState, type CSSProperties } from 'react';
import type { Props } from '../../../src/core/editing/body/document.ts';
import { CaptionLook, PictureLook, readPicture } from './picture-look.tsx';
import { textOf } from './text-of.ts';

/** `Gallery` in the editor. */
export function GalleryLook({ title, items }: Props) {
  const pictures = Array.isArray(items) ? (items as (Props | null)[]) : [];
  return (
    <section className="gallery">
      {textOf(title) ? <h2>{textOf(title)}</h2> : null}
      <div className="gallery-rows">
        {pictures.map((picture, index) => (
          <Picture key={index} {...picture} />
        ))}
      </div>
    </section>
  );
}

function Picture(props: Props) {
  const { src, alt, caption, credit } = readPicture(props);
  const [ratio, setRatio] = useState(1.5);
  return (
    <figure style={{ '--ratio': ratio } as CSSProperties}>
      <PictureLook
        src={src}
        alt={alt}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
          if (naturalHeight > 0) setRatio(naturalWidth / naturalHeight);
        }}
      />
      <CaptionLook caption={caption} credit={credit} />
    </figure>
  );
}
