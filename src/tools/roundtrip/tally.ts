import type { RoundtripEdit, RoundtripResult } from '../../core/editing/roundtrip.ts';
import { parseBody } from '../../core/body/parse-body.ts';
import { changedLines, countChangedLines } from './changed-lines.ts';
import { readBody } from '../../core/editing/front-matter-splice.ts';

/** Counts what became of files that were opened, saved and edited, and names each broken rule. */
export class Tally {
  #report: Counts = {
    files: 0,
    identical: 0,
    dirtyOnOpen: 0,
    openedAsSource: 0,
    unreadable: 0,
    refusedAsTheyWere: 0,
    body: { edits: 0, oneLine: 0, meaningKept: 0, takenBack: 0, compiles: 0, ofThoseThatDid: 0 },
    frontMatter: { edits: 0, oneLine: 0 },
    broken: [],
  };

  /** What was counted so far, and whether that is good enough. */
  report(): RoundtripReport {
    const { files, identical, dirtyOnOpen, body, frontMatter } = this.#report;
    const passes =
      identical === files &&
      dirtyOnOpen === 0 &&
      body.oneLine >= body.edits * LEAST_ONE_LINE &&
      body.meaningKept === body.edits &&
      body.compiles === body.ofThoseThatDid &&
      frontMatter.oneLine === frontMatter.edits;
    return { passes, ...this.#report };
  }

  /** Takes in what the browser made of a file's text. */
  add(text: string, { path, view, isDirty, untouched, edits }: RoundtripResult): void {
    const report = this.#report;
    const didCompile = compiles(text);
    report.files += 1;
    if (view === 'raw') report.openedAsSource += 1;
    if (view === 'broken') report.unreadable += 1;
    if (!didCompile) report.refusedAsTheyWere += 1;
    if (untouched === text) report.identical += 1;
    else this.#break(path, 'saving it untouched changed it', text, untouched);
    if (isDirty) {
      report.dirtyOnOpen += 1;
      this.#break(path, 'opening it marked it as changed');
    }
    for (const edit of edits) {
      const isOneLine = isOneLineDiff(text, edit.text);
      const complain = (rule: string) => {
        this.#break(path, rule, text, edit.text);
      };
      if (edit.isField) this.#addField(edit, isOneLine, complain);
      else this.#addWord(edit, isOneLine, didCompile, complain);
    }
  }

  #addField(edit: RoundtripEdit, isOneLine: boolean, complain: Complain): void {
    this.#report.frontMatter.edits += 1;
    if (isOneLine) this.#report.frontMatter.oneLine += 1;
    else complain(`a new value of ${edit.what} changed other lines`);
  }

  #addWord(edit: RoundtripEdit, isOneLine: boolean, didCompile: boolean, complain: Complain): void {
    const { body } = this.#report;
    body.edits += 1;
    if (isOneLine) body.oneLine += 1;
    else complain(`${edit.what}: changed more than a line`);
    if (edit.isMeant) body.meaningKept += 1;
    else complain(`${edit.what}: the saved text means something else`);
    if (edit.isUndone) body.takenBack += 1;
    else complain(`${edit.what}: taking it back did not give the file back`);
    if (!didCompile) return;
    body.ofThoseThatDid += 1;
    if (compiles(edit.text)) body.compiles += 1;
    else complain(`${edit.what}: the site refuses the saved text`);
  }

  #break(path: string, rule: string, before = '', after = ''): void {
    this.#report.broken.push({ path, rule, ...changedLines(before, after) });
  }
}

function isOneLineDiff(before: string, after: string): boolean {
  const { removed, added } = countChangedLines(before, after);
  return removed === 1 && added === 1;
}

function compiles(text: string): boolean {
  return parseBody(readBody(text), { file: 'bai.mdx', firstLine: 1 }).problems.length === 0;
}

/** A word at the seam of two constructs may move a line break; nothing else may change another line. */
const LEAST_ONE_LINE = 0.995;

export interface RoundtripReport extends Counts {
  /** Every rule holds: one-word edits are one line in 99.5% of all cases, everything else always. */
  passes: boolean;
}

interface Counts {
  files: number;
  /** Byte for byte the same when opened and saved. */
  identical: number;
  dirtyOnOpen: number;
  /** Bodies the parser cannot read: opened as their source. */
  openedAsSource: number;
  /** Front matter that cannot be read: the desk writes nothing over it. */
  unreadable: number;
  /** Bodies the site refuses already as they were. */
  refusedAsTheyWere: number;
  body: {
    edits: number;
    oneLine: number;
    meaningKept: number;
    takenBack: number;
    compiles: number;
    /** Of how many: the edits of files that compiled before. */
    ofThoseThatDid: number;
  };
  frontMatter: { edits: number; oneLine: number };
  broken: { path: string; rule: string; removed: string[]; added: string[] }[];
}

type Complain = (rule: string) => void;
