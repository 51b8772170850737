import type { Props } from '../../../src/core/editing/body/document.ts';
import { CaptionLook, PictureLook, readPicture } from './picture-look.tsx';

/** `Figure` in the editor. */
export function FigureLook(props: Props) {
  const { src, alt, caption, credit } = readPicture(props);
  return (
    <figure className="figure">
      <PictureLook src={src} alt={alt} />
      <CaptionLook caption={caption} credit={credit} />
    </figure>
  );
}
