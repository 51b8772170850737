import { describe, expect, it } from 'vitest';
import { findUnitFaults } from './unit-faults.ts';

const right: Parameters<typeof findUnitFaults>[0] = {
  validFrom: '2025-07-01',
  districts: [
    { district: 'ba-dinh', share: 'main' },
    { district: 'hoan-kiem', share: 'part' },
    { district: 'tay-ho', share: 'land-only' },
  ],
  formerWards: [
    { name: 'Trúc Bạch', district: 'ba-dinh', code: '00004' },
    { name: 'Thụy Khuê', district: 'tay-ho', code: '00103' },
  ],
};

describe('findUnitFaults', () => {
  it.each<[string, Partial<typeof right>]>([
    ['a right unit', {}],
    ['a unit of parts alone', { districts: right.districts.map((part) => ({ ...part, share: 'part' })) }],
    ['a unit of one day', { validTo: '2025-07-01' }],
  ])('accepts %s', (_what, change) => {
    expect(findUnitFaults({ ...right, ...change })).toEqual([]);
  });

  const [main, part, land] = right.districts;
  const [ward, other] = right.formerWards;
  it.each<[string, unknown, string]>([
    ['ends before it begins', { validTo: '2025-06-30' }, 'validTo'],
    ['has a district twice', { districts: [main, part, land, part] }, 'districts.3.district'],
    ['has two main parts', { districts: [main, { ...part, share: 'main' }, land] }, 'districts.1.district'],
    ['puts land before people', { districts: [main, land, part] }, 'districts.2.district'],
    [
      'takes a ward of a district it does not draw on',
      { formerWards: [ward, { ...other, district: 'dong-da' }] },
      'formerWards.1.district',
    ],
    ['takes a ward twice', { formerWards: [ward, other, ward] }, 'formerWards.2.code'],
  ])('refuses a unit that %s', (_what, change, field) => {
    const faults = findUnitFaults({ ...right, ...(change as Partial<typeof right>) });
    expect(faults.map(({ path }) => path.join('.'))).toEqual([field]);
  });
});
