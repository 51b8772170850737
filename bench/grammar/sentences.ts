/** Words that any article may use. A slot in braces is filled from the list of that name, or by `fill.ts`. */
export const WORDS: Record<string, string[]> = {
  part: ['Sáng', 'Chiều', 'Ngày', 'Tối'],
  time: ['trong quý vừa qua', 'từ đầu năm đến nay', 'trong tháng', 'sau sáu tháng', 'trong nhiệm kỳ này'],
  amount: ['gần', 'hơn', 'trên', 'khoảng', 'đúng'],
  family: ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Phan', 'Vũ', 'Đặng', 'Bùi', 'Đỗ', 'Ngô', 'Dương'],
  woman: [
    '{family} Thị {herName}',
    '{family} Thu {herName}',
    '{family} Kim {herName}',
    '{family} Ngọc {herName}',
  ],
  herName: ['Hạnh', 'Lan', 'Mai', 'Yến', 'Liên', 'Nhung', 'Hiền', 'Thảo', 'Dung', 'Hoa'],
  man: [
    '{family} Văn {hisName}',
    '{family} Đức {hisName}',
    '{family} Quang {hisName}',
    '{family} Hữu {hisName}',
  ],
  hisName: ['Tuấn', 'Hùng', 'Sơn', 'Thắng', 'Cường', 'Dũng', 'Long', 'Nam', 'Quân', 'Tiến'],
  person: ['{woman}', '{man}'],
  role: [
    'chủ tịch công đoàn cơ sở',
    'tổ trưởng sản xuất',
    'công nhân bậc 5',
    'ủy viên ban nữ công',
    'an toàn, vệ sinh viên',
    'phó chủ tịch phụ trách phong trào',
  ],
  trade: [
    'may mặc',
    'cơ khí',
    'điện tử',
    'in bao bì',
    'thực phẩm',
    'xây lắp',
    'vận tải',
    'nội thất',
    'gốm sứ',
  ],
  brand: [
    'Hồng Hà',
    'Đại Phát',
    'Thăng Long',
    'Việt Tiến Đạt',
    'Sông Nhuệ',
    'An Khánh',
    'Phú Minh',
    'Ba Sao',
  ],
  workplace: [
    'Công ty {trade} {brand}',
    'Xí nghiệp {trade} {brand}',
    'Trường Tiểu học {brand}',
    'Bệnh viện {brand}',
    'Hợp tác xã {trade} {brand}',
  ],
};

export const TITLES = [
  '{org} {deed}',
  '{place}: {deed}',
  '{org} {deed} {time}',
  '{place}: {result}',
  'Cách {org} {deed}',
  '{workplace} và chuyện {deed}',
];

export const STANDFIRSTS = [
  '{time2}, {org} đã {deed}. Theo báo cáo gửi lên cấp trên, {result}.',
  '{amount2} {n} lượt người góp mặt khi {org} {deed}; phần việc còn lại được chia theo từng cụm.',
  'Từ một kế hoạch có {small} đầu việc, {org} {deed} và giữ được nhịp làm đều giữa các cơ sở.',
];

export const OPENINGS = [
  '{part} {date}, {org} báo cáo đã {deed}. Cuộc họp có {small} đại biểu của các cơ sở ở {area} tham dự.',
  '{org} vừa tổng hợp số liệu của các cơ sở: đơn vị này {deed} {time}.',
  'Kế hoạch năm giao cho {org} {deed}. Đến {date}, phần lớn việc trong kế hoạch đã xong.',
  'Tại {workplace}, buổi làm việc ngày {date} mở đầu bằng một câu hỏi: làm sao để {deed} mà không chạy theo hình thức?',
];

