import { expect, it } from 'vitest';
import { sayWhere } from './say-where.ts';

it.each([
  ['LĐLĐ quận Thanh Xuân', 'Thanh Xuân', ''],
  ['Công đoàn Viên chức Việt Nam', 'Quốc Oai', 'Ở Quốc Oai'],
  ['LĐLĐ thành phố Hà Nội', undefined, ''],
])('says of a figure of %s in %s where it was counted, but once', (organisation, district, said) => {
  expect(sayWhere(organisation, district)).toBe(said);
});
