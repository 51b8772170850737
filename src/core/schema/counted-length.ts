/** The length of a text as the schema counts it, once it is saved: composed and without the spaces around it. */
export function countedLength(text: string): number {
  return text.trim().normalize('NFC').length;
}

/** How near a text is to the most it may have; most texts have no need to know. */
export function lengthState(length: number, max: number): LengthState {
  if (length > max) return 'over';
  return length > max * NEAR ? 'near' : 'free';
}

const NEAR = 0.9;

export type LengthState = 'free' | 'near' | 'over';
