import { validityFault, type PlaceFault, type Validity } from './validity.ts';

/** What a unit says of itself that cannot all be true, in the editor's words. Its single fields are right already. */
export function findUnitFaults(unit: UnitClaims): PlaceFault[] {
  const validity = validityFault(unit);
  return [...(validity ? [validity] : []), ...districtFaults(unit), ...formerWardFaults(unit)];
}

function districtFaults({ districts }: UnitClaims): PlaceFault[] {
  return districts.flatMap(({ district, share }, index) => {
    const before = districts.slice(0, index);
    const path = ['districts', index, 'district'];
    if (before.some((other) => other.district === district)) {
      return [{ path, message: `Địa bàn “${district}” được ghi hai lần.`, hint: 'Giữ một dòng.' }];
    }
    if (share === 'main' && before.some((other) => other.share === 'main')) {
      return [
        {
          path,
          message: 'Có hai địa bàn cùng là phần chính.',
          hint: 'Giữ một phần chính; những nơi khác là “một phần”.',
        },
      ];
    }
    return before.some((other) => ORDER[other.share] > ORDER[share])
      ? [
          {
            path,
            message: `Địa bàn “${district}” đứng sau nơi có phần nhỏ hơn.`,
            hint: 'Xếp phần chính trước, rồi các phần khác, nơi chỉ có đất sau cùng.',
          },
        ]
      : [];
  });
}

function formerWardFaults({ districts, formerWards }: UnitClaims): PlaceFault[] {
  return formerWards.flatMap(({ name, district, code }, index) => {
    const path = ['formerWards', index];
    if (!districts.some((part) => part.district === district)) {
      return [
        {
          path: [...path, 'district'],
          message: `“${name}” thuộc địa bàn “${district}”, nơi không có trong “Địa bàn cũ”.`,
          hint: 'Thêm địa bàn ấy vào “Địa bàn cũ”, hoặc sửa lại ở đây.',
        },
      ];
    }
    return formerWards.slice(0, index).some((other) => other.code === code)
      ? [
          {
            path: [...path, 'code'],
            message: `Mã ${code} được ghi cho hai phường, xã cũ.`,
            hint: 'Mỗi phường, xã cũ một dòng.',
          },
        ]
      : [];
  });
}

const ORDER = { main: 0, part: 1, 'land-only': 2 };

interface UnitClaims extends Validity {
  districts: { district: string; share: keyof typeof ORDER }[];
  formerWards: { name: string; district: string; code: string }[];
}
