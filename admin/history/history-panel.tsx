import { useCallback, useEffect, useState } from 'react';
import { readForm } from '../../src/core/editing/entry-form.ts';
import { sayTime } from '../../src/core/editing/standing.ts';
import { newsroom } from '../newsroom.ts';
import { openForm, shapeOf, textOf, type OpenForm } from '../never-lost/open-form.ts';
import { Differences } from './differences.tsx';

/** Every save of an entry: who, when, what changed; any of them can be put into the form again. */
export function HistoryPanel({ form, close }: { form: OpenForm; close: () => void }) {
  const { saves, more, refusal } = useHistory(form.path);
  const [chosen, setChosen] = useState(0);
  const [isWithForm, setWithForm] = useState(false);
  const save = saves[chosen];
  const text = useVersion(form.path, save);
  const earlier = saves[chosen + 1];
  const earlierText = useVersion(form.path, earlier);
  const isFirst = save !== undefined && !earlier && !more;
  const before = isFirst || earlier?.isGone === true ? '' : earlierText;
  const isOpening = text === undefined || (!isWithForm && before === undefined);
  // What the last one in the list changed shows only against the one before it.
  useEffect(() => {
    if (save && !earlier) more?.();
  }, [save, earlier]);
  const mine = textOf(form.collection, form.data()) ?? '';
  const restore = () => {
    if (text === undefined) return;
    openForm.put(readForm(text, shapeOf(form)));
    close();
  };
  return (
    <>
      <h2 id="desk-history-title">Lịch sử</h2>
      {refusal ? <p role="alert">{refusal}</p> : null}
      <div className="desk-history-parts">
        <ol aria-label="Các lần lưu">
          {saves.map(({ commit, message, author, at, isDraft }, index) => (
            <li key={commit}>
              <button
                type="button"
                aria-pressed={index === chosen}
                onClick={() => {
                  setChosen(index);
                }}
              >
                {sayTime(at)}
                <span>
                  {[shorten(message), author.name, isDraft ? 'bản nháp' : ''].filter(Boolean).join(' · ')}
                </span>
              </button>
            </li>
          ))}
          {more ? (
            <li>
              <button type="button" onClick={more}>
                Xem các lần cũ hơn
              </button>
            </li>
          ) : null}
        </ol>
        <section aria-live="polite">
          <h3>{isWithForm ? 'Bản đang mở khác gì bản này' : 'Lần này đã đổi gì'}</h3>
          {isOpening ? (
            <p>{save?.isGone ? 'Lần này đã xóa bài.' : 'Đang mở…'}</p>
          ) : (
            <Differences
              before={isWithForm ? text : (before ?? '')}
              after={isWithForm ? mine : text}
              shape={shapeOf(form)}
              isFirst={!isWithForm && isFirst}
            />
          )}
        </section>
      </div>
      <div className="desk-notice-actions">
        <button type="button" disabled={text === undefined} onClick={restore}>
          Khôi phục bản này
        </button>
        <button
          type="button"
          aria-pressed={isWithForm}
          onClick={() => {
            setWithForm(!isWithForm);
          }}
        >
          {isWithForm ? 'Xem lần này đã đổi gì' : 'So với bản đang mở'}
        </button>
        <button type="button" onClick={close}>
          Đóng
        </button>
      </div>
      <p className="desk-history-note">Bản khôi phục được đưa vào ô viết như một thay đổi chưa lưu.</p>
    </>
  );
}

/** The newsroom's own messages repeat the title, which stands above. */
function shorten(message: string): string {
  return message.replace(/^((?:Thêm|Sửa|Xóa|Đổi đường dẫn) [^:]{1,20}): .*$/, '$1');
}

function useHistory(path: string): {
  saves: Save[];
  more: (() => void) | undefined;
  refusal: string | undefined;
} {
  const [pages, setPages] = useState<{ saves: Save[]; next: number | null }>({ saves: [], next: null });
  const [refusal, setRefusal] = useState<string>();
  const load = useCallback(
    async (page: number) => {
      try {
        const { entries, next } = await newsroom.client.ask<HistoryReply>('history', { path, page });
        setPages((known) => ({ saves: page === 0 ? entries : [...known.saves, ...entries], next }));
      } catch (error) {
        setRefusal(String(error));
      }
    },
    [path],
  );
  useEffect(() => void load(0), [load]);
  const { saves, next } = pages;
  return { saves, more: next === null ? undefined : () => void load(next), refusal };
}

/** The text a save left behind; undefined until it is there. */
function useVersion(path: string, save: Save | undefined): string | undefined {
  const [version, setVersion] = useState<{ commit: string; text: string }>();
  useEffect(() => {
    let isHere = true;
    if (!save || save.isGone) return undefined;
    const asked = { path, commit: save.commit, formerly: save.path };
    newsroom.client.ask<{ text: string }>('historyVersion', asked).then(
      ({ text }) => {
        if (isHere) setVersion({ commit: save.commit, text });
      },
      () => undefined,
    );
    return () => {
      isHere = false;
    };
  }, [path, save]);
  return save && version?.commit === save.commit ? version.text : undefined;
}

interface Save {
  commit: string;
  message: string;
  author: { name: string };
  at: string;
  path: string;
  isDraft: boolean;
  isGone: boolean;
}

interface HistoryReply {
  entries: Save[];
  next: number | null;
}
