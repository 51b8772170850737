import { inflateSync } from 'node:zlib';

/** Says why a PDF is refused, as the predicate of a Vietnamese sentence; undefined where it can only be read. */
export function findPdfProblem(bytes: Buffer): string | undefined {
  const isPdf =
    /^%PDF-[12]\.\d/.test(bytes.toString('latin1', 0, 8)) && bytes.subarray(-1024).includes('%%EOF');
  if (!isPdf) return 'không phải tệp PDF đúng';
  const source = bytes.toString('latin1');
  if (ACTIONS.test(decodeNames(source))) return 'chứa kịch bản';
  // Since PDF 1.5 objects may lie packed in a stream, where no search of the file finds their names.
  let left = MOST_UNPACKED;
  for (const { index, 0: keyword } of source.matchAll(/\bstream\r?\n/g)) {
    const dictionary = decodeNames(source.slice(Math.max(0, index - LONGEST_DICTIONARY), index));
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
    if (!/\/ObjStm(?![A-Za-z])/.test(own)) continue;
    const objects = unpack(own, bytes.subarray(index + keyword.length), left);
    if (objects === undefined) return 'có phần nén không đọc được';
    if (ACTIONS.test(decodeNames(objects))) return 'chứa kịch bản';
    left -= objects.length;
  }
  return undefined;
}

function unpack(dictionary: string, packed: Buffer, most: number): string | undefined {
  if (!dictionary.includes('/Filter')) {
    const end = packed.indexOf('endstream');
    return packed.toString('latin1', 0, end < 0 ? packed.length : end);
  }
  if (most <= 0 || !/\/Filter\s*(?:\/FlateDecode|\[\s*\/FlateDecode\s*\])\s*(?:\/|>>)/.test(dictionary))
    return undefined;
  try {
    return inflateSync(packed, { maxOutputLength: most }).toString('latin1');
  } catch {
    return undefined;
  }
}

/** Any letter of a name may be written as its number: `/J#61vaScript`. */
function decodeNames(text: string): string {
  return text.replace(/#([2-7][\da-f])/gi, (_, code: string) => {
    return String.fromCharCode(Number.parseInt(code, 16));
  });
}

/** What runs, starts programs, sends a form away or brings a player of its own. */
const ACTIONS = /\/(?:JavaScript|Launch|RichMedia|Rendition|SubmitForm|ImportData|GoToE|XFA)(?![A-Za-z])/;
const LONGEST_DICTIONARY = 2_000;
const MOST_UNPACKED = 64 * 1024 * 1024;
