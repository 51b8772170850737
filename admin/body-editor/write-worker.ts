import type { BodyDocument } from '../../src/core/editing/body/document.ts';
import { saveBody } from '../../src/core/editing/body/save-body.ts';

self.addEventListener(
  'message',
  ({ data }: MessageEvent<{ number: number; source: string; document: BodyDocument }>) => {
    self.postMessage({ number: data.number, text: saveBody(data.source, data.document) });
  },
);
