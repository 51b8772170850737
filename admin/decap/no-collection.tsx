import { Redirect } from 'react-router-dom';
import { listAt, listAddress } from '../entry-list/list-address.ts';

/** Stands in for Decap's page of a collection: our lists are no part of Decap, and know no address of a search. */
export default function NoCollection({ match }: NoCollectionProps) {
  const { name = 'articles', searchTerm } = match.params;
  const listed = listAt(`/collections/${name}`);
  if (searchTerm === undefined || listed === undefined || listed === 'settings') return null;
  return <Redirect to={listAddress({ collection: listed, text: searchTerm, top: 0 })} />;
}

interface NoCollectionProps {
  match: { params: { name?: string; searchTerm?: string } };
}
