import { useLocation } from 'react-router-dom';
import { DeskHeader } from '../desk-header.tsx';
import { listAt } from '../entry-list/list-address.ts';

/** Stands in for Decap's header, but over a list, which brings its own. */
export default function AppHeader() {
  const { pathname } = useLocation();
  return listAt(pathname) === undefined ? <DeskHeader /> : null;
}
