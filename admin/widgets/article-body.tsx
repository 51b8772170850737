import { lazy, Suspense } from 'react';
import { makeControl, type ControlProps } from './control.tsx';

/** A third of the desk's script, which its lists do not wait for. */
export const loadBodyEditor = () => import('../body-editor/body-editor.tsx');

const BodyEditor = lazy(async () => ({ default: (await loadBodyEditor()).BodyEditor }));

/** The body: what Decap stores is its source, what an editor sees is the article. */
export const ArticleBodyControl = makeControl<string>(ArticleBody);

function ArticleBody(props: ControlProps<string>) {
  const { value, onChange, field, forID, classNameWrapper, setActiveStyle, setInactiveStyle } = props;
  return (
    <Suspense fallback={<p className="desk-wait">Đang mở phần nội dung…</p>}>
      <BodyEditor
        value={value}
        onChange={onChange}
        id={forID}
        label={String(field.get('label', 'Nội dung'))}
        className={classNameWrapper}
        onFocus={setActiveStyle}
        onBlur={setInactiveStyle}
      />
    </Suspense>
  );
}
