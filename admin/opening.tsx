import { useCallback, useEffect, useState } from 'react';
import { newsroom } from './newsroom.ts';

/** Meets the newsroom's service: whether that is done, or its refusal and how to try once more. */
export function useOpening(): Opening {
  const [isOpen, setOpen] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const enter = useCallback(() => {
    setRefusal(undefined);
    newsroom.open().then(
      () => {
        setOpen(true);
      },
      (error: unknown) => {
        setRefusal(String(error));
      },
    );
  }, []);
  useEffect(enter, []);
  return { isOpen, refusal, enter };
}

export function NotOpened({ refusal, enter }: { refusal: string; enter: () => void }) {
  return (
    <main className="desk-wait">
      <h1>Chưa mở được bàn biên tập</h1>
      <p>{refusal}</p>
      <button type="button" className="desk-primary" onClick={enter}>
        Thử lại
      </button>
    </main>
  );
}

interface Opening {
  isOpen: boolean;
  refusal: string | undefined;
  enter: () => void;
}
