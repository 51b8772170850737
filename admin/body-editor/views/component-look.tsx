import type { ComponentType } from 'react';
import { findComponent } from '../../../src/core/body/components.ts';
import type { Props } from '../../../src/core/editing/body/document.ts';
import { pendingPictures } from '../../pending-pictures.ts';
import { FigureLook } from '../looks/figure-look.tsx';
import { GalleryLook } from '../looks/gallery-look.tsx';
import { KeyFiguresLook } from '../looks/key-figures-look.tsx';
import { PullQuoteLook } from '../looks/pull-quote-look.tsx';
import { RelatedLinksLook } from '../looks/related-links-look.tsx';
import { VideoLook } from '../looks/video-look.tsx';

/** A component as the site shows it; one without a look of its own here shows its pictures and its words. */
export function ComponentLook({ name, props }: { name: string; props: Props }) {
  const Look = LOOKS[name];
  return Look ? <Look {...props} /> : <PlainLook name={name} props={props} />;
}

function PlainLook({ name, props }: { name: string; props: Props }) {
  const declaration = findComponent(name);
  const parsed = declaration?.props.safeParse(props);
  if (!declaration || !parsed?.success)
    return <p className="body-part-empty">{declaration?.props.meta()?.description ?? name}</p>;
  return (
    <section className="info-box">
      {declaration.images?.(parsed.data).map((src) => (
        <img key={src} src={pendingPictures.previewOf(src)} alt="" />
      ))}
      {declaration.text(parsed.data).map((line, index) => (
        <p key={index}>{line}</p>
      ))}
    </section>
  );
}

const LOOKS: Record<string, ComponentType<Props>> = {
  Figure: FigureLook,
  Gallery: GalleryLook,
  KeyFigures: KeyFiguresLook,
  PullQuote: PullQuoteLook,
  RelatedLinks: RelatedLinksLook,
  Video: VideoLook,
};
