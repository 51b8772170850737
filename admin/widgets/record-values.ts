import { createContext } from 'react';

/** What the fields of a list's item say, for the fields of the same item; none outside a list. */
export const RecordValues = createContext<RecordFields | undefined>(undefined);

export interface RecordFields {
  get(field: string): unknown;
  set(field: string, value: unknown): RecordFields;
}
