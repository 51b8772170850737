import { useRef, useState } from 'react';
import { pendingPictures } from '../pending-pictures.ts';
import { PictureShelf } from './picture-shelf.tsx';
import { pickPicture, type PickedPicture } from '../pick-picture.ts';
import { makeControl, type ControlProps } from './control.tsx';

/** A picture: picked from the computer or dropped (stored when the entry is saved), or from those stored already. */
export const PictureControl = makeControl<string>(Picture);

function Picture({ value = '', onChange, forID, classNameWrapper }: ControlProps<string>) {
  const [picked, setPicked] = useState<PickedPicture>({});
  const [isBusy, setBusy] = useState(false);
  const [isShelfOpen, setShelfOpen] = useState(false);
  const [missing, setMissing] = useState<string>();
  const [before, setBefore] = useState<string>();
  // While a picture is scaled one goes on writing beside it; what takes the picture then is the form as it is by then.
  const latest = useRef({ value, onChange });
  latest.current = { value, onChange };

  const change = (next: string) => {
    setBefore(latest.current.value);
    latest.current.onChange(next);
  };
  const pick = async (file: File | undefined) => {
    if (!file || isBusy) return;
    setBusy(true);
    const taken = await pickPicture(file);
    setBusy(false);
    setPicked(taken);
    if (taken.path !== undefined) change(taken.path);
  };

  return (
    <div
      className={`${classNameWrapper} desk-picture`}
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        void pick(event.dataTransfer.files[0]);
      }}
    >
      {value ? (
        <figure>
          <img
            src={pendingPictures.previewOf(value)}
            alt=""
            onError={() => {
              setMissing(value);
            }}
          />
          <figcaption>{missing === value ? `Không tìm thấy ảnh ${value}` : value}</figcaption>
        </figure>
      ) : null}
      <div className="desk-row">
        <label className="desk-small">
          {value ? 'Thay ảnh khác' : 'Tải ảnh lên'}
          <input
            id={forID}
            type="file"
            accept=".jpg,.jpeg,.png,.webp,.avif,.gif,.svg"
            onChange={({ target }) => {
              void pick(target.files?.[0]);
              target.value = '';
            }}
          />
        </label>
        <button
          type="button"
          className="desk-small"
          onClick={() => {
            setShelfOpen(true);
          }}
        >
          Chọn trong kho ảnh
        </button>
        {value ? (
          <button
            type="button"
            className="desk-small"
            onClick={() => {
              setPicked({});
              change('');
            }}
          >
            Bỏ ảnh
          </button>
        ) : null}
        {before !== undefined && before !== value ? (
          <button
            type="button"
            className="desk-small"
            onClick={() => {
              setPicked({});
              setBefore(undefined);
              onChange(before);
            }}
          >
            Hoàn tác
          </button>
        ) : null}
      </div>
      <p role="status" className="desk-said">
        {isBusy ? <progress aria-label="Đang thu nhỏ ảnh" /> : null}
        {isBusy ? ' Đang thu nhỏ ảnh…' : picked.path === value ? picked.note : null}
      </p>
      {picked.problem ? (
        <p role="alert" className="desk-problem">
          {picked.problem}
        </p>
      ) : null}
      {isShelfOpen ? (
        <PictureShelf
          onChoose={([path = '']) => {
            change(path);
            setShelfOpen(false);
          }}
          onClose={() => {
            setShelfOpen(false);
          }}
        />
      ) : null}
    </div>
  );
}
