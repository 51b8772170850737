import { useEffect, useRef, useState } from 'react';
import { problemWords } from '../../src/core/editing/problem-place.ts';
import { openForm } from '../never-lost/open-form.ts';
import { textOfForm } from '../never-lost/text-of-form.ts';
import { pendingPictures } from '../pending-pictures.ts';
import { askPreview } from './ask-preview.ts';
import { cleanPage } from './clean-page.ts';
import { PreviewFrame } from './preview-frame.tsx';

/** The article or page as readers will see it, beside its form, following what is typed. */
export function PreviewPane({ close }: { close: () => void }) {
  const [isPhone, setPhone] = useState(() => localStorage.getItem(WIDTH) !== 'desk');
  const { page, problems, refusal } = usePage();
  const pane = useRef<HTMLElement>(null);
  useEffect(() => stayUnder(pane.current), []);
  const choose = (phone: boolean) => {
    setPhone(phone);
    localStorage.setItem(WIDTH, phone ? 'phone' : 'desk');
  };
  return (
    <aside ref={pane} className="desk-preview" aria-label="Xem trước">
      <div className="desk-preview-bar">
        <div role="group" aria-label="Bề ngang" className="desk-row">
          <button
            type="button"
            className="desk-small"
            aria-pressed={isPhone}
            onClick={() => {
              choose(true);
            }}
          >
            Điện thoại
          </button>
          <button
            type="button"
            className="desk-small"
            aria-pressed={!isPhone}
            onClick={() => {
              choose(false);
            }}
          >
            Máy tính
          </button>
        </div>
        <button type="button" className="desk-small" onClick={close}>
          Đóng
        </button>
      </div>
      {refusal === undefined ? null : (
        <p role="status" className="desk-preview-note">
          {refusal}
        </p>
      )}
      {problems.length === 0 ? null : (
        <details className="desk-preview-note">
          <summary>{`${problems.length} chỗ chưa đúng hoặc còn thiếu`}</summary>
          <ul>
            {problems.map((words) => (
              <li key={words}>{words}</li>
            ))}
          </ul>
        </details>
      )}
      {page || refusal === undefined ? <PreviewFrame page={page} width={isPhone ? 390 : 1280} /> : null}
    </aside>
  );
}

/** Keeps the pane under the toolbar, however many lines that has. */
function stayUnder(pane: HTMLElement | null): (() => void) | undefined {
  const top = pane?.parentElement;
  if (!pane || !top) return undefined;
  const observer = new ResizeObserver(() => {
    pane.style.setProperty('--desk-top', `${top.offsetHeight}px`);
  });
  observer.observe(top);
  return () => {
    observer.disconnect();
  };
}

function usePage(): Shown {
  const [shown, setShown] = useState<Shown>({ problems: [] });
  const asked = useRef<string>(undefined);
  useEffect(() => {
    let isOver = false;
    let isBusy = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let noted: unknown;
    const ask = async () => {
      timer = undefined;
      const wanted = textOfForm();
      if (!wanted || isBusy || wanted.text === asked.current) return;
      isBusy = true;
      const { page, refusal } = await askPreview(wanted.file, wanted.text);
      isBusy = false;
      if (isOver) return;
      if (page) {
        asked.current = wanted.text;
        const problems = page.problems.map((problem) => problemWords(wanted.text, problem));
        setShown({
          page: cleanPage(page.html, (path) => pendingPictures.previewOf(path)),
          problems: [...new Set(problems)],
        });
      } else setShown((before) => ({ ...before, refusal }));
      // What was typed meanwhile, or the same again once the service is back.
      if (textOfForm()?.text !== asked.current) later(refusal === undefined ? AFTER_TYPING : AFTER_REFUSAL);
    };
    const later = (wait: number) => {
      timer ??= setTimeout(() => void ask(), wait);
    };
    const stop = openForm.subscribe(() => {
      const now = openForm.read()?.dataMap;
      if (now === noted) return;
      noted = now;
      later(AFTER_TYPING);
    });
    void ask();
    return () => {
      isOver = true;
      clearTimeout(timer);
      stop();
    };
  }, []);
  return shown;
}

const WIDTH = 'desk.preview-width';
const AFTER_TYPING = 250;
const AFTER_REFUSAL = 4_000;

interface Shown {
  page?: Document;
  problems: string[];
  refusal?: string | undefined;
}
