import { useState } from 'react';
import { pendingPictures } from '../pending-pictures.ts';
import { PictureShelf } from './picture-shelf.tsx';
import { pickPicture } from '../pick-picture.ts';
import { makeControl, type ControlProps } from './control.tsx';

/** A picture: picked from the computer (stored when the entry is saved) or from those stored already. */
export const PictureControl = makeControl<string>(Picture);

function Picture({ value, onChange, forID, classNameWrapper }: ControlProps<string>) {
  const [problem, setProblem] = useState<string>();
  const [isShelfOpen, setShelfOpen] = useState(false);
  const [missing, setMissing] = useState<string>();

  const pick = async (file: File | undefined) => {
    if (!file) return;
    const picked = await pickPicture(file);
    setProblem(picked.problem);
    if (picked.path !== undefined) onChange(picked.path);
  };

  return (
    <div className={`${classNameWrapper} desk-picture`}>
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
              onChange('');
            }}
          >
            Bỏ ảnh
          </button>
        ) : null}
      </div>
      {problem ? (
        <p role="alert" className="desk-problem">
          {problem}
        </p>
      ) : null}
      {isShelfOpen ? (
        <PictureShelf
          onChoose={(path) => {
            onChange(path);
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
