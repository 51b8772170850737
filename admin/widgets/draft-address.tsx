import { useState } from 'react';
import { useSelector } from 'react-redux';
import { articleUrl, parseArticlePath } from '../../src/core/article/article-path.ts';
import { addressProblem } from '../../src/core/editing/article-address.ts';
import { slugify } from '../../src/core/text/fold.ts';
import { newsroom } from '../newsroom.ts';
import { showNotDone } from '../notices.ts';
import { forgetDraft } from '../workflow/open-drafts.ts';
import { AddressInput } from './address-input.tsx';

/** The address of a draft no reader has seen: it may still be another one, by title and time or as the editor likes. */
export function DraftAddress({ forID, path, title, publishedAt }: DraftAddressProps) {
  const hasChanged = useSelector(({ entryDraft }: DeskState) => entryDraft.get('hasChanged') === true);
  const [typed, setTyped] = useState<string>();
  const [isMoving, setMoving] = useState(false);
  const now = parseArticlePath(path);
  if (!now) return null;
  const [, year = now.year, month = now.month] = /^(\d{4})-(\d\d)/.exec(publishedAt) ?? [];
  const made = slugify(title) || now.slug;
  const isOfTitle = made === now.slug && year === now.year;
  const wanted = slugify(typed ?? made);
  const problem = addressProblem(wanted);
  const isSame = wanted === now.slug && year === now.year && month === now.month;

  const move = async () => {
    setMoving(true);
    try {
      await readdress(path, `${now.year}/${now.month}/${now.slug}`, `${year}/${month}/${wanted}`);
    } catch (error) {
      showNotDone('Chưa đổi được địa chỉ', error);
      setMoving(false);
    }
  };

  if (typed === undefined) {
    return (
      <>
        <output id={forID}>{articleUrl(now)}</output>
        <button
          type="button"
          className="desk-small"
          onClick={() => {
            setTyped(made);
          }}
        >
          {isOfTitle ? 'Đổi địa chỉ' : 'Đổi theo tiêu đề mới'}
        </button>
      </>
    );
  }
  return (
    <>
      <AddressInput forID={forID} year={year} value={typed} own={now} onChange={setTyped} />
      <button
        type="button"
        className="desk-small"
        disabled={hasChanged || isMoving || isSame || problem !== undefined}
        onClick={() => void move()}
      >
        {isMoving ? 'Đang đổi…' : 'Đổi'}
      </button>
      <button
        type="button"
        className="desk-small"
        onClick={() => {
          setTyped(undefined);
        }}
      >
        Thôi
      </button>
      <p className="desk-note" role="status">
        {hasChanged ? 'Lưu nháp trước, rồi đổi địa chỉ.' : (problem ?? '')}
      </p>
    </>
  );
}

/** Moves the draft and opens it where it is now. */
async function readdress(path: string, slug: string, newSlug: string): Promise<void> {
  await newsroom.client.save('readdressDraft', { collection: 'articles', slug, newSlug });
  forgetDraft({ collection: 'articles', slug });
  newsroom.forget(path);
  location.hash = `#/collections/articles/entries/${newSlug}`;
}

interface DeskState {
  entryDraft: { get(key: string): unknown };
}

interface DraftAddressProps {
  forID: string;
  path: string;
  title: string;
  publishedAt: string;
}
