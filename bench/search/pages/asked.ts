import type { SearchFilters } from '../../../src/core/search/search-state.ts';

/** Gives the measuring its question: the URLs of the first ten articles, best first. */
export function publish(ask: Ask): void {
  Object.assign(window, { ask });
}

/** The documents a peer indexes in the page. */
export async function loadDocuments(): Promise<PeerDocument[]> {
  return (await fetch('/documents.json')).json() as Promise<PeerDocument[]>;
}

/** The filters of a query, applied to what a peer found that has none of its own. */
export function passes(document: PeerDocument, { district, topic, year }: SearchFilters): boolean {
  return (
    (!district || document.district === district) &&
    (!topic || document.topic === topic) &&
    (!year || document.year === year)
  );
}

export type Ask = (query: string, filters: SearchFilters) => Promise<string[]>;

export interface PeerDocument {
  id: number;
  url: string;
  title: string;
  standfirst: string;
  text: string;
  district: string;
  topic: string;
  year: string;
}
