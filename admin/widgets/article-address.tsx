import { useSelector } from 'react-redux';
import { articleUrl, parseArticlePath } from '../../src/core/article/article-path.ts';
import { addressProblem, addressYear } from '../../src/core/editing/article-address.ts';
import { slugify } from '../../src/core/text/fold.ts';
import { useDraftStatus } from '../workflow/editor-actions.tsx';
import { AddressInput } from './address-input.tsx';
import { makeControl, type ControlProps } from './control.tsx';
import { DraftAddress } from './draft-address.tsx';

/** Where the article will be read: made from its title, to be changed until it is first published, kept from then on. */
export const ArticleAddressControl = makeControl<string>(ArticleAddress, (value) =>
  value ? addressProblem(value) : undefined,
);

function ArticleAddress(props: ControlProps<string>) {
  const entry = useSelector(openEntry);
  const status = useDraftStatus();
  const { forID, classNameWrapper } = props;
  if (entry?.get('newRecord') === true) return <NewAddress {...props} entry={entry} />;
  const path = entry?.get('path');
  if (entry && typeof path === 'string' && status !== undefined && entry.get('isModification') !== true) {
    const [title, publishedAt] = [textAt(entry, 'title'), textAt(entry, 'publishedAt')];
    return (
      <div className={`${classNameWrapper} desk-address`}>
        <DraftAddress key={path} {...{ forID, path, title, publishedAt }} />
      </div>
    );
  }
  const address = typeof path === 'string' ? parseArticlePath(path) : undefined;
  return (
    <output id={forID} className={`${classNameWrapper} desk-fixed`}>
      {address ? articleUrl(address) : ''}
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
  return (
    <div className={`${classNameWrapper} desk-address`}>
      <AddressInput
        forID={forID}
        year={addressYear(textAt(entry, 'publishedAt'))}
        value={value || made}
        onChange={onChange}
        onFocus={setActiveStyle}
        onBlur={() => {
          setInactiveStyle();
          if (value) onChange(slugify(value) === made ? '' : slugify(value));
        }}
      />
    </div>
  );
}

function textAt(entry: OpenEntry, field: string): string {
  const value = entry.getIn(['data', field]);
  return typeof value === 'string' ? value : '';
}

function openEntry({ entryDraft }: { entryDraft: OpenEntry }): OpenEntry | undefined {
  return entryDraft.get('entry') as OpenEntry | undefined;
}

interface OpenEntry {
  get(key: string): unknown;
  getIn(path: string[]): unknown;
}
