/** What articles of a topic talk about: phrases with slots such as `{n}`, filled by `fill.ts`. */
export const TOPICS: Record<string, TopicWords> = {
  'phat-trien-doan-vien': {
    deeds: [
      'kết nạp {n} đoàn viên mới',
      'thành lập {small} công đoàn cơ sở',
      'vận động {n} người lao động vào Công đoàn',
    ],
    results: [
      'số đoàn viên tăng {pct}% so với đầu năm',
      '{small} doanh nghiệp từ 25 lao động đã có tổ chức công đoàn',
    ],
    figures: [
      ['{n}', 'người', 'đoàn viên mới'],
      ['{small}', 'đơn vị', 'công đoàn cơ sở mới thành lập'],
    ],
  },
  'dao-tao-boi-duong': {
    deeds: [
      'mở {small} lớp tập huấn cho cán bộ công đoàn',
      'bồi dưỡng nghiệp vụ cho {n} lượt cán bộ cơ sở',
      'cử {small} cán bộ đi học lý luận và nghiệp vụ',
    ],
    results: [
      '{pct}% chủ tịch công đoàn cơ sở đã qua bồi dưỡng',
      'mỗi lớp có phần xử lý tình huống lấy từ cơ sở',
    ],
    figures: [
      ['{n}', 'lượt', 'cán bộ dự học'],
      ['{small}', 'lớp', 'tập huấn đã mở'],
    ],
  },
  'nang-cao-tay-nghe': {
    deeds: [
      'tổ chức hội thi thợ giỏi với {n} thí sinh',
      'mở {small} lớp kèm nghề tại xưởng',
      'khuyến khích {n} công nhân thi nâng bậc',
    ],
    results: ['{pct}% thí sinh đạt bậc cao hơn sau hội thi', '{small} sáng kiến được đưa vào dây chuyền'],
    figures: [
      ['{n}', 'người', 'công nhân dự thi tay nghề'],
      ['{small}', 'sáng kiến', 'được áp dụng'],
    ],
  },
  'tuyen-truyen-giao-duc': {
    deeds: [
      'phổ biến chính sách mới cho {n} lượt người lao động',
      'tổ chức {small} buổi nói chuyện tại nơi làm việc',
      'phát {n} tờ gấp hỏi đáp pháp luật',
    ],
    results: [
      '{pct}% cơ sở có bảng tin hoặc nhóm trao đổi trực tuyến',
      '{n} câu hỏi được trả lời ngay tại chỗ',
    ],
    figures: [
      ['{n}', 'lượt', 'người được tuyên truyền'],
      ['{small}', 'buổi', 'nói chuyện chuyên đề'],
    ],
  },
  'cham-lo-doi-song': {
    deeds: [
      'trao {n} suất quà cho đoàn viên khó khăn',
      'hỗ trợ sửa {small} mái ấm công đoàn',
      'mở phiên chợ giảm giá cho {n} công nhân',
    ],
    results: ['tổng số tiền chăm lo đạt {money}', '{n} lượt gia đình đoàn viên được thăm hỏi trong dịp này'],
    figures: [
      ['{n}', 'suất', 'quà tới tay đoàn viên'],
      ['{money}', undefined, 'dành cho chăm lo'],
    ],
  },
  'phap-luat-giam-sat': {
    deeds: [
      'giám sát việc đóng bảo hiểm xã hội ở {small} doanh nghiệp',
      'tư vấn pháp luật cho {n} lượt người lao động',
      'kiểm tra chấp hành Điều lệ tại {small} công đoàn cơ sở',
    ],
    results: ['{pct}% kiến nghị sau giám sát đã được thực hiện', '{n} người được truy đóng đủ bảo hiểm'],
    figures: [
      ['{n}', 'lượt', 'người được tư vấn'],
      ['{small}', 'cuộc', 'giám sát, kiểm tra'],
    ],
  },
  'quan-he-lao-dong': {
    deeds: [
      'ký mới {small} thỏa ước lao động tập thể',
      'tổ chức {small} cuộc đối thoại tại doanh nghiệp',
      'thương lượng để nâng bữa ăn ca cho {n} công nhân',
    ],
    results: [
      '{pct}% thỏa ước có điều khoản lợi hơn luật',
      'mức ăn ca thấp nhất tăng thêm {small} nghìn đồng',
    ],
    figures: [
      ['{small}', 'bản', 'thỏa ước lao động tập thể'],
      ['{n}', 'người', 'được hưởng thỏa ước'],
    ],
  },
  'thi-dua-khen-thuong': {
    deeds: [
      'phát động đợt thi đua với {small} công trình gắn biển',
      'biểu dương {n} đoàn viên lao động giỏi',
      'sơ kết phong trào sáng kiến ở {small} đơn vị',
    ],
    results: ['{n} sáng kiến làm lợi {money}', '{pct}% tập thể đăng ký đã về đích trước hạn'],
    figures: [
      ['{n}', 'sáng kiến', 'được công nhận'],
      ['{small}', 'công trình', 'gắn biển'],
    ],
  },
  'nu-cong': {
    deeds: [
      'khám sức khỏe cho {n} nữ đoàn viên',
      'lắp {small} phòng vắt, trữ sữa tại doanh nghiệp',
      'gặp mặt {n} nữ công nhân hai giỏi',
    ],
    results: ['{pct}% ban nữ công có kế hoạch hoạt động riêng', '{n} con đoàn viên học giỏi được tặng quà'],
    figures: [
      ['{n}', 'người', 'nữ đoàn viên được khám sức khỏe'],
      ['{small}', 'phòng', 'vắt, trữ sữa'],
    ],
  },
  'an-toan-ve-sinh-lao-dong': {
    deeds: [
      'huấn luyện an toàn cho {n} người lao động',
      'kiểm tra {small} điểm có nguy cơ cháy nổ',
      'củng cố mạng lưới {n} an toàn, vệ sinh viên',
    ],
    results: ['số vụ tai nạn giảm {pct}% so với cùng kỳ', '{small} máy cũ được thay hoặc che chắn lại'],
    figures: [
      ['{n}', 'người', 'được huấn luyện an toàn'],
      ['{small}', 'điểm', 'nguy cơ được xử lý'],
    ],
  },
  'to-chuc-bo-may': {
    deeds: [
      'chỉ đạo đại hội ở {small} công đoàn cơ sở',
      'kiện toàn ban chấp hành tại {small} đơn vị',
      'góp ý văn kiện với {n} ý kiến của đoàn viên',
    ],
    results: ['{pct}% công đoàn cơ sở hoàn thành đại hội đúng hạn', 'ban chấp hành mới có {small} ủy viên'],
    figures: [
      ['{small}', 'đơn vị', 'đã tổ chức đại hội'],
      ['{pct}', '%', 'ban chấp hành được đổi mới'],
    ],
  },
};

/** For topics that have no words of their own. */
export const ANY_TOPIC: TopicWords = {
  deeds: [
    'triển khai kế hoạch tới {small} công đoàn cơ sở',
    'huy động {n} đoàn viên tham gia',
    'hoàn thành {small} đầu việc đã đăng ký',
  ],
  results: ['{pct}% chỉ tiêu cả năm đã đạt', '{n} lượt đoàn viên được hưởng lợi'],
  figures: [
    ['{n}', 'lượt', 'đoàn viên tham gia'],
    ['{small}', 'đơn vị', 'đã triển khai'],
  ],
};

export interface TopicWords {
  /** Verb phrases; the union is their subject. */
  deeds: string[];
  /** Clauses that say what came of it. */
  results: string[];
  /** Value, unit and label of a key figure. */
  figures: [value: string, unit: string | undefined, label: string][];
}
