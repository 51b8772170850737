import { useEffect, useState } from 'react';
import { newsroom } from '../newsroom.ts';
import { Bar } from './bar.tsx';
import { openForm } from './open-form.ts';
import { settleVersions, type TheirVersion } from './settle-versions.ts';
import { watchFile } from './watch-file.ts';

/** Says at once, and gently, that the file of the open form was changed elsewhere. */
export function ChangedBar({ path, hasChanged, save }: ChangedBarProps) {
  const [theirs, setTheirs] = useState<TheirVersion>();
  const [seen, setSeen] = useState<string | null>();
  useEffect(() => {
    setTheirs(undefined);
    return watchFile(path, setTheirs);
  }, [path]);
  if (!theirs || theirs.id === seen || newsroom.bases.get(path) === theirs.id) return null;
  const later = {
    label: 'Để sau',
    act: () => {
      setSeen(theirs.id);
    },
  };
  if (theirs.id === null) {
    return <Bar actions={[later]}>Bài này vừa bị xóa ở nơi khác. Phần đang viết vẫn còn ở đây.</Bar>;
  }
  const open = {
    label: 'Mở bản mới',
    act: () => {
      openForm.reload();
    },
  };
  const settle = {
    label: 'Xem và ghép',
    act: () => {
      if (!settleVersions(theirs, { isAfterSave: false, save })) open.act();
    },
  };
  return (
    <Bar actions={[hasChanged ? settle : open, later]}>
      {hasChanged
        ? 'Bài này vừa được sửa ở nơi khác. Bản bạn đang viết vẫn còn nguyên.'
        : 'Bài này vừa được sửa ở nơi khác.'}
    </Bar>
  );
}

interface ChangedBarProps {
  path: string;
  hasChanged: boolean;
  save: () => void;
}
