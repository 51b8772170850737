/** The frames of the components an article may hold, with the words to replace. */
export const bodySnippets = [
  { label: 'Tiêu đề mục', snippet: '## Tiêu đề mục' },
  {
    label: 'Số liệu',
    snippet: '<KeyFigures items={[{ value: "44.420", unit: "lượt", label: "đoàn viên tham gia" }]} />',
  },
  { label: 'Trích dẫn', snippet: '<PullQuote quote="Lời nói" speaker="Họ tên" role="Chức vụ" />' },
  { label: 'Hộp thông tin', snippet: '<InfoBox title="Tiêu đề hộp">\n\nNội dung.\n\n</InfoBox>' },
  { label: 'Bài liên quan', snippet: '<RelatedLinks articles={["mã bài"]} />' },
] as const;

/** The frame of a picture just picked. */
export function figureSnippet(path: string): string {
  return `<Figure src="${path}" alt="" caption="" credit="" />`;
}
