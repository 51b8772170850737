import { formatDate } from '../text/date.ts';

/** What is wrong with the days between which something existed, in the editor's words; undefined where nothing is. */
export function validityFault({ validFrom, validTo }: Validity): PlaceFault | undefined {
  if (validFrom === undefined || validTo === undefined || validFrom <= validTo) return undefined;
  return {
    path: ['validTo'],
    message: `Ngày kết thúc (${formatDate(validTo)}) trước ngày bắt đầu (${formatDate(validFrom)}).`,
    hint: 'Sửa một trong hai ngày.',
  };
}

/** The first and last day on which something existed, as far as they are known. */
export interface Validity {
  validFrom?: string | undefined;
  validTo?: string | undefined;
}

export interface PlaceFault {
  path: PropertyKey[];
  message: string;
  hint: string;
}
