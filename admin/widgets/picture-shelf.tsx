import { useEffect, useRef, useState } from 'react';
import { fold } from '../../src/core/text/fold.ts';
import { loadPictures, type StoredPicture } from '../stored-pictures.ts';

/** All stored pictures in a dialog, to choose one, or several where `most` allows. */
export function PictureShelf({ most = 1, onChoose, onClose }: PictureShelfProps) {
  const [chosen, setChosen] = useState<string[]>([]);
  const dialog = useRef<HTMLDialogElement>(null);
  const [pictures, setPictures] = useState<StoredPicture[]>();
  const [failure, setFailure] = useState<string>();
  const [typed, setTyped] = useState('');

  useEffect(() => {
    dialog.current?.showModal();
    loadPictures().then(setPictures, (error: unknown) => {
      setFailure(String(error));
    });
  }, []);

  const wanted = fold(typed).replaceAll(' ', '-');
  const found = (pictures ?? []).filter(({ path }) => path.includes(wanted)).slice(0, MOST_SHOWN);
  return (
    <dialog ref={dialog} className="desk-shelf" aria-label="Kho ảnh" onClose={onClose}>
      <header className="desk-row">
        <input
          type="search"
          placeholder="Tìm theo tên tệp hoặc năm/tháng"
          value={typed}
          onChange={({ target }) => {
            setTyped(target.value);
          }}
        />
        {most > 1 ? (
          <button
            type="button"
            className="desk-small"
            disabled={chosen.length === 0}
            onClick={() => {
              onChoose(chosen);
            }}
          >
            {chosen.length > 0 ? `Thêm ${chosen.length} ảnh` : 'Thêm ảnh'}
          </button>
        ) : null}
        <button type="button" className="desk-small" onClick={onClose}>
          Đóng
        </button>
      </header>
      <ul>
        {found.map(({ path, name }) => (
          <li key={path}>
            <button
              type="button"
              aria-pressed={most > 1 ? chosen.includes(path) : undefined}
              disabled={most > 1 && chosen.length >= most && !chosen.includes(path)}
              onClick={() => {
                if (most === 1) onChoose([path]);
                else
                  setChosen((before) =>
                    before.includes(path) ? before.filter((other) => other !== path) : [...before, path],
                  );
              }}
            >
              <img src={path} alt="" loading="lazy" />
              <span>{name}</span>
            </button>
          </li>
        ))}
      </ul>
      {found.length === 0 ? <p>{failure ?? (pictures ? 'Không có ảnh nào khớp.' : 'Đang tải…')}</p> : null}
    </dialog>
  );
}

const MOST_SHOWN = 120;

interface PictureShelfProps {
  most?: number;
  /** In the order they were chosen. */
  onChoose: (paths: string[]) => void;
  onClose: () => void;
}
