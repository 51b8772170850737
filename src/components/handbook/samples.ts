/** What a writer types for each sample of the handbook. */
export const samples = {
  frontMatter: `---
id: 7m3k9q2x4v8c
title: Tiêu đề ngắn, có động từ
standfirst: Một, hai câu nói hết điều chính.
status: draft
publishedAt: 2025-04-07T20:14+07:00
authors:
  - ban-bien-tap
districts:
  - thanh-xuan
topics:
  - phat-trien-doan-vien
---

Câu đầu nói ngay việc gì đã xảy ra.`,
  markdown: `## Tiêu đề phụ

Chữ **đậm**, chữ *nghiêng*, [đường dẫn](/gioi-thieu/).

- Một ý
- Một ý nữa

| Quý | CĐCS mới |
| --- | -------: |
| I   |        4 |`,
  figure: `<Figure src="/media/2025/04/ten-tep.jpg" alt="Chữ Nhịp Công đoàn trên nền đỏ" caption="Chú thích nói ai, ở đâu, lúc nào." credit="Ảnh: tên người chụp" />`,
  gallery: `<Gallery title="Tên chùm ảnh" items={[
  { src: "/media/2025/04/anh-mot.jpg", alt: "Chữ Nhịp Công đoàn trên nền đỏ", caption: "Chú thích của ảnh thứ nhất." },
  { src: "/media/2025/04/anh-hai.jpg", alt: "Biểu tượng của trang", credit: "Ảnh: tên người chụp" },
]} />`,
  video: `<Video src="https://www.youtube.com/watch?v=ma-video" title="Tên video nói xem được gì" caption="Ai, làm gì, ở đâu, khi nào." credit="Nơi đăng video" />`,
  timeline: `<Timeline title="Một buổi sáng ở hội trường">

<Update time="2025-04-07T10:05+07:00" title="Bầu xong ban chấp hành" important>

Kết quả đọc tại hội trường, **đủ số phiếu**.

</Update>

<Update time="2025-04-07T08:30+07:00">

Đại biểu vào hội trường.

</Update>

</Timeline>`,
  keyFigures: `<KeyFigures title="Một nhiệm kỳ ở Thanh Xuân" items={[
  { value: "44.420", unit: "lượt", label: "đoàn viên, người lao động học tập" },
  { value: "121", unit: "hội nghị", label: "học tập và làm theo Bác", note: "trên 12 nghìn lượt dự" },
]} />`,
  pullQuote: `<PullQuote quote="Lời người nói, nguyên văn." speaker="Họ và tên" role="chức vụ khi nói" />`,
  infoBox: `<InfoBox title="CĐCS là gì?">

Công đoàn cơ sở, viết tắt là **CĐCS**, lập tại cơ quan, đơn vị, doanh nghiệp.

</InfoBox>`,
  relatedLinks: `<RelatedLinks title="Đọc thêm về đại hội" articles={["x2xzis5qtlhe", "za9ozh4njhhd"]} />`,
};
