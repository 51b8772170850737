import { makeControl, type ControlProps } from './control.tsx';

/** Shows an article's id. It is made when the article is first saved, and never typed. */
export const ArticleIdControl = makeControl<string>(ArticleId);

function ArticleId({ value, forID, classNameWrapper, getEntry }: ControlProps<string>) {
  const isNew = getEntry()?.get('newRecord') === true;
  return (
    <output id={forID} className={`${classNameWrapper} desk-fixed`}>
      {!isNew && value ? value : 'Có khi bài được lưu lần đầu'}
    </output>
  );
}
