import { useCallback, useEffect, useState } from 'react';
import { newsroom } from './newsroom.ts';

/**
 * Stands where Decap asks to log in. The desk of this machine needs no login and opens by itself, once the
 * newsroom service answers.
 */
export function ComeIn({ onLogin }: { onLogin: (credentials: object) => void }) {
  const [refusal, setRefusal] = useState<string>();
  const enter = useCallback(() => {
    setRefusal(undefined);
    newsroom.open().then(
      () => {
        onLogin({});
      },
      (error: unknown) => {
        setRefusal(String(error));
      },
    );
  }, [onLogin]);
  useEffect(enter, []);
  if (refusal === undefined) return <p className="desk-wait">Đang mở bàn biên tập…</p>;
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
