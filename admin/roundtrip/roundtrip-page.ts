import { deskFormats, formatName } from '../../src/core/editing/desk-formats.ts';
import type { RoundtripFile, RoundtripResult } from '../../src/core/editing/roundtrip.ts';
import { spliceOnce } from './front-matter-edits.ts';
import { loadBodyEditor } from '../widgets/article-body.tsx';
import { openForm } from './open-form.tsx';
import { editOneWord } from './word-edit.ts';
import '../desk.css';

/**
 * What `npm run roundtrip` asks of a browser: opens files in the desk's own editor through its own file format,
 * saves them untouched, then changes one word at a time and takes it back.
 */
async function run(files: RoundtripFile[]): Promise<RoundtripResult[]> {
  await loadBodyEditor();
  const opened = files.map(openOne);
  // As long as the editor waits before it writes anything back, and some more.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const results: RoundtripResult[] = [];
  for (const { file, form, data, isBroken } of opened) {
    const result: RoundtripResult = {
      path: file.path,
      view: isBroken ? 'broken' : form.view(),
      isDirty: form.changes() > 0,
      untouched: isBroken ? file.text : FORMAT.toFile({ ...data, body: form.value() }),
      edits: [],
    };
    for (const seed of isBroken || result.view === 'raw' ? [] : file.seeds) {
      const edit = await editOneWord(form, seed);
      if (edit) result.edits.push({ ...edit, text: FORMAT.toFile({ ...data, body: edit.body }) });
    }
    if (!isBroken && file.withFields) result.edits.push(...spliceOnce(data, FORMAT.toFile));
    form.close();
    results.push(result);
  }
  return results;
}

function openOne(file: RoundtripFile) {
  const data = FORMAT.fromFile(file.text);
  const isBroken = data.desk?.broken !== undefined;
  return { file, data, isBroken, form: openForm(isBroken ? '' : (data.body ?? '')) };
}

const FORMAT = (() => {
  const format = deskFormats().find(({ name }) => name === formatName('articles'));
  if (!format) throw new Error('The desk has no format for articles.');
  return format;
})();

Object.assign(window, { roundtrip: run, openForm });
