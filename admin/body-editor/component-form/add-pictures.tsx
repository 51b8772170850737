import { useRef, useState } from 'react';
import type { Props } from '../../../src/core/editing/body/document.ts';
import { pickPicture } from '../../pick-picture.ts';
import { PictureShelf } from '../../widgets/picture-shelf.tsx';

/** Adds several pictures to a list at once, from the computer or from those stored already. */
export function AddPictures({ most, onAdd }: { most: number; onAdd: (paths: string[]) => void }) {
  const [isBusy, setBusy] = useState(false);
  const [isShelfOpen, setShelfOpen] = useState(false);
  const [problems, setProblems] = useState<string[]>([]);
  // While pictures are scaled one goes on writing; what takes them then is the list as it is by then.
  const latest = useRef(onAdd);
  latest.current = onAdd;

  const pick = async (files: File[]) => {
    setBusy(true);
    const paths: string[] = [];
    const found = files.slice(most).map(({ name }) => `${name}: đã đủ số ảnh.`);
    for (const file of files.slice(0, most)) {
      const { path, problem } = await pickPicture(file);
      if (path !== undefined) paths.push(path);
      if (problem !== undefined) found.push(`${file.name}: ${problem}`);
    }
    setBusy(false);
    setProblems(found);
    latest.current(paths);
  };

  return (
    <div
      className="body-add-pictures"
      onDragOver={(event) => {
        event.preventDefault();
      }}
      onDrop={(event) => {
        event.preventDefault();
        if (!isBusy) void pick([...event.dataTransfer.files]);
      }}
    >
      <div className="desk-row desk-picture">
        <label className="desk-small">
          Tải nhiều ảnh lên
          <input
            type="file"
            multiple
            accept=".jpg,.jpeg,.png,.webp,.avif,.gif,.svg"
            disabled={isBusy}
            onChange={({ target }) => {
              const files = [...(target.files ?? [])];
              target.value = '';
              void pick(files);
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
          Chọn nhiều ảnh trong kho
        </button>
      </div>
      <p role="status" className="desk-said">
        {isBusy ? <progress aria-label="Đang thu nhỏ ảnh" /> : null}
        {isBusy ? ' Đang thu nhỏ ảnh…' : null}
      </p>
      {problems.length > 0 ? (
        <ul role="alert" className="body-part-problems">
          {problems.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      ) : null}
      {isShelfOpen ? (
        <PictureShelf
          most={most}
          onChoose={(paths) => {
            latest.current(paths);
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

/** Whether nothing is filled in yet. */
export function isBlank(record: Props): boolean {
  return Object.values(record).every((value) => value === '' || value === undefined);
}
