import { describe, expect, it } from 'vitest';
import { toTraditionalTone } from './tone-placement.ts';

describe('toTraditionalTone', () => {
  it.each([
    [
      'Ứng Hoà, thuỷ lợi, quý I, huỳnh, hoàn, khoẻ, toạ đàm, Quỳnh, uỷ ban',
      'Ứng Hòa, thủy lợi, quý I, huỳnh, hoàn, khỏe, tọa đàm, Quỳnh, ủy ban',
    ],
    ['HOÀ BÌNH, Uỷ ban', 'HÒA BÌNH, Ủy ban'],
    ['hòa, thủy, khỏe', 'hòa, thủy, khỏe'],
    ['loại, xoay, ngoéo, luya', 'loại, xoay, ngoéo, luya'],
    ['hoà'.normalize('NFD'), 'hòa'],
  ])('writes %s as %s', (text, traditional) => {
    expect(toTraditionalTone(text)).toBe(traditional);
  });
});
