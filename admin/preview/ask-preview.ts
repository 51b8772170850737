import type { FoundProblem } from '../../src/core/editing/problem-place.ts';

/** Has the local desk render the article's page over a text that is not saved. */
export async function askPreview(file: string, text: string): Promise<PreviewReply> {
  let response: Response;
  try {
    response = await fetch('/__preview', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json; charset=utf-8' },
      body: JSON.stringify({ file, text }),
      cache: 'no-store',
    });
  } catch {
    return { refusal: 'Máy chủ tòa soạn không trả lời. Bản xem trước sẽ cập nhật khi máy chủ chạy lại.' };
  }
  const reply = (await response.json().catch(() => undefined)) as Partial<PreviewPage> | undefined;
  if (response.ok && typeof reply?.html === 'string') {
    return { page: { html: reply.html, problems: reply.problems ?? [] } };
  }
  return {
    refusal: reply
      ? 'Chưa dựng được bản xem trước. Chi tiết nằm trong cửa sổ chạy “npm start”.'
      : 'Bản xem trước cần bàn biên tập chạy trên máy có kho bài: chạy “npm start” rồi mở /admin/ ở đó.',
  };
}

export interface PreviewPage {
  html: string;
  problems: FoundProblem[];
}

export type PreviewReply = { page: PreviewPage; refusal?: never } | { page?: never; refusal: string };
