import type { ContentError } from '../src/core/problems/content-error.ts';
import { NewsroomRefusal } from './newsroom-client.ts';

/** Says why a save was refused, and offers a way to keep and compare the text. The form stays as it is. */
export function showSaveRefused(error: unknown, file: { path: string; slug: string; raw: string }): void {
  if (!(error instanceof NewsroomRefusal)) {
    showNotice({ title: 'Chưa lưu được', lines: [String(error)], actions: [copyText(file.raw)] });
  } else if (error.code === 'stale') {
    showNotice(error.current?.id === null ? noticeOfGone(file) : noticeOfStale(file));
  } else {
    const actions = error.code === 'content' ? [] : [copyText(file.raw)];
    showNotice({ title: 'Chưa lưu được', lines: [error.message, error.hint], actions });
  }
}

/** Says what is wrong with a file as it was opened, before anything is typed. */
export function showBrokenFile({ message, hint, file, line }: ContentError): void {
  showNotice({
    title: 'Tệp này có chỗ chưa đúng',
    lines: [message, hint, `${file}, dòng ${line}`],
    actions: [],
  });
}

/** Says what else happened with a save that went well. */
export function showWarnings(lines: readonly string[]): void {
  showNotice({ title: 'Đã lưu', lines, actions: [] });
}

function noticeOfStale({ path, slug, raw }: { path: string; slug: string; raw: string }): Notice {
  return {
    title: 'Bài này vừa được lưu ở nơi khác',
    lines: [
      'Bản bạn đang viết chưa ghi đè lên bản ấy, và vẫn còn nguyên trong trang này.',
      'Mở bản mới ở thẻ khác để xem người kia đã sửa gì, chép phần của bạn sang đó rồi lưu.',
    ],
    actions: [openCurrent(path, slug), copyText(raw)],
  };
}

function noticeOfGone({ raw }: { raw: string }): Notice {
  return {
    title: 'Bài này vừa bị xóa ở nơi khác',
    lines: [
      'Bản bạn đang viết chưa được lưu, và vẫn còn nguyên trong trang này.',
      'Chép bản của bạn ra, rồi tạo bài mới nếu vẫn cần.',
    ],
    actions: [copyText(raw)],
  };
}

function showNotice({ title, lines, actions }: Notice): void {
  const dialog = document.createElement('dialog');
  dialog.className = 'desk-notice';
  const heading = document.createElement('h2');
  heading.textContent = title;
  const paragraphs = lines.filter(Boolean).map((line) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    return paragraph;
  });
  const buttons = document.createElement('div');
  buttons.className = 'desk-notice-actions';
  buttons.append(
    ...[...actions, { label: 'Đóng', act: () => true }].map((action) => makeButton(action, dialog)),
  );
  dialog.append(heading, ...paragraphs, buttons);
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
}

function makeButton({ label, act }: NoticeAction, dialog: HTMLDialogElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = label;
  button.addEventListener('click', () => {
    if (act(button)) dialog.close();
  });
  return button;
}

function openCurrent(path: string, slug: string): NoticeAction {
  const collection = path.split('/')[1] ?? '';
  return {
    label: 'Xem bản mới ở thẻ khác',
    act: () => {
      window.open(`#/collections/${collection}/entries/${slug}`, '_blank', 'noopener');
      return false;
    },
  };
}

function copyText(raw: string): NoticeAction {
  return {
    label: 'Chép bản của tôi',
    act: (button) => {
      navigator.clipboard.writeText(raw).then(
        () => (button.textContent = 'Đã chép'),
        () => (button.textContent = 'Trình duyệt không cho chép'),
      );
      return false;
    },
  };
}

interface Notice {
  title: string;
  lines: readonly string[];
  actions: readonly NoticeAction[];
}

interface NoticeAction {
  label: string;
  /** Whether the notice closes afterwards. */
  act: (button: HTMLButtonElement) => boolean;
}
