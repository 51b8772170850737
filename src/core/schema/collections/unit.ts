import { z } from 'zod';
import { findUnitFaults } from '../../places/unit-faults.ts';
import type { CollectionDeclaration } from '../collection.ts';
import { collectionWords } from '../words.ts';
import * as field from '../fields.ts';

/** How much of a former district a unit has, the largest first, in the words of an editor. */
export const districtShares = {
  main: 'phần chính',
  part: 'một phần',
  'land-only': 'chỉ phần đất, không có dân',
} as const;

/** How much of a former ward a unit took, in the words of the resolution. */
export const takenParts = {
  whole: 'toàn bộ',
  part: 'một phần diện tích và dân số',
  'part-all-people': 'một phần diện tích, toàn bộ dân số',
  'land-only': 'một phần diện tích, không có dân',
  rest: 'phần còn lại',
} as const;

export const formerWardKinds = { phường: 'phường', xã: 'xã', 'thị trấn': 'thị trấn' } as const;

const districtPart = field.group('Địa bàn cũ', {
  district: field.reference('districts', 'Quận, huyện, thị xã cũ'),
  share: field.choice('Phần lấy vào', districtShares),
});

const formerWard = field.group('Phường, xã cũ', {
  name: field.text('Tên', { max: 60 }),
  kind: field.choice('Loại', formerWardKinds),
  district: field.reference('districts', 'Thuộc quận, huyện, thị xã'),
  code: field.text('Mã số', { hint: 'Mã dùng đến hết 30/6/2025.', max: 5 }),
  taken: field.choice('Phần lấy vào', takenParts),
});

/** One of the 126 wards and communes of Hanoi in force since 1/7/2025. */
export const unitSchema = z
  .strictObject({
    name: field.text('Tên', { hint: 'Không kèm phường, xã: Kim Liên.', max: 60 }),
    kind: field.choice('Loại', { phường: 'phường', xã: 'xã' }),
    code: field.text('Mã số', {
      hint: 'Mã dùng từ 1/7/2025. Có mã trước đó là của một phường, xã khác.',
      max: 5,
    }),
    validFrom: field.date('Có từ ngày'),
    validTo: field.date('Đến ngày').optional(),
    replacedBy: field.references('units', 'Nay thuộc các phường, xã').optional(),
    basis: field.text('Căn cứ', { hint: 'Khoản nào của nghị quyết nào?', max: 200 }),
    districts: field.list('Địa bàn cũ', districtPart, {
      hint: 'Phần chính đứng đầu, nơi chỉ có đất đứng cuối.',
      min: 1,
      max: 10,
    }),
    formerWards: field.list('Lập từ các phường, xã cũ', formerWard, { min: 1, max: 40 }),
    note: field.paragraph('Ghi chú', { max: 600 }).optional(),
  })
  .superRefine((unit, context) => {
    for (const { path, ...said } of findUnitFaults(unit)) {
      context.addIssue({ code: 'custom', path, params: { rule: 'place', said } });
    }
  });

export const units = {
  name: 'units',
  ...collectionWords.units,
  place: { kind: 'flat', folder: 'content/units' },
  hasBody: false,
  schema: unitSchema,
} satisfies CollectionDeclaration;

export type Unit = z.infer<typeof unitSchema>;
export type DistrictShare = keyof typeof districtShares;
export type TakenPart = keyof typeof takenParts;
