import { describe, expect, it } from 'vitest';
import { readPlainText } from './plain-text.ts';

describe('a text without formatting', () => {
  it('goes on where a page of a PDF broke its line, and nowhere else', () => {
    const text = [
      'Tháng 5/2026, Công đoàn phường Khương Đình kết nạp',
      'mới 1.250 đoàn viên, đạt 104,2% kế hoạch; tổng kinh',
      'phí chăm lo 12,5 tỷ đồng.',
      'Bà Nguyễn Thị A, phó chủ tịch Liên đoàn Lao động,',
      'Chủ tịch Công đoàn phường, nói.',
      'Kính gửi',
      'các cơ sở',
      '\f2',
    ].join('\n');
    expect(readPlainText(text)).toEqual([
      'Tháng 5/2026, Công đoàn phường Khương Đình kết nạp mới 1.250 đoàn viên, đạt 104,2% kế hoạch; tổng kinh phí chăm lo 12,5 tỷ đồng.',
      'Bà Nguyễn Thị A, phó chủ tịch Liên đoàn Lao động, Chủ tịch Công đoàn phường, nói.',
      'Kính gửi',
      'các cơ sở',
      '2',
    ]);
  });

  it('has the lists it was typed with', () => {
    const text =
      'Kết quả:\n- Kết nạp 1.250 đoàn viên\r\n- Tặng 320 suất quà\n+ 120 suất cho nữ\n\n• Khám 2.180 lượt\n1/ Hội thảo\n- Một mình';
    expect(readPlainText(text)).toEqual([
      'Kết quả:',
      [
        { words: 'Kết nạp 1.250 đoàn viên', under: [] },
        { words: 'Tặng 320 suất quà', under: [{ words: '120 suất cho nữ', under: [] }] },
        { words: 'Khám 2.180 lượt', under: [] },
      ],
      '1/ Hội thảo',
      '- Một mình',
    ]);
  });

  it.each([
    ['speech', '– Chào anh.\n– Chào chị.'],
    ['speech', '— Anh làm ở đâu?\n— Ở xưởng may.'],
    ['speech', '- Chào anh.\n- Chào chị, lương tháng này về chưa?'],
    ['speech', '- Về rồi!\n– Thật à?\n- Thật.'],
    ['speech', '– Chị kể: “Tôi ở lại.”\n– Vì sao ạ?'],
    ['list', '- Kết nạp 1.250 đoàn viên.\n- Tặng 320 suất quà.'],
    ['list', '– Kết nạp 1.250 đoàn viên;\n– Tặng 320 suất quà.'],
    ['list', '– Kết nạp 1.250 đoàn viên\n– Tặng 320 suất quà'],
    ['list', '- Đoàn viên cần gì?\n- Kinh phí 12,5 tỷ đồng'],
    ['list', '* Ai được mời?\n* Khi nào họp?'],
    ['list', '• Ai được mời?\n• Khi nào họp?'],
    ['list', '–\tKết nạp đoàn viên.\n–\tTặng quà.'],
  ])('takes for %s: %j', (kind, text) => {
    const lines = text.split('\n');
    const items = lines.map((line) => ({ words: line.slice(1).trim(), under: [] }));
    expect(readPlainText(text)).toEqual(kind === 'speech' ? lines : [items]);
  });

  it('keeps the spaces around words for the middle of a line', () => {
    expect(readPlainText(' đoàn viên ')).toEqual([' đoàn viên ']);
  });

  it('has no letters that nobody sees, and each with its tone mark', () => {
    expect(readPlainText('c\u00adông đoàn\u200b cơ sở \ufeff❤️'.normalize('NFD'))).toEqual([
      'công đoàn cơ sở ❤️',
    ]);
  });
});
