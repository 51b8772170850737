import type { Props } from '../../../src/core/editing/body/document.ts';
import { nameVideoHost } from '../../../src/core/schema/video-hosts.ts';
import { pendingPictures } from '../../pending-pictures.ts';
import { CaptionLook } from './picture-look.tsx';
import { textOf } from './text-of.ts';

/** `Video` in the editor, where it does not open. */
export function VideoLook(props: Props) {
  const src = textOf(props.src);
  const poster = textOf(props.poster);
  const caption = textOf(props.caption);
  const credit = textOf(props.credit);
  const host = nameVideoHost(src);
  return (
    <figure className="video">
      <div className="video-link">
        {poster ? <img src={pendingPictures.previewOf(poster)} alt="" /> : null}
        <span className="video-words">
          <svg className="video-sign" viewBox="0 0 24 24" aria-hidden="true">
            <path d="M7 4.5v15l12.5-7.5z" />
          </svg>
          <span>
            <span className="video-title">{textOf(props.title) || '…'}</span>
            <span className="video-host">{host ? `Xem trên ${host}` : 'Chưa có địa chỉ video'}</span>
          </span>
        </span>
      </div>
      <CaptionLook caption={caption} credit={credit} />
    </figure>
  );
}
