import { describe, expect, it } from 'vitest';
import { findSvgProblem } from './svg-check.ts';

const NS = 'xmlns="http://www.w3.org/2000/svg"';
const svg = (inside: string, attributes = ''): string => `<svg ${NS} ${attributes}>${inside}</svg>`;
const check = (text: string): string | undefined => findSvgProblem(Buffer.from(text));

describe('findSvgProblem', () => {
  it.each([
    [
      'a drawing',
      svg(
        '<title>Đại hội &amp; bạn</title><g fill="url(#a)"><path d="M0 0L1 1"/></g>',
        'viewBox="0 0 10 10"',
      ),
    ],
    [
      'a declaration, comments and spaces',
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n<!-- vẽ tay -->\n${svg('<!-- x --><rect/>')}\n`,
    ],
    [
      'a style',
      svg('<style>.a { fill: #b22; } @media (prefers-color-scheme: dark) { .a { fill: red } }</style>'),
    ],
    ['a style in CDATA', svg('<style><![CDATA[ .a > .b { fill: url("#g") } ]]></style>')],
    ['a picture inside', svg('<image href="data:image/png;base64,iVBORw0KGgo="/>')],
    [
      'a use of a symbol',
      svg(
        '<symbol id="s"><circle r="1"/></symbol><use xlink:href="#s"/>',
        'xmlns:xlink="http://www.w3.org/1999/xlink"',
      ),
    ],
    [
      'what Inkscape leaves',
      svg(
        '<sodipodi:namedview inkscape:zoom="1"/><metadata><rdf:RDF><cc:Work rdf:about=""/></rdf:RDF></metadata>',
        'xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#" inkscape:export-filename="C:\\Users\\a.png"',
      ),
    ],
    ['prefixed SVG', '<svg:svg xmlns:svg="http://www.w3.org/2000/svg"><svg:rect/></svg:svg>'],
    [
      'filters and gradients',
      svg(
        '<defs><filter id="f"><feGaussianBlur stdDeviation="1"/></filter><linearGradient id="g"><stop offset="0"/></linearGradient></defs><rect filter="url(#f)" style="fill:url(#g)"/>',
      ),
    ],
  ])('takes %s', (_name, text) => {
    expect(check(text)).toBeUndefined();
  });

  it.each([
    ['script', svg('<script>alert(1)</script>')],
    ['script in capitals', svg('<SCRIPT>alert(1)</SCRIPT>')],
    ['script under a prefix', `<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script href="#x"/></s:svg>`],
    ['script under a prefix of its own', svg('<x:script xmlns:x="http://www.w3.org/2000/svg"/>')],
    ['script of XHTML', svg('<x:script xmlns:x="http://www.w3.org/1999/xhtml"/>')],
    ['an iframe of XHTML', svg('<iframe xmlns="http://www.w3.org/1999/xhtml" src="https://evil.example"/>')],
    ['an event', svg('', 'onload="alert(1)"')],
    ['an event in capitals', svg('<rect ONCLICK="alert(1)"/>')],
    ['an event under a prefix', svg('<rect a:onclick="x" xmlns:a="http://ns.adobe.com/x"/>')],
    ['an event behind a slash', svg('<rect/onclick="alert(1)"/>')],
    ['a foreign object', svg('<foreignObject/>')],
    ['a link', svg('<a href="#x"/>')],
    ['an animation', svg('<animate attributeName="href" values="javascript:alert(1)"/>')],
    ['an animation by set', svg('<set attributeName="onmouseover" to="alert(1)"/>')],
    ['a handler', svg('<handler type="text/javascript"/>')],
    ['an outside picture', svg('<image href="//evil.example/x.png"/>')],
    ['an outside use', svg('<use href="other.svg#a"/>')],
    ['an SVG inside as data', svg('<image href="data:image/svg+xml;base64,PHN2Zz4="/>')],
    ['a page inside as data', svg('<use href="data:text/html,x"/>')],
    ['javascript: with entities', svg('<use href="java&#x73;cript:alert(1)"/>')],
    ['javascript: with a tab', svg('<use href="java&#9;script:alert(1)"/>')],
    ['javascript: in a fill', svg('<rect fill="url(javascript:alert(1))"/>')],
    ['an outside fill', svg('<rect fill="url(https://evil.example/#a)"/>')],
    ['an outside fill with spaces', svg('<rect fill="url( &quot;https://evil.example/&quot; )"/>')],
    ['an outside fill with an escape', svg('<rect fill="u\\72l(https://evil.example/)"/>')],
    ['an image-set', svg(`<rect mask="image-set('https://evil.example/x.png' 1x)"/>`)],
    ['an import', svg('<style>@import url(https://evil.example/x.css);</style>')],
    ['an import by a string', svg(`<style>@import 'x.css';</style>`)],
    ['an import cut in two by a comment', svg('<style>@im<!-- -->port "x.css";</style>')],
    ['an import cut in two by CDATA', svg('<style>@im<![CDATA[port "x.css";]]></style>')],
    ['an escaped import', svg('<style>@\\69mport "x.css";</style>')],
    ['an import by entities', svg('<style>&#64;import "x.css";</style>')],
    ['an outside font', svg('<style>@font-face { src: url(https://evil.example/f.woff) }</style>')],
    ['an element inside a style', svg('<style>@im<g/>port</style>')],
    [
      'a DOCTYPE',
      `<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('')}`,
    ],
    ['an entity bomb', `<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${svg('&b;')}`],
    ['an undeclared entity', svg('&nbsp;')],
    ['a bare ampersand', svg('a & b')],
    ['a NUL by entity', svg('&#0;')],
    ['a stylesheet instruction', `<?xml-stylesheet href="https://evil.example/x.xsl"?>${svg('')}`],
    ['another encoding', `<?xml version="1.0" encoding="UTF-7"?>${svg('')}`],
    ['bytes of UTF-16', Buffer.from(`\uFEFF${svg('')}`, 'utf16le').toString('latin1')],
    ['xml:base', svg('', 'xml:base="https://evil.example/"')],
    ['text before', `GIF89a${svg('')}`],
    ['text behind', `${svg('')}<script>alert(1)</script>`],
    ['two roots', svg('') + svg('')],
    ['another root', '<html xmlns="http://www.w3.org/1999/xhtml"><svg/></html>'],
    ['no namespace', '<svg><rect/></svg>'],
    ['an emptied namespace', svg('<g xmlns=""><rect/></g>')],
    ['an open tag', svg('<g>')],
    ['crossed tags', svg('<g><rect></g></rect>')],
    ['an unquoted attribute', svg('<rect width=1/>')],
    ['an attribute twice', svg('<rect id="a" id="b"/>')],
    ['a < in an attribute', svg('<rect id="<"/>')],
    ['a comment HTML ends early', svg('<!--><img src=x onerror=alert(1)>-->')],
    ['CDATA HTML ends early', svg('<title><![CDATA[><img src=x onerror=alert(1)>]]></title>')],
    ['nothing', ''],
    ['only a comment', '<!-- x -->'],
    ['ten thousand levels', svg('<g>'.repeat(10_000) + '</g>'.repeat(10_000))],
    ['a million elements', svg('<g/>'.repeat(1_000_000))],
  ])('refuses %s', (_name, text) => {
    expect(check(text)).toEqual(expect.any(String));
  });

  it('refuses what is not UTF-8', () => {
    expect(findSvgProblem(Buffer.concat([Buffer.from(svg('')), Buffer.from([0xff])]))).toBe(
      'không phải văn bản UTF-8',
    );
  });

  it('comes to an end over a megabyte of anything', () => {
    for (const piece of [
      '<',
      '&',
      '<!--',
      '<![CDATA[',
      ' a="',
      '<a ',
      'url(',
      'url( ',
      ' ',
      '/*',
      '--',
      "'",
      '&amp;',
      'url("',
    ]) {
      const inside = piece.repeat(1_000_000 / piece.length);
      const value = inside.replaceAll('<', '').replaceAll('"', '&quot;');
      for (const text of [
        svg(inside),
        svg(`<rect fill="url(${value}"/>`),
        svg(`<style>url(${value}</style>`),
      ])
        check(text);
    }
  });
});
