import { useEffect, useState } from 'react';
import { HashRouter, Redirect, useLocation } from 'react-router-dom';
import { DeskHeader } from '../desk-header.tsx';
import { loadForms, loadFormsWhenQuiet } from '../load-forms.ts';
import { NotOpened, useOpening } from '../opening.tsx';
import { CollectionPage } from './collection-page.tsx';
import { listAt } from './list-address.ts';
import { ReloadButton } from '../reload-button.tsx';

/**
 * The desk's lists, which stand beside Decap and not inside: its script is most of the desk's, and nobody waits for it
 * to find an article. Both follow the address of the page.
 */
export function Lists() {
  return (
    <HashRouter>
      <ListAtAddress />
    </HashRouter>
  );
}

function ListAtAddress() {
  const { pathname } = useLocation();
  const name = listAt(pathname);
  const isUnloadable = useForms(name === undefined);
  // Who is writing and what git says comes later than the list does, into the header.
  const { refusal, enter } = useOpening();
  if (isUnloadable) return <FormsMissing />;
  // Decap's part of the page says what is under way.
  if (name === undefined) return null;
  if (refusal !== undefined) return <NotOpened refusal={refusal} enter={enter} />;
  if (pathname !== `/collections/${name}`) return <Redirect to={`/collections/${name}`} />;
  return (
    <>
      <DeskHeader />
      <CollectionPage name={name} />
    </>
  );
}

/** Sees to it that the forms come, at once where one is wanted; whether that failed. */
function useForms(isWanted: boolean): boolean {
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (!isWanted) return loadFormsWhenQuiet();
    loadForms().catch(() => {
      setFailed(true);
    });
    return undefined;
  }, [isWanted]);
  return isWanted && hasFailed;
}

function FormsMissing() {
  return (
    <main className="desk-wait">
      <h1>Chưa tải được phần viết bài</h1>
      <p>Kiểm tra cửa sổ chạy “npm start” còn mở không, rồi tải lại trang.</p>
      <ReloadButton className="desk-primary" />
    </main>
  );
}
