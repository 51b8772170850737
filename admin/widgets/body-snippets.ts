/** The frames of the components an article may hold, empty: `check` refuses them until they are filled in. */
export const bodySnippets = [
  { label: 'Tiêu đề mục', snippet: '## ' },
  {
    label: 'Số liệu',
    snippet: '<KeyFigures items={[{ value: "", unit: "", label: "" }]} />',
  },
  { label: 'Trích dẫn', snippet: '<PullQuote quote="" speaker="" role="" />' },
  { label: 'Hộp thông tin', snippet: '<InfoBox title="">\n\n</InfoBox>' },
] as const;

/** The block that leads to one article. */
export function relatedSnippet(id: string): string {
  return `<RelatedLinks articles={["${id}"]} />`;
}

/** The frame of a picture just picked. */
export function figureSnippet(path: string): string {
  return `<Figure src="${path}" alt="" caption="" credit="" />`;
}
