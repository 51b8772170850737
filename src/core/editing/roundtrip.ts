/** A file to be opened in the editor, saved untouched, and edited. */
export interface RoundtripFile {
  path: string;
  text: string;
  /** One word edit for each. */
  seeds: number[];
  /** Whether to change each scalar of the front matter, too. */
  withFields: boolean;
}

/** What the editor made of a file. */
export interface RoundtripResult {
  path: string;
  /** `broken`: its front matter cannot be read, so the desk writes nothing. */
  view: 'visual' | 'raw' | 'broken';
  isDirty: boolean;
  untouched: string;
  edits: RoundtripEdit[];
}

/** One change, as it was saved. */
export interface RoundtripEdit {
  what: string;
  /** A value of the front matter, not a word of the body. */
  isField: boolean;
  /** The file after the edit. */
  text: string;
  /** Whether the saved text opens as what the editor showed. */
  isMeant: boolean;
  /** Whether taking the edit back gave the file back. */
  isUndone: boolean;
}
