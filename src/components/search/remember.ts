/**
 * Asks once for each key, and again after a failure. What nobody waits for any longer is given up: an answer rejects
 * once its signal is aborted, and what is asked is told so when all who wait for it have left.
 */
export function remember<T>(ask: (key: string, signal: AbortSignal) => Promise<T>): Remembered<T> {
  const answers = new Map<string, Asked<T>>();

  function start(key: string): Asked<T> {
    const stop = new AbortController();
    const asked = { answer: ask(key, stop.signal), stop, waiting: 0 };
    answers.set(key, asked);
    asked.answer.catch(() => {
      forget(key, asked);
    });
    return asked;
  }

  function forget(key: string, asked: Asked<T>): void {
    if (answers.get(key) === asked) answers.delete(key);
  }

  return async (key, signal) => {
    signal?.throwIfAborted();
    const asked = answers.get(key) ?? start(key);
    asked.waiting++;
    return withSignal(asked.answer, signal, () => {
      asked.waiting--;
      if (asked.waiting > 0) return;
      forget(key, asked);
      asked.stop.abort();
    });
  };
}

/** The answer; or a rejection as soon as the signal is aborted before it is there, which `onAbort` is told. */
function withSignal<T>(answer: Promise<T>, signal: AbortSignal | undefined, onAbort: () => void): Promise<T> {
  if (!signal) return answer;
  return new Promise((resolve, reject) => {
    const leave = () => {
      reject(signal.reason as Error);
      onAbort();
    };
    signal.addEventListener('abort', leave, { once: true });
    void answer.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', leave);
    });
  });
}

/** Without a signal it is waited for to the end. */
export type Remembered<T> = (key: string, signal?: AbortSignal) => Promise<T>;

interface Asked<T> {
  answer: Promise<T>;
  stop: AbortController;
  /** How many have asked for it and not left. */
  waiting: number;
}
