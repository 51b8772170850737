/** An invented body of at least so many bytes: paragraphs, headings, lists, tables, footnotes and every usual part. */
export function makeLongBody(bytes: number): string {
  const blocks: string[] = [];
  const notes: string[] = [];
  let size = 0;
  for (let number = 1; size < bytes; number++) {
    const block = (KINDS[number % KINDS.length] ?? paragraph)(number);
    blocks.push(block);
    size += Buffer.byteLength(block) + 2;
    const note = /\[\^(n\d+)\]/.exec(block)?.[1];
    if (!note) continue;
    notes.push(`[^${note}]: Lời ghi thứ ${number}.`);
    size += Buffer.byteLength(notes.at(-1) ?? '') + 2;
  }
  return `${[...blocks, `Đoạn ${LAST_WORDS}.`, ...notes].join('\n\n')}\n`;
}

export const LAST_WORDS = 'sát cuối bài';

const paragraph = (number: number) =>
  `Đoạn ${number}: ${'người lao động ở *quận* cùng __công đoàn__ góp ý, '.repeat(5 + (number % 4))}hết.`;

const KINDS: ((number: number) => string)[] = [
  (number) => `## Mục ${number}`,
  paragraph,
  (number) => `${paragraph(number)} Có lời ghi[^n${number}] ở cuối.`,
  (number) => `* ý ${number} một\n* ý hai\n  dòng hai của ý\n* ý ba`,
  paragraph,
  (number) => `| Quận | Lượt |\n|:--|--:|\n${`| Tên ${number} | 1.200 |\n`.repeat(5).trim()}`,
  (number) => `<PullQuote quote="Lời nói thứ ${number}" speaker='Người nói' />`,
  paragraph,
  (number) => `> ${paragraph(number)}\n>\n> - việc trong lời trích`,
  (number) => `<KeyFigures items={[\n  { value: "${number}", label: "lượt người" },\n]} />`,
  (number) => `<InfoBox title="Hộp ${number}">\n\n${paragraph(number)}\n\n- một\n- hai\n\n</InfoBox>`,
  (number) => `<Figure src="/media/2024/11/lop-hoc-nghe.svg" alt="Ảnh ${number}" />`,
  paragraph,
  (number) => `1. bước ${number}\n2. bước sau, [xem thêm](/chu-de/)`,
  (number) => `<Timeline>\n\n<Update time="20:14">\n\n${paragraph(number)}\n\n</Update>\n\n</Timeline>`,
];
