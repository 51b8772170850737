import { useEffect, useState } from 'react';
import { freeAddress } from '../../src/core/editing/article-address.ts';
import { slugify } from '../../src/core/text/fold.ts';
import { findTakenSlugs } from '../taken-slugs.ts';

/** A field for the last part of an article's address, which says whether the year has it already. */
export function AddressInput({ forID, year, value, own, onChange, onFocus, onBlur }: AddressInputProps) {
  const taken = useTaken(year, slugify(value));
  const isTaken = taken.has(value) && !(own?.year === year && own.slug === value);
  return (
    <>
      <span className="desk-said">{`/bai-viet/${year}/`}</span>
      <input
        id={forID}
        type="text"
        spellCheck={false}
        autoComplete="off"
        placeholder="tieu-de-khong-dau"
        value={value}
        onChange={({ target }) => {
          onChange(target.value);
        }}
        onFocus={onFocus}
        onBlur={onBlur}
      />
      {isTaken ? (
        <p role="alert" className="desk-problem">
          {`Năm ${year} đã có bài ở địa chỉ này. `}
          <button
            type="button"
            className="desk-small"
            onClick={() => {
              onChange(freeAddress(slugify(value), taken));
            }}
          >
            {`Dùng ${freeAddress(slugify(value), taken)}`}
          </button>
        </p>
      ) : null}
    </>
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

const PAUSE = 400;

interface AddressInputProps {
  forID: string;
  year: string;
  value: string;
  /** The address the entry has already, which is not taken from it. */
  own?: { year: string; slug: string };
  onChange: (value: string) => void;
  onFocus?: () => void;
  onBlur?: () => void;
}
