import { useRef, useState } from 'react';
import { pickPicture } from '../pick-picture.ts';
import { bodySnippets, figureSnippet, relatedSnippet } from './body-snippets.ts';
import { makeControl, type ControlProps, type Field } from './control.tsx';
import { Reference } from './reference.tsx';

/** The body as its source: what is typed is what is stored. The buttons put the frame of a component at the caret. */
export const ArticleBodyControl = makeControl<string>(ArticleBody);

function ArticleBody({
  value,
  onChange,
  forID,
  classNameWrapper,
  setActiveStyle,
  setInactiveStyle,
}: ControlProps<string>) {
  const area = useRef<HTMLTextAreaElement>(null);
  const [problem, setProblem] = useState<string>();
  const [isPicking, setPicking] = useState(false);

  // Through the browser's own editing, so that undo takes it back.
  const insert = (snippet: string) => {
    area.current?.focus();
    const before = area.current?.value.slice(0, area.current.selectionStart) ?? '';
    const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else keeps undo
    document.execCommand('insertText', false, `${gap}${snippet}\n\n`);
  };
  const insertPicture = async (file: File | undefined) => {
    if (!file) return;
    const { path, problem: refusal } = await pickPicture(file);
    setProblem(refusal);
    if (path !== undefined) insert(figureSnippet(path));
  };

  return (
    <div className={`${classNameWrapper} desk-body`}>
      <div className="desk-row" role="toolbar" aria-label="Chèn vào bài">
        <label className="desk-small">
          Ảnh
          <input
            type="file"
            accept=".jpg,.jpeg,.png,.webp,.avif,.gif,.svg"
            onChange={({ target }) => {
              void insertPicture(target.files?.[0]);
              target.value = '';
            }}
          />
        </label>
        {bodySnippets.map(({ label, snippet }) => (
          <button
            key={label}
            type="button"
            className="desk-small"
            onClick={() => {
              insert(snippet);
            }}
          >
            {label}
          </button>
        ))}
        <button
          type="button"
          className="desk-small"
          aria-expanded={isPicking}
          onClick={() => {
            setPicking(!isPicking);
          }}
        >
          Bài liên quan
        </button>
      </div>
      {isPicking ? (
        <div className="desk-picking">
          <label htmlFor={`${forID}-related`}>Chọn bài để chèn</label>
          <Reference
            value=""
            field={ONE_ARTICLE}
            forID={`${forID}-related`}
            classNameWrapper=""
            setActiveStyle={setActiveStyle}
            setInactiveStyle={setInactiveStyle}
            onChange={(id) => {
              setPicking(false);
              if (typeof id === 'string' && id) insert(relatedSnippet(id));
            }}
          />
        </div>
      ) : null}
      {problem ? (
        <p role="alert" className="desk-problem">
          {problem}
        </p>
      ) : null}
      <textarea
        ref={area}
        id={forID}
        value={value ?? ''}
        spellCheck={false}
        onChange={({ target }) => {
          onChange(target.value);
        }}
        onFocus={setActiveStyle}
        onBlur={setInactiveStyle}
      />
    </div>
  );
}

const ONE_ARTICLE: Field = {
  get: (option, otherwise) => (option === 'collection' ? 'articles' : otherwise),
};
