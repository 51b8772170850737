import { useId, useState } from 'react';
import {
  FACETS,
  STATES,
  usualOrder,
  type EntryFacets,
  type EntryOrder,
  type EntryState,
  type FacetName,
} from '../../src/core/editing/entry-list.ts';
import { formatNumber } from '../../src/core/text/number.ts';
import { countFilters, withoutFilters, type ListView } from './list-address.ts';

/** What narrows the list of articles, each choice with its number of articles. */
export function EntryFilters({ view, facets, onView }: EntryFiltersProps) {
  const [isOpen, setOpen] = useState(false);
  const count = countFilters(view) - (view.state ? 1 : 0);
  const panel = useId();
  const states: (EntryState | undefined)[] = [undefined, ...STATES];
  return (
    <>
      <div className="desk-states" role="group" aria-label="Trạng thái">
        {states.map((state) => (
          <button
            key={state ?? 'all'}
            type="button"
            aria-pressed={view.state === state}
            onClick={() => {
              onView({ ...view, state });
            }}
          >
            {state === undefined ? 'Tất cả' : STATE_WORDS[state]}
            {facets && state !== undefined ? <small>{formatNumber(facets.state[state])}</small> : null}
          </button>
        ))}
      </div>
      <button
        type="button"
        className="desk-small desk-filters-toggle"
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {count > 0 ? `Lọc thêm (${count})` : 'Lọc thêm'}
      </button>
      <div id={panel} className={isOpen ? 'desk-filters desk-open' : 'desk-filters'}>
        {FACETS.map((facet) => (
          <FacetSelect key={facet} {...{ facet, view, facets, onView }} />
        ))}
        {count > 0 ? (
          <button
            type="button"
            className="desk-small"
            onClick={() => {
              const { text, state } = view;
              onView({ ...withoutFilters(view), text, state });
            }}
          >
            Bỏ lọc
          </button>
        ) : null}
      </div>
    </>
  );
}

/** The order of the list of articles. */
export function OrderSelect({ view, onView }: Pick<EntryFiltersProps, 'view' | 'onView'>) {
  return (
    <Select
      label="Sắp xếp"
      value={view.order ?? usualOrder(view)}
      options={Object.entries(ORDER_WORDS)
        .filter(([value]) => value !== 'best' || view.text !== '')
        .map(([value, words]) => ({ value, words }))}
      onValue={(order) => {
        onView({ ...view, order: order as EntryOrder });
      }}
    />
  );
}

function FacetSelect({ facet, view, facets, onView }: EntryFiltersProps & { facet: FacetName }) {
  const chosen = view[facet];
  const values = (facets?.[facet] ?? []).filter(({ value, count }) => count > 0 || value === chosen);
  const isKnown = chosen === undefined || values.some(({ value }) => value === chosen);
  const options = [
    { value: '', words: 'Tất cả' },
    // Until the names are here, or where the address names what is not there.
    ...(isKnown ? [] : [{ value: chosen, words: chosen }]),
    ...values.map(({ value, name, count }) => ({ value, words: `${name} (${formatNumber(count)})` })),
  ];
  return (
    <Select
      label={FACET_WORDS[facet]}
      value={chosen ?? ''}
      options={options}
      onValue={(value) => {
        onView({ ...view, [facet]: value === '' ? undefined : value });
      }}
    />
  );
}

function Select({ label, value, options, onValue }: SelectProps) {
  const id = useId();
  return (
    <div className={value === '' ? 'desk-filter' : 'desk-filter desk-chosen'}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        onChange={({ target }) => {
          onValue(target.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.words}
          </option>
        ))}
      </select>
    </div>
  );
}

const STATE_WORDS: Record<EntryState, string> = {
  draft: 'Đang ẩn',
  scheduled: 'Hẹn đăng',
  published: 'Đã đăng',
  problems: 'Có lỗi',
};

const FACET_WORDS: Record<FacetName, string> = {
  district: 'Địa bàn',
  topic: 'Chủ đề',
  organisation: 'Tổ chức',
  author: 'Tác giả',
  label: 'Thể loại',
  year: 'Năm',
};

const ORDER_WORDS: Partial<Record<EntryOrder, string>> = {
  best: 'Khớp nhất',
  newest: 'Mới nhất',
  oldest: 'Cũ nhất',
  changed: 'Mới cập nhật',
  title: 'Tiêu đề, A đến Y',
};

interface EntryFiltersProps {
  view: ListView;
  /** Undefined until they are here. */
  facets: EntryFacets | undefined;
  onView: (view: ListView) => void;
}

interface SelectProps {
  label: string;
  value: string;
  options: { value: string; words: string }[];
  onValue: (value: string) => void;
}
