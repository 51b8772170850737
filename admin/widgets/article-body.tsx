import { BodyEditor } from '../body-editor/body-editor.tsx';
import { makeControl, type ControlProps } from './control.tsx';

/** The body: what Decap stores is its source, what an editor sees is the article. */
export const ArticleBodyControl = makeControl<string>(ArticleBody);

function ArticleBody(props: ControlProps<string>) {
  const { value, onChange, field, forID, classNameWrapper, setActiveStyle, setInactiveStyle } = props;
  return (
    <BodyEditor
      value={value}
      onChange={onChange}
      id={forID}
      label={String(field.get('label', 'Nội dung'))}
      className={classNameWrapper}
      onFocus={setActiveStyle}
      onBlur={setInactiveStyle}
    />
  );
}
