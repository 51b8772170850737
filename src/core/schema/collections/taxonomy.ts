import { z } from 'zod';
import { validityFault } from '../../places/validity.ts';
import * as field from '../fields.ts';
import type { CollectionDeclaration } from '../collection.ts';
import { collectionWords } from '../words.ts';
import { formerWardKinds } from './unit.ts';

const history = field.group('Mốc lịch sử', {
  from: field.date('Từ ngày'),
  note: field.text('Sự kiện', { max: 300 }),
});

const earlierWard = field.group('Phường, xã cũ', {
  name: field.text('Tên', { max: 60 }),
  kind: field.choice('Loại', formerWardKinds),
  code: field.text('Mã số', { max: 5 }).optional(),
});

/** A record of what existed between two days, as far as they are known. */
function dated<T extends z.ZodRawShape>(shape: T) {
  return z.strictObject(shape).superRefine((value, context) => {
    const fault = validityFault(value);
    if (!fault) return;
    const { path, ...said } = fault;
    context.addIssue({ code: 'custom', path, params: { rule: 'place', said } });
  });
}

/** One of the 30 district-level units of Hanoi that existed until 30/6/2025. */
export const districtSchema = dated({
  name: field.text('Tên', { hint: 'Không kèm quận, huyện: Thanh Xuân.', max: 60 }),
  kind: field.choice('Loại', { quận: 'quận', huyện: 'huyện', 'thị xã': 'thị xã' }),
  fullName: field.text('Tên đầy đủ', { hint: 'Ví dụ: quận Thanh Xuân.', max: 80 }),
  code: field.text('Mã số', { hint: 'Mã của Tổng cục Thống kê, hết hiệu lực 1/7/2025.', max: 5 }).optional(),
  description: field.paragraph('Giới thiệu', { max: 600 }).optional(),
  validFrom: field.date('Tồn tại từ ngày').optional(),
  validTo: field.date('Tồn tại đến ngày').optional(),
  row: field.count('Hàng trên bản đồ ô', 'Từ 0, trên xuống.'),
  col: field.count('Cột trên bản đồ ô', 'Từ 0, trái sang.'),
  neighbours: field.references('districts', 'Giáp với').optional(),
  union: field.reference('organisations', 'Liên đoàn Lao động của địa bàn').optional(),
  history: field.list('Lịch sử', history).optional(),
  earlierWards: field
    .list('Phường, xã có tên đến hết năm 2024', earlierWard, {
      hint: 'Đã sáp nhập từ ngày 1/1/2025 (Nghị quyết 1286/NQ-UBTVQH15).',
    })
    .optional(),
});

export const districts = {
  name: 'districts',
  ...collectionWords.districts,
  place: { kind: 'flat', folder: 'content/districts' },
  hasBody: false,
  schema: districtSchema,
} satisfies CollectionDeclaration;

export const topicSchema = z.strictObject({
  name: field.text('Tên', { max: 80 }),
  shortName: field.text('Tên ngắn', { hint: 'Dùng trên nhãn.', max: 40 }),
  description: field.paragraph('Phạm vi', { hint: 'Chủ đề này gồm những việc gì?', max: 400 }),
  keywords: field
    .list('Từ khóa', field.text('Từ khóa', { max: 60 }), {
      hint: 'Chữ trong bài khiến bàn biên tập gợi ý chủ đề này, mỗi dòng một từ.',
      max: 40,
    })
    .optional(),
  order: field.count('Thứ tự'),
});

export const topics = {
  name: 'topics',
  ...collectionWords.topics,
  place: { kind: 'flat', folder: 'content/topics' },
  hasBody: false,
  schema: topicSchema,
} satisfies CollectionDeclaration;

/** The levels of the union, from the centre down, with the words a reader sees. */
export const organisationLevels = {
  'trung-uong': 'Trung ương',
  'nganh-trung-uong': 'Công đoàn ngành trung ương',
  'thanh-pho': 'Thành phố',
  'cap-tren-truc-tiep-xa-phuong': 'Công đoàn xã, phường',
  'cap-tren-truc-tiep-dia-ban': 'Liên đoàn Lao động quận, huyện, thị xã',
  'cap-tren-truc-tiep-nganh': 'Công đoàn ngành của Hà Nội',
  'cap-tren-truc-tiep-kcn': 'Công đoàn khu công nghiệp',
  'cap-tren-truc-tiep-tong-cong-ty': 'Công đoàn tổng công ty',
} as const;

export const organisationSchema = dated({
  name: field.text('Tên', { max: 160 }),
  shortName: field.text('Tên ngắn', { hint: 'Dùng trên nhãn.', max: 60 }),
  aliases: field.list('Tên gọi khác', field.text('Tên gọi', { max: 120 }), { max: 30 }).optional(),
  level: field.choice('Cấp', organisationLevels),
  parent: field.reference('organisations', 'Trực thuộc').optional(),
  district: field.reference('districts', 'Địa bàn').optional(),
  validFrom: field.date('Hoạt động từ').optional(),
  validTo: field.date('Hoạt động đến').optional(),
  replacedBy: field.references('organisations', 'Các tổ chức kế tiếp').optional(),
  note: field.paragraph('Ghi chú', { max: 1_000 }).optional(),
});

export const organisations = {
  name: 'organisations',
  ...collectionWords.organisations,
  place: { kind: 'flat', folder: 'content/organisations' },
  hasBody: false,
  schema: organisationSchema,
} satisfies CollectionDeclaration;

/** A running story: one matter that articles go on telling. */
export const seriesSchema = z.strictObject({
  name: field.text('Tên', { max: 100 }),
  description: field.paragraph('Giới thiệu', { hint: 'Dòng sự kiện này kể chuyện gì?', max: 400 }),
  isOver: field.flag('Đã khép lại', 'Không còn hiện ở trang chủ; các bài vẫn ở trang của nó.').optional(),
});

export const series = {
  name: 'series',
  ...collectionWords.series,
  place: { kind: 'flat', folder: 'content/series' },
  hasBody: false,
  schema: seriesSchema,
} satisfies CollectionDeclaration;

export type Series = z.infer<typeof seriesSchema>;
export type District = z.infer<typeof districtSchema>;
export type Topic = z.infer<typeof topicSchema>;
export type Organisation = z.infer<typeof organisationSchema>;
