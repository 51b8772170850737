import type { Measure } from './measures.ts';

/**
 * What a figure is about, and the measures it may be counted in, the usual one first. Figures are added up by
 * metric, so a new one is a decision about all pages that add: the list is closed, and what fits nowhere is
 * `khac`, which is never added up.
 */
export const metrics = {
  'ket-nap-doan-vien': metric('đoàn viên được kết nạp', 'nguoi'),
  'tong-doan-vien': { ...metric('đoàn viên', 'nguoi'), heading: 'Tổng số đoàn viên' },
  'thanh-lap-cdcs': metric('công đoàn cơ sở được thành lập', 'to-chuc'),
  'tiep-nhan-cdcs': metric('công đoàn cơ sở được tiếp nhận', 'to-chuc'),
  'tong-cdcs': { ...metric('công đoàn cơ sở', 'to-chuc'), heading: 'Tổng số công đoàn cơ sở' },
  'tap-huan-can-bo': metric('cán bộ công đoàn được tập huấn', 'nguoi', 'luot'),
  'hoc-tap-tuyen-truyen': metric('người được học tập, tuyên truyền', 'luot', 'nguoi'),
  'pho-bien-phap-luat': metric('người được phổ biến pháp luật', 'luot', 'nguoi'),
  'hoi-nghi-tuyen-truyen': metric('hội nghị, buổi tuyên truyền', 'cuoc'),
  'nang-cao-tay-nghe': metric('người được nâng cao tay nghề', 'luot', 'nguoi'),
  'gioi-thieu-cho-dang': metric('đoàn viên được giới thiệu cho Đảng', 'nguoi'),
  'lop-boi-duong-dang': metric('đoàn viên dự lớp bồi dưỡng về Đảng', 'nguoi', 'luot', 'to-chuc'),
  'giam-sat': metric('cuộc giám sát', 'cuoc'),
  'doi-thoai': metric('cuộc đối thoại', 'cuoc'),
  'thoa-uoc': metric('thỏa ước lao động tập thể', 'van-ban'),
  'sang-kien': metric('sáng kiến được công nhận', 'sang-kien'),
  'tham-gia-sang-kien': metric('lượt tham gia phong trào sáng kiến', 'luot', 'nguoi', 'luot-don-vi'),
  'gia-tri-lam-loi': metric('giá trị làm lợi từ sáng kiến', 'dong'),
  'bieu-duong': metric('cá nhân, tập thể được biểu dương', 'nguoi', 'luot', 'to-chuc', 'danh-hieu'),
  'cham-lo': metric('người được chăm lo, hỗ trợ', 'nguoi', 'luot', 'suat'),
  'tien-cham-lo': metric('tiền chăm lo, hỗ trợ', 'dong'),
  'kham-suc-khoe': metric('người được khám sức khỏe', 'nguoi', 'luot'),
  'mai-am': metric('Mái ấm Công đoàn', 'nha'),
  'hien-vat': metric('hiện vật trao tặng', 'chiec', 'suat', 'dong'),
  'hoi-thi': metric('hội thi, cuộc thi', 'cuoc'),
  'du-hoi-thi': metric('người dự hội thi, sân chơi', 'luot', 'nguoi', 'to-chuc', 'doi'),
  khac: metric('việc khác'),
} as const satisfies Record<string, MetricDeclaration>;

/** The words of each metric, by its slug, as a form lists them. */
export const metricLabels = Object.fromEntries(
  Object.entries<MetricDeclaration>(metrics).map(([slug, { label, heading }]) => [
    slug,
    heading ?? label.charAt(0).toUpperCase() + label.slice(1),
  ]),
) as Record<MetricSlug, string>;

function metric(label: string, ...allowed: Measure[]): MetricDeclaration {
  return { label, measures: allowed };
}

export interface MetricDeclaration {
  /** Follows the number in a sentence: "1.200 đoàn viên được kết nạp". */
  label: string;
  /** Over figures, where the label alone would say too little. */
  heading?: string;
  /** Empty: any measure. */
  measures: readonly Measure[];
}

export type MetricSlug = keyof typeof metrics;
