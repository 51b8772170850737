import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAuthor } from './commit-author.ts';

describe('readAuthor', () => {
  it('tidies a name and an address', () => {
    expect(readAuthor({ name: '  Nguyễn  Thị Lan ', email: ' lan@toasoan.vn ' })).toEqual({
      author: { name: 'Nguyễn Thị Lan', email: 'lan@toasoan.vn' },
    });
    expect(readAuthor({ name: 'Lan', email: 'lan@localhost' }).author).toBeDefined();
  });

  it.each([
    ['', 'a@b.vn', 'name'],
    ['A\nB', 'a@b.vn', 'name'],
    ['A <x>', 'a@b.vn', 'name'],
    ['A\u202E', 'a@b.vn', 'name'],
    ['…', 'a@b.vn', 'name'],
    [undefined, 'a@b.vn', 'name'],
    ['A', 'lan', 'email'],
    ['A', 'a@b@c', 'email'],
    ['A', 'a@b.vn>', 'email'],
    ['A', 'a@', 'email'],
  ])('says which of %j and %j is wrong', (name, email, field) => {
    expect(readAuthor({ name, email }).problem?.field).toBe(field);
  });

  it('never lets through what would end a line or a mark in a commit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, email) => {
        const { author } = readAuthor({ name: `A${name}`, email: `a@${email}` });
        expect(/[\n\r\0<>]/.test(`${author?.name}${author?.email}`)).toBe(false);
      }),
    );
  });
});
