import type { ReactNode } from 'react';

/** Stands in for the Markdown that Decap reads in hints; ours are plain text. */
export default function PlainHint({ children }: { children?: ReactNode }) {
  return <>{children}</>;
}
