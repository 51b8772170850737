import { findFileFault } from '../src/core/editing/file-fault.ts';
import { problemWords, type FoundProblem } from '../src/core/editing/problem-place.ts';
import type { ContentError } from '../src/core/problems/content-error.ts';
import { fieldProblems } from './field-problems.ts';
import { showFirstProblemSoon } from './first-problem.ts';
import { saveTrouble } from './never-lost/save-trouble.ts';
import { settleVersions, type TheirVersion } from './never-lost/settle-versions.ts';
import { NewsroomRefusal } from './newsroom-client.ts';
import { openDialog } from './open-dialog.ts';

/** Says why a save was refused, and offers a way to keep and compare the text. The form stays as it is. */
export function showSaveRefused(
  error: unknown,
  file: SavedFile,
  save: () => void = pressSave,
  title = NOT_SAVED,
): void {
  // What was only not published is saved.
  if (title === NOT_SAVED) saveTrouble.note(isAway(error) ? 'away' : 'refused');
  if (isAway(error)) return;
  if (!(error instanceof NewsroomRefusal)) {
    showNotice({ title: 'Chưa lưu được', lines: [String(error)], actions: [copyText(file.raw)] });
  } else if (error.code === 'stale') {
    showStale(error, file, save);
  } else if (error.problems.length > 0) {
    showProblems(title, file.raw, error.problems);
  } else {
    const actions = error.code === 'content' ? [] : [copyText(file.raw)];
    showNotice({ title: 'Chưa lưu được', lines: [error.message, error.hint], actions });
  }
}

/** Names what is wrong in the open form before anything of it is published, and leads to the first of it. */
export function showUnpublishable(raw: string, problems: readonly FoundProblem[]): void {
  showProblems('Chưa xuất bản được', raw, problems, 'Đến chỗ cần sửa');
}

/** Says why something was not deleted. */
export function showNotDeleted(error: unknown): void {
  showNotDone('Chưa xóa được', error);
}

/** Says what was not done, and why. */
export function showNotDone(title: string, error: unknown): void {
  const lines = error instanceof NewsroomRefusal ? [error.message, error.hint] : [String(error)];
  showNotice({ title, lines, actions: [] });
}

/** Says what is wrong with a file as it was opened, before anything is typed; what no form can show, `MendFile` says. */
export function showBrokenFile(source: string, problems: readonly ContentError[]): void {
  const [first] = problems;
  if (first && findFileFault(source, first.file)) return;
  showNotice({
    title: 'Tệp này có chỗ chưa đúng',
    lines: [
      ...problems.map((problem) => problemWords(source, problem)),
      ...(first ? [`${first.file}, dòng ${first.line}`] : []),
    ],
    actions: [],
  });
}

/** Says what else happened with a save that went well. */
export function showWarnings(lines: readonly string[]): void {
  showNotice({ title: 'Đã lưu', lines, actions: [] });
}

/** Both versions and the ways out; where they cannot be compared as forms, the words alone. */
function showStale(error: NewsroomRefusal, file: SavedFile, save: () => void): void {
  const { current } = error;
  if (current?.id === null) {
    showNotice(noticeOfGone(file));
    return;
  }
  const isShown = current && settleVersions(theirsOf(error), { isAfterSave: true, save });
  if (!isShown) showNotice(noticeOfStale(file));
}

function theirsOf({ current, theirs, base }: NewsroomRefusal): TheirVersion {
  return {
    id: theirs?.blob ?? current?.id ?? null,
    text: theirs?.text ?? current?.data ?? '',
    author: theirs?.author,
    at: theirs?.at,
    base: base?.text,
  };
}

function showProblems(
  title: string,
  raw: string,
  problems: readonly FoundProblem[],
  closeLabel?: string,
): void {
  fieldProblems.show(raw, problems);
  showNotice({
    title,
    lines: [
      'Bài có chỗ chưa đúng, nếu đăng thì trang sẽ hỏng. Phần đang viết vẫn còn nguyên.',
      ...problems.map((problem) => problemWords(raw, problem)),
    ],
    actions: [],
    closeLabel,
    closed: showFirstProblemSoon,
  });
}

const NOT_SAVED = 'Chưa lưu được';

function isAway(error: unknown): boolean {
  return error instanceof NewsroomRefusal && error.code === 'away';
}

// The button knows whether the form can be saved now.
function pressSave(): void {
  document.querySelector<HTMLElement>('.desk-toolbar .desk-save')?.click();
}

function noticeOfStale({ path, slug, raw }: SavedFile): Notice {
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

function showNotice({ title, lines, actions, closeLabel = 'Đóng', closed }: Notice): void {
  const heading = document.createElement('h2');
  heading.textContent = title;
  const paragraphs = lines.filter(Boolean).map((line) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = line;
    return paragraph;
  });
  const buttons = document.createElement('div');
  buttons.className = 'desk-notice-actions';
  openDialog({
    fill(dialog) {
      const all = [...actions, { label: closeLabel, act: () => true }];
      buttons.append(...all.map((action) => makeButton(action, dialog)));
      dialog.append(heading, ...paragraphs, buttons);
    },
    onClose(isLeft) {
      if (!isLeft) closed?.();
    },
  });
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

interface SavedFile {
  path: string;
  slug: string;
  raw: string;
}

interface Notice {
  title: string;
  lines: readonly string[];
  actions: readonly NoticeAction[];
  closeLabel?: string | undefined;
  /** What happens once it is closed, and what it is about is still open. */
  closed?: () => void;
}

interface NoticeAction {
  label: string;
  /** Whether the notice closes afterwards. */
  act: (button: HTMLButtonElement) => boolean;
}
