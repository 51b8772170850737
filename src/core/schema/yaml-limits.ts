// The YAML parser (yaml 2.9.1) walks a mapping once for each of its keys, and a line once for each colon in it: 5,000
// colons on one line of 15 kB take a minute. The longest honest record, sixty figures, stays far inside all of these.
const LONGEST = 200_000;
const MOST_LINES = 5_000;
const MOST_SIGNS = 10_000;
const MOST_SIGNS_A_LINE = 100;
const MOST_BRACKETS = 2_000;

/** The first thing in a text of YAML that could stall the parser; undefined when it is safe to parse. Linear time. */
export function findYamlBreach(yaml: string): YamlBreach | undefined {
  if (yaml.length > LONGEST) return { line: 1, ...WORDS.size };
  const total = { signs: 0, brackets: 0 };
  for (const [index, text] of yaml.split(/\r\n|\n|\r/).entries()) {
    const line = index + 1;
    const signs = text.match(/[[{]|[:?-](?=\s|$)|(?<=^|\s)[&*!]/g) ?? [];
    total.signs += signs.length;
    total.brackets += signs.filter((sign) => sign === '[' || sign === '{').length;
    if (line > MOST_LINES) return { line, ...WORDS.lines };
    if (signs.length > MOST_SIGNS_A_LINE || total.signs > MOST_SIGNS || total.brackets > MOST_BRACKETS)
      return { line, ...WORDS.signs };
  }
  return undefined;
}

const WORDS = {
  size: {
    message: 'Phần khai báo dài hơn 200.000 ký tự.',
    hint: 'Có lẽ thân bài bị dán nhầm vào đây: chuyển xuống dưới dòng “---” thứ hai.',
  },
  lines: {
    message: 'Phần khai báo có hơn 5.000 dòng.',
    hint: 'Có lẽ thân bài bị dán nhầm vào đây: chuyển xuống dưới dòng “---” thứ hai.',
  },
  signs: {
    message: 'Phần khai báo có quá nhiều dấu hai chấm, gạch đầu dòng hoặc ngoặc.',
    hint: 'Có lẽ nội dung dán vào là mã nguồn: bỏ phần đó.',
  },
};

interface YamlBreach {
  /** From 1. */
  line: number;
  message: string;
  hint: string;
}
