import type { BodyDocument } from '../../src/core/editing/body/document.ts';

/** Writes a document back to its source beside the page; undefined where the browser cannot, or a later one came. */
export function writeAside(source: string, document: BodyDocument): Promise<string | undefined> {
  worker ??= new Worker(new URL('./write-worker.ts', import.meta.url), { type: 'module' });
  const here = worker;
  const number = ++last;
  return new Promise((resolve) => {
    const onAnswer = ({ data }: MessageEvent<Written>) => {
      if (data.number < number) return;
      here.removeEventListener('message', onAnswer);
      resolve(data.number === number ? data.text : undefined);
    };
    here.addEventListener('message', onAnswer);
    here.onerror = () => {
      resolve(undefined);
    };
    here.postMessage({ number, source, document });
  });
}

let worker: Worker | undefined;
let last = 0;

interface Written {
  number: number;
  text: string;
}
