import { openBody } from './open-body.ts';
import { writeBody } from './write-block.ts';
import { meaningOf } from './meaning.fixture.ts';
for (const t of [
  'x **mailto:a@b.vn** y',
  '**x  mailto:a@b.vn ![a](/media/b.svg)**',
  'x *`\\`  mailto:a@b.vn* y',
]) {
  const w = writeBody(openBody(t).document);
  console.log(t, w, meaningOf(t), meaningOf(w));
}
