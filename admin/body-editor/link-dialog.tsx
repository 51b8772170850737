import { getMarkRange, type Editor } from '@tiptap/core';
import { useEffect, useRef, useState } from 'react';
import { articleUrl, parseArticlePath } from '../../src/core/article/article-path.ts';
import { findLinkFault } from '../../src/core/body/link-address.ts';
import { nameArticles } from '../entry-list/find-articles.ts';
import { Reference } from '../widgets/reference.tsx';
import type { Field } from '../widgets/control.tsx';

/** Asks where a link leads: an address, or one of the portal's own articles. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [range] = useState(() => linkRange(editor));
  const [words, setWords] = useState(() => editor.state.doc.textBetween(range.from, range.to));
  const [address, setAddress] = useState(() => String(editor.getAttributes('link').href ?? ''));
  const [fault, setFault] = useState<string>();
  const isNew = range.from === range.to;
  const latest = useRef({ address, words });
  latest.current = { address, words };
  const choosing = useRef<Promise<void>>(undefined);

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  const setLink = async () => {
    await choosing.current;
    const chosen = latest.current;
    const href = complete(chosen.address);
    const found = findLinkFault(href);
    if (found) {
      setFault(`${found.message} ${found.hint}`);
      return;
    }
    const title: unknown = editor.getAttributes('link').title ?? null;
    const chain = editor.chain().focus().setTextSelection(range);
    if (isNew)
      chain.insertContent({
        type: 'text',
        text: chosen.words.trim() || href,
        marks: [{ type: 'link', attrs: { href, title } }],
      });
    else chain.setMark('link', { href, title }).setTextSelection(range.to);
    chain.unsetMark('link').run();
    onClose();
  };
  const chooseArticle = async (id: unknown) => {
    const [article] = await nameArticles([String(id)]).catch(() => []);
    const place = article && parseArticlePath(`content/articles/${article.slug}.mdx`);
    if (!place) return;
    const found = { address: articleUrl(place), words: latest.current.words };
    if (isNew && found.words === '') found.words = article.title;
    // Whoever presses Enter twice means what was found, drawn yet or not.
    latest.current = found;
    setAddress(found.address);
    setWords(found.words);
    setFault(undefined);
  };

  return (
    <dialog ref={dialog} className="body-dialog" aria-label="Liên kết" onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void setLink();
        }}
      >
        <h2>Liên kết</h2>
        {isNew ? (
          <label>
            Chữ hiện trong bài
            <input
              value={words}
              onChange={({ target }) => {
                setWords(target.value);
              }}
            />
          </label>
        ) : null}
        <label>
          Địa chỉ
          <input
            inputMode="url"
            placeholder="https://… hoặc /bai-viet/…"
            value={address}
            aria-invalid={fault !== undefined}
            onChange={({ target }) => {
              setAddress(target.value);
              setFault(undefined);
            }}
          />
        </label>
        {fault ? (
          <p role="alert" className="desk-problem">
            {fault}
          </p>
        ) : null}
        <label htmlFor="body-link-article">Hoặc một bài của trang</label>
        <Reference
          value=""
          field={ONE_ARTICLE}
          forID="body-link-article"
          classNameWrapper="body-picker"
          setActiveStyle={nothing}
          setInactiveStyle={nothing}
          onChange={(id) => {
            choosing.current = chooseArticle(id);
          }}
        />
        <div className="body-dialog-actions">
          <button type="submit" className="desk-primary">
            Đặt liên kết
          </button>
          {editor.isActive('link') ? (
            <button
              type="button"
              className="desk-small"
              onClick={() => {
                editor.chain().focus().setTextSelection(range).unsetMark('link').run();
                onClose();
              }}
            >
              Bỏ liên kết
            </button>
          ) : null}
          <button type="button" className="desk-small" onClick={onClose}>
            Đóng
          </button>
        </div>
      </form>
    </dialog>
  );
}

/** The link the caret is in, or what is selected. */
function linkRange({ state }: Editor): { from: number; to: number } {
  const { from, to, empty, $from } = state.selection;
  const link = state.schema.marks.link;
  const around = empty && link ? getMarkRange($from, link) : undefined;
  return around ?? { from, to };
}

/** People write addresses as they see them: without https, and mail as it is. */
function complete(address: string): string {
  const bare = address.trim();
  if (/^[^\s@/:]+@[\w-]+(\.[\w-]+)+$/.test(bare)) return `mailto:${bare}`;
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(bare) ? `https://${bare}` : bare;
}

const nothing = () => undefined;

const ONE_ARTICLE: Field = {
  get: (option, otherwise) => (option === 'collection' ? 'articles' : otherwise),
};
