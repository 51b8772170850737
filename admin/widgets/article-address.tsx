import { useEffect, useState } from 'react';
import { useSelector } from 'react-redux';
import { parseArticlePath } from '../../src/core/article/article-path.ts';
import { addressProblem, addressYear, freeAddress } from '../../src/core/editing/article-address.ts';
import { slugify } from '../../src/core/text/fold.ts';
import { findTakenSlugs } from '../taken-slugs.ts';
import { makeControl, type ControlProps } from './control.tsx';

/** Where the article will be read: made from its title, to be changed until its first save, kept from then on. */
export const ArticleAddressControl = makeControl<string>(ArticleAddress, (value) =>
  value ? addressProblem(value) : undefined,
);

function ArticleAddress(props: ControlProps<string>) {
  const entry = useSelector(openEntry);
  if (entry?.get('newRecord') === true) return <NewAddress {...props} entry={entry} />;
  const path = entry?.get('path');
  const address = typeof path === 'string' ? parseArticlePath(path) : undefined;
  return (
    <output id={props.forID} className={`${props.classNameWrapper} desk-fixed`}>
      {address ? `/bai-viet/${address.year}/${address.slug}/` : ''}
    </output>
  );
}

function NewAddress({
  value = '',
  onChange,
  forID,
  classNameWrapper,
  setActiveStyle,
  setInactiveStyle,
  entry,
}: ControlProps<string> & { entry: OpenEntry }) {
  const made = slugify(textAt(entry, 'title'));
  const year = addressYear(textAt(entry, 'publishedAt'));
  const wanted = value || made;
  const taken = useTaken(year, slugify(wanted));
  return (
    <div className={`${classNameWrapper} desk-address`}>
      <span className="desk-said">{`/bai-viet/${year}/`}</span>
      <input
        id={forID}
        type="text"
        spellCheck={false}
        autoComplete="off"
        placeholder="tieu-de-khong-dau"
        value={wanted}
        onChange={({ target }) => {
          onChange(target.value);
        }}
        onFocus={setActiveStyle}
        onBlur={() => {
          setInactiveStyle();
          if (value) onChange(slugify(value) === made ? '' : slugify(value));
        }}
      />
      {taken.has(wanted) ? (
        <p role="alert" className="desk-problem">
          {`Năm ${year} đã có bài ở địa chỉ này. `}
          <button
            type="button"
            className="desk-small"
            onClick={() => {
              onChange(freeAddress(slugify(wanted), taken));
            }}
          >
            {`Dùng ${freeAddress(slugify(wanted), taken)}`}
          </button>
        </p>
      ) : null}
    </div>
  );
}

/** The slugs of a year like one wanted, whatever their month; asked for when typing pauses. */
function useTaken(year: string, wanted: string): ReadonlySet<string> {
  const [taken, setTaken] = useState<string[]>([]);
  useEffect(() => {
    let isLatest = true;
    const timer = setTimeout(() => {
      void findTakenSlugs('articles', wanted).then((found) => {
        if (isLatest) setTaken(found);
      });
    }, PAUSE);
    return () => {
      isLatest = false;
      clearTimeout(timer);
    };
  }, [wanted]);
  const ofYear = taken.filter((slug) => slug.startsWith(`${year}/`));
  return new Set(ofYear.map((slug) => slug.split('/').at(-1) ?? ''));
}

function textAt(entry: OpenEntry, field: string): string {
  const value = entry.getIn(['data', field]);
  return typeof value === 'string' ? value : '';
}

function openEntry({ entryDraft }: { entryDraft: OpenEntry }): OpenEntry | undefined {
  return entryDraft.get('entry') as OpenEntry | undefined;
}

const PAUSE = 400;

interface OpenEntry {
  get(key: string): unknown;
  getIn(path: string[]): unknown;
}
