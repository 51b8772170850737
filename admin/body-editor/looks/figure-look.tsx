import type { Props } from '../../../src/core/editing/body/document.ts';
import { CaptionLook, PictureLook } from './picture-look.tsx';
import { textOf } from './text-of.ts';

/** `Figure` in the editor. */
export function FigureLook(props: Props) {
  const [src = '', alt = '', caption = '', credit = ''] = [
    props.src,
    props.alt,
    props.caption,
    props.credit,
  ].map(textOf);
  return (
    <figure className="figure">
      <PictureLook src={src} alt={alt} />
      <CaptionLook caption={caption} credit={credit} />
    </figure>
  );
}