export const PARAGRAPHS = [
  'Theo báo cáo, {result}. Con số này do {small} cơ sở gửi về, được cộng một lần vào cuối tháng nên có thể thay đổi sau khi rà lại.',
  'Điểm được nhắc nhiều là cách chia việc. Mỗi cụm nhận từ ba đến năm chỉ tiêu, cụm trưởng chịu trách nhiệm nhắc tiến độ và báo lại vào thứ Sáu hằng tuần.',
  'Ở {workplace}, {amount} {n} người lao động đã biết tin ngay trong ca làm. Ban chấp hành treo bảng kết quả ở cửa nhà ăn, ai cũng xem được.',
  '{role2} {person} kể rằng lúc đầu ít người hưởng ứng. Sau hai lần đổi giờ họp sang cuối ca, số người đến tăng lên {n}.',
  'Kinh phí cho đợt này là {money}, trong đó phần của cơ sở chiếm {pct}%. Các khoản chi đều có chữ ký của ủy ban kiểm tra.',
  'So với cùng kỳ, kết quả cao hơn {pct}%. Riêng khu vực ngoài nhà nước góp {amount} một nửa, phần lớn từ các doanh nghiệp {trade}.',
  'Không phải việc nào cũng trôi chảy. Có {small} đơn vị xin lùi hạn vì thiếu cán bộ chuyên trách, {small} đơn vị khác chưa thống nhất được với chủ doanh nghiệp.',
  'Đoàn công tác đã đến {small} nơi, nghe người lao động nói trước rồi mới nghe lãnh đạo trình bày. Các ý kiến được ghi thành biên bản và gửi lại cho cơ sở trong ba ngày.',
  'Bà {woman}, {role} của {workplace}, đề nghị gửi tài liệu ngắn, chữ to, để công nhân đọc được trong giờ nghỉ giữa ca.',
  'Ông {man} cho rằng muốn làm lâu dài phải bắt đầu từ tổ sản xuất. Tổ của ông có {small} người, họp mười lăm phút mỗi thứ Hai.',
  'Cùng thời gian này, {org} {deed2}. Hai phần việc dùng chung một danh sách đầu mối nên không phải xin số liệu hai lần.',
  'Từ nay đến cuối năm, các cơ sở ở {area} tiếp tục rà danh sách, bổ sung hồ sơ còn thiếu và công khai kết quả tại hội nghị người lao động.',
  'Số liệu được chốt đến ngày {date}. Những nơi nộp sau sẽ được tính vào kỳ báo cáo kế tiếp, tránh cộng trùng.',
  'Một thay đổi nhỏ mà người lao động nhận ra ngay là thời gian trả lời. Trước đây mỗi kiến nghị chờ {small} ngày, nay phần lớn có câu trả lời trong tuần.',
  'Ban chấp hành cũng giữ lại {pct}% quỹ cho những trường hợp đột xuất như ốm đau, tai nạn hay cháy nhà trọ.',
];

export const HEADINGS = [
  'Bắt đầu từ cơ sở',
  'Con số và cách tính',
  'Điều người lao động mong',
  'Việc còn bỏ ngỏ',
  'Ai làm, làm đến đâu',
  'Sau hội nghị',
  'Từ kế hoạch đến việc thật',
  'Tiền ở đâu, chi thế nào',
];

export const LIST_ITEMS = [
  '**{n} lượt** đoàn viên dự các buổi họp tổ',
  'Rà lại danh sách ở {small} cơ sở trước ngày {date}',
  'Chọn {small} việc khó nhất để làm trước',
  'Gửi kết quả về {org} bằng một mẫu chung',
  '{workplace} làm điểm, sau đó các nơi khác làm theo',
  'Dành {money} cho trường hợp khó khăn đột xuất',
];

export const QUOTES = [
  'Làm ít việc thôi, nhưng việc nào xong thì người lao động phải thấy được.',
  'Anh em không cần khẩu hiệu, anh em cần biết tháng này lương và ca làm thay đổi ra sao.',
  'Họp mười lăm phút mà đúng việc thì hơn cả buổi sáng nghe đọc báo cáo.',
  'Khi công đoàn trả lời đúng hẹn, lần sau người ta sẽ hỏi công đoàn trước.',
];

export const BOX_LINES = [
  'Báo cáo tính theo **lượt người**: một người dự hai buổi được tính là hai lượt.',
  'Chỉ tiêu năm được giao từ tháng một và điều chỉnh một lần vào tháng bảy.',
  'Số liệu do cơ sở tự khai, cấp trên kiểm tra ngẫu nhiên {pct}% hồ sơ.',
  'Đơn vị dưới 25 lao động không nằm trong chỉ tiêu nhưng vẫn được vận động.',
];

export const CAPTIONS = [
  'Tranh minh họa cho bài.',
  'Một buổi sinh hoạt ở cơ sở.',
  'Góc làm việc của tổ công đoàn.',
];
