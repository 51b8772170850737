import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parseContentPath } from '../files/content-path.ts';
import { checkMedia } from './media-check.ts';

// Pictures of 3 by 2 pixels, made with sharp.
const pictures = {
  jpg: '/9j/2wBDAAYEBQYFBAYGBQYHBwYIChAKCgkJChQODwwQFxQYGBcUFhYaHSUfGhsjHBYWICwgIyYnKSopGR8tMC0oMCUoKSj/2wBDAQcHBwoIChMKChMoGhYaKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCgoKCj/wAARCAACAAMDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAb/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABQf/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCIAEKG/9k=',
  png: 'iVBORw0KGgoAAAANSUhEUgAAAAMAAAACCAIAAAASFvFNAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEElEQVQImWNYZWwMQQxwFgBCngZhW128kwAAAABJRU5ErkJggg==',
  gif: 'R0lGODlhAwACAIAAAExpcaozMyH5BAUAAAAALAAAAAADAAIAAAICjF8AOw==',
  webp: 'UklGRjgAAABXRUJQVlA4ICwAAACQAQCdASoDAAIAAUAmJaACdLoAA5gA/vDEC/G7LOHB7/6tD/1aH/q0P4AAAA==',
  lossless: 'UklGRh4AAABXRUJQVlA4TBEAAAAvAkAAAAfQmap2pv+BiOh/AAA=',
  transparent:
    'UklGRkYAAABXRUJQVlA4WAoAAAAQAAAAAgAAAQAAQUxQSAcAAAAAgICAgICAAFZQOCAYAAAAMAEAnQEqAwACAAFAJiWkAANwAP79IFAA',
  avif: 'AAAAHGZ0eXBhdmlmAAAAAG1pZjFhdmlmbWlhZgAAANZtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAACJpbG9jAAAAAERAAAEAAQAAAAAA+gABAAAAAAAAACQAAAAjaWluZgAAAAAAAQAAABVpbmZlAgAAAAABAABhdjAxAAAAAA5waXRtAAAAAAABAAAAVmlwcnAAAAA4aXBjbwAAAAxhdjFDgSACAAAAABRpc3BlAAAAAAAAAAMAAAACAAAAEHBpeGkAAAAAAwgICAAAABZpcG1hAAAAAAAAAAEAAQOBAgMAAAAsbWRhdBIACgg4BCtICGg0gDIWGUJjBMAANAAAkEDJHGFIKHbYYwrgoA==',
};
const extensionOf: Record<string, string> = { lossless: 'webp', transparent: 'webp' };
const check = (extension: string, bytes: Buffer): void => {
  checkMedia(parseContentPath(`content/media/2025/04/x.${extension}`), bytes);
};

describe('checkMedia', () => {
  it.each(Object.entries(pictures))('takes a %s', (name, data) => {
    expect(() => {
      check(extensionOf[name] ?? name, Buffer.from(data, 'base64'));
    }).not.toThrow();
  });

  it.each(Object.entries(pictures))(
    'refuses a %s under every other name, cut short, or led by something else',
    (name, data) => {
      const bytes = Buffer.from(data, 'base64');
      const own = extensionOf[name] ?? name;
      for (const extension of ['jpg', 'png', 'gif', 'webp', 'avif', 'svg', 'pdf']) {
        if (extension !== own)
          expect(() => {
            check(extension, bytes);
          }).toThrow();
      }
      for (const length of [0, 1, 8, 12, 20, bytes.length >> 1])
        expect(() => {
          check(own, bytes.subarray(0, length));
        }).toThrow();
      expect(() => {
        check(own, Buffer.concat([Buffer.from('x'), bytes]));
      }).toThrow();
    },
  );

  it('takes a PDF and refuses one with script', () => {
    const pdf = (inside: string): Buffer => Buffer.from(`%PDF-1.7\n1 0 obj\n<<${inside}>>\nendobj\n%%EOF\n`);
    expect(() => {
      check('pdf', pdf('/Type /Catalog'));
    }).not.toThrow();
    const packed = deflateSync('4 0 <</Type/Page/Contents 5 0 R>>').toString('latin1');
    const objects = `/Type/ObjStm/N 1/First 4/Filter/FlateDecode>>\nstream\n${packed}\nendstream\n<<`;
    expect(() => {
      check('pdf', Buffer.from(pdf(objects).toString(), 'latin1'));
    }).not.toThrow();
    expect(() => {
      check('pdf', pdf('/S /JavaScript'));
    }).toThrow('chứa kịch bản');
  });

  it('takes what a camera appends to a JPEG, and no page', () => {
    const bytes = Buffer.from(pictures.jpg, 'base64');
    expect(() => {
      check('jpeg', Buffer.concat([bytes, Buffer.alloc(64)]));
    }).not.toThrow();
    expect(() => {
      check('jpeg', Buffer.concat([bytes, Buffer.from('<ScRiPt>alert(1)')]));
    }).toThrow('mã trang web');
  });

  it('says what is wrong and what to do', () => {
    expect(() => {
      check('png', Buffer.from('x'));
    }).toThrow('Tệp “x.png” không phải ảnh PNG đúng.');
  });
});
