import { useEffect, useRef } from 'react';
import { useSelector } from 'react-redux';
import { Link } from 'react-router-dom';
import { articleUrl, parseArticlePath } from '../../src/core/article/article-path.ts';
import { standingOf } from '../../src/core/editing/standing.ts';
import { capitalise } from '../../src/core/text/capitalise.ts';
import { toStamp } from '../../src/core/text/date.ts';
import { wayBack } from '../entry-list/last-place.ts';
import { showFirstProblemSoon } from '../first-problem.ts';
import { MendFile, useIsBroken } from '../mending/mend-file.tsx';
import { NeverLost } from '../never-lost/never-lost.tsx';
import { SaveState } from '../never-lost/save-state.tsx';
import { newsroom } from '../newsroom.ts';
import { usePreview } from '../preview/use-preview.tsx';
import { HistoryButton } from '../history/history-button.tsx';
import { EditorActions, StepLine, useDraftStatus } from '../workflow/editor-actions.tsx';
import { useBarHeight } from './use-bar-height.ts';

/**
 * Stands in for Decap's toolbar: what saves and publishes is always in the same corner, and beside it always stands
 * whether what is on the screen is saved, at which step it is, and what of it readers see.
 */
export default function EditorToolbar(props: ToolbarProps) {
  const { collection, hasChanged, isNewEntry, isPersisting, showDelete, editorBackLink, onDelete } = props;
  const kind = String(collection.get('label_singular'));
  const isBroken = useIsBroken();
  const save = useSaving(props, isBroken);
  const preview = usePreview();
  useBarHeight();
  const status = useSelector(savedField('status'));
  const publishedAt = useSelector(savedField('publishedAt'));
  const standing = isNewEntry ? undefined : standingOf({ status, publishedAt }, toStamp(new Date()));
  const url = standing?.isPublic ? publicUrl() : undefined;
  const isReviewed = props.hasWorkflow === true && collection.get('workflow') === true;
  const step = useDraftStatus();
  // A draft of what is published says so even where the published version was not loaded.
  const published = props.isModification || !step ? (standing ?? (step ? IN_PRINT : undefined)) : undefined;
  const history = isNewEntry || !newsroom.hasHistory ? null : <HistoryButton />;
  const view = url ? (
    <a href={url} target="_blank" rel="noreferrer">
      Xem trên trang
    </a>
  ) : null;
  return (
    <>
      <div className="desk-top">
        <header className="desk-toolbar">
          <Link to={wayBack(editorBackLink)} className="desk-back">
            <span aria-hidden="true">‹</span>{' '}
            <span className="desk-back-words">{String(collection.get('label'))}</span>
          </Link>
          <h1 className="desk-hidden">{isNewEntry ? `${capitalise(kind)} mới` : `Sửa ${kind}`}</h1>
          <SaveState
            kind={kind}
            hasChanged={hasChanged}
            isNewEntry={isNewEntry}
            isPersisting={isPersisting}
          />
          {isReviewed ? (
            <>
              <StepLine status={step} published={published} />
              <EditorActions
                {...props}
                status={step}
                published={published}
                isBusy={
                  isBroken ||
                  isPersisting === true ||
                  props.isPublishing === true ||
                  props.isUpdatingStatus === true
                }
                save={save}
                persist={props.onPersist}
                before={preview.toggle}
                more={
                  <>
                    {history}
                    {view}
                  </>
                }
              />
            </>
          ) : (
            <>
              {standing ? <p className="desk-standing">{standing.words}</p> : null}
              <div className="desk-actions">
                {preview.toggle}
                {history}
                {view}
                {showDelete && !isNewEntry ? (
                  <button type="button" className="desk-danger" onClick={onDelete}>
                    Xóa
                  </button>
                ) : null}
                <button
                  type="button"
                  className="desk-primary desk-save"
                  disabled={isBroken || isPersisting === true || !hasChanged}
                  onClick={save}
                >
                  Lưu
                </button>
              </div>
            </>
          )}
        </header>
        <NeverLost hasChanged={hasChanged} save={save} />
        {preview.pane}
      </div>
      <MendFile />
    </>
  );
}

function useSaving({ onPersist, hasChanged, isPersisting }: ToolbarProps, isBroken: boolean): () => void {
  const isAskedAgain = useRef(false);
  const save = () => {
    isAskedAgain.current = hasChanged && isPersisting === true;
    if (isBroken || !hasChanged || isPersisting === true) return;
    // Decap rejects without a reason where a field is wrong; the words stand beside the field.
    Promise.resolve(onPersist()).catch(() => {
      isAskedAgain.current = false;
    });
    showFirstProblemSoon();
  };
  const latest = useRef(save);
  latest.current = save;
  // What was typed while a save was under way is saved after it, unless that one was refused.
  useEffect(() => {
    if (isPersisting === true || !isAskedAgain.current) return undefined;
    const timer = setTimeout(() => {
      if (isAskedAgain.current) latest.current();
    }, UNTIL_COUNTED_AGAIN);
    return () => {
      clearTimeout(timer);
    };
  }, [isPersisting]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener('keydown', onKey);
    };
  }, []);
  return save;
}

// Decap takes what was typed during a save for saved until NeverLost has it count again.
const UNTIL_COUNTED_AGAIN = 50;
const IN_PRINT = { words: 'Đã đăng', isPublic: true };

/** A field of the open entry as it was saved last, whatever the form says by now. */
function savedField(name: string) {
  return ({ entries, entryDraft }: DeskState): unknown => {
    const key = `${String(entryDraft.getIn(['entry', 'collection']))}.${String(entryDraft.getIn(['entry', 'slug']))}`;
    return entries.getIn(['entities', key, 'data', name]);
  };
}

/** The article's page, from the address of its form. */
function publicUrl(): string | undefined {
  const [, slug] = /^#\/collections\/articles\/entries\/(.+)$/.exec(location.hash) ?? [];
  const address = slug && parseArticlePath(`content/articles/${slug}.mdx`);
  return address ? articleUrl(address) : undefined;
}

interface DeskState {
  entries: Reachable;
  entryDraft: Reachable;
}

interface Reachable {
  getIn(path: string[]): unknown;
}

interface ToolbarProps {
  collection: { get(key: string): unknown };
  editorBackLink: string;
  hasChanged: boolean;
  isNewEntry: boolean;
  isPersisting?: boolean;
  isPublishing?: boolean;
  isUpdatingStatus?: boolean;
  isModification?: boolean;
  hasWorkflow?: boolean;
  showDelete: boolean;
  onPersist: () => unknown;
  onDelete: () => void;
  onDeleteUnpublishedChanges: () => void;
}
