import { useEffect, useState } from 'react';
import { newsroom } from '../newsroom.ts';
import { Bar } from './bar.tsx';
import { openForm, textOf, type OpenForm } from './open-form.ts';
import { saveTrouble, useSaveTrouble } from './save-trouble.ts';

/** While the service is away: says so, asks for it quietly, and saves once it is back. */
export function AwayBar({ save }: { save: () => void }) {
  const trouble = useSaveTrouble();
  const [isBack, setBack] = useState(false);
  useEffect(() => {
    setBack(false);
    if (trouble?.kind !== 'away') return undefined;
    return askUntilBack(() => {
      if (saysTheSame(openForm.read(), trouble.sent)) save();
      else setBack(true);
    });
  }, [trouble]);
  if (trouble?.kind === 'over') {
    return (
      <Bar actions={[{ label: 'Đóng', act: close }]}>Máy chủ tòa soạn đã chạy lại, và bài đã được lưu.</Bar>
    );
  }
  if (trouble?.kind !== 'away') return null;
  return isBack ? (
    <Bar actions={[{ label: 'Lưu bài', act: save }]}>
      Máy chủ tòa soạn đã chạy lại. Bạn đã viết thêm từ lần lưu trước, nên bài chưa được lưu.
    </Bar>
  ) : (
    <Bar actions={[{ label: 'Thử lại ngay', act: save }]}>
      Không nối được với máy chủ tòa soạn. Bài đã được giữ trên máy này, và sẽ tự lưu khi máy chủ chạy lại.
    </Bar>
  );
}

function close(): void {
  saveTrouble.clear();
}

function saysTheSame(one: OpenForm | undefined, other: OpenForm | undefined): boolean {
  if (!one || !other) return false;
  return (
    one.dataMap === other.dataMap ||
    textOf(one.collection, one.data()) === textOf(other.collection, other.data())
  );
}

function askUntilBack(onBack: () => void): () => void {
  let wait = FIRST_WAIT;
  let timer: ReturnType<typeof setTimeout>;
  let isOver = false;
  const ask = async () => {
    const isBack = await newsroom.client.ask('info').then(
      () => true,
      () => false,
    );
    if (isOver) return;
    if (isBack) {
      onBack();
      return;
    }
    wait = Math.min(wait * 1.5, LONGEST_WAIT);
    timer = setTimeout(() => void ask(), wait);
  };
  timer = setTimeout(() => void ask(), wait);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

const FIRST_WAIT = 1_500;
const LONGEST_WAIT = 10_000;
