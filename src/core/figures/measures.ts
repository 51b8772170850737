/** What is counted, with its word. Amounts of different measures are never added up. */
export const measures = {
  nguoi: 'người',
  luot: 'lượt',
  'luot-don-vi': 'lượt đơn vị',
  'to-chuc': 'tổ chức, đơn vị',
  doi: 'đội',
  cuoc: 'cuộc, buổi, lớp',
  dong: 'đồng',
  'sang-kien': 'sáng kiến',
  'danh-hieu': 'danh hiệu, gương',
  'van-ban': 'văn bản',
  nha: 'căn nhà',
  suat: 'suất',
  chiec: 'chiếc',
  'phan-tram': '%',
} as const;

/** How the text hedges a number. */
export const qualifiers = {
  gan: 'gần',
  khoang: 'khoảng',
  hon: 'hơn',
  tren: 'trên',
} as const;

/** A flow adds up within its period; a stock is what there is at the period's end. */
export const figureKinds = {
  flow: 'Phát sinh trong kỳ',
  stock: 'Có tại một thời điểm',
} as const;

/** The word that follows a number of a measure. */
export function unitOf(measure: Measure): string {
  return SHORT[measure] ?? measures[measure];
}

const SHORT: Partial<Record<Measure, string>> = {
  'to-chuc': 'đơn vị',
  cuoc: 'cuộc',
  'danh-hieu': 'danh hiệu',
  nha: 'căn',
};

export type Measure = keyof typeof measures;
export type Qualifier = keyof typeof qualifiers;
export type FigureKind = keyof typeof figureKinds;
