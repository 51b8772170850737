import { useState, type SyntheticEvent } from 'react';
import type { Props } from '../../../src/core/editing/body/document.ts';
import { pendingPictures } from '../../pending-pictures.ts';
import { textOf } from './text-of.ts';

/** A picture in the editor, or the words for one that is not chosen or cannot be shown. */
export function PictureLook({ src, alt, onLoad }: PictureLookProps) {
  const [missing, setMissing] = useState<string>();
  if (!src || missing === src)
    return <p className="body-part-empty">{src ? `Không hiện được ảnh ${src}` : 'Chưa chọn ảnh'}</p>;
  return (
    <img
      src={pendingPictures.previewOf(src)}
      alt={alt}
      onLoad={onLoad}
      onError={() => {
        setMissing(src);
      }}
    />
  );
}

/** What stands under a picture or a video: its caption and whose it is. */
export function CaptionLook({ caption, credit }: { caption: string; credit: string }) {
  if (!caption && !credit) return null;
  return (
    <figcaption className="caption">
      {caption} {credit ? <span className="credit">{credit}</span> : null}
    </figcaption>
  );
}

/** What a part of the body says of its picture. */
export function readPicture({ src, alt, caption, credit }: Props) {
  return { src: textOf(src), alt: textOf(alt), caption: textOf(caption), credit: textOf(credit) };
}

interface PictureLookProps {
  src: string;
  alt: string;
  onLoad?: (event: SyntheticEvent<HTMLImageElement>) => void;
}
