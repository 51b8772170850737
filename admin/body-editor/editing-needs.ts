/** What both views of the body need from the form around them. */
export interface EditingNeeds {
  id: string;
  /** What a screen reader calls the text. */
  label: string;
  className: string;
  onFocus: () => void;
  onBlur: () => void;
}
