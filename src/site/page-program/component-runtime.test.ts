import fc from 'fast-check';
import * as astro from 'astro/runtime/server/index.js';
import { describe, expect, it } from 'vitest';
import * as ours from './component-runtime.ts';
import { Html, htmlOf } from './html.ts';
import { PageResult } from './page-result.ts';

const TYPE = {
  head: '<link rel="stylesheet" href="/a.css">',
  containsHead: true,
  inlinedScripts: new Map([
    ['inlined', 'go()'],
    ['empty', ''],
  ]),
  resolve: (id: string) => Promise.resolve(`/${id}.js`),
};
const page = (type = TYPE) => new PageResult(type, { slug: 'dong-da' });

/** The same value twice: with templates of Astro's, and with ours. */
const value = fc.letrec<{ any: Twice }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc
      .oneof(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('<b>&"\'</b>', '', 0, -0, 1.5, NaN, true, false, null, undefined, 7n),
      )
      .map((plain): Twice => [plain, plain]),
    fc.string().map((html): Twice => [astro.unescapeHTML(html), ours.unescapeHTML(html)]),
    fc.array(tie('any'), { maxLength: 4 }).map(split),
    fc.array(tie('any'), { maxLength: 3 }).map((items): Twice => {
      const [theirs, own] = split(items);
      return [new Set(theirs), new Set(own)];
    }),
    tie('any').map(([theirs, own]): Twice => [Promise.resolve(theirs), Promise.resolve(own)]),
    tie('any').map(([theirs, own]): Twice => [() => theirs, () => own]),
    fc
      .tuple(tie('any'), tie('any'))
      .map(([[a, b], [c, d]]): Twice => [
        astro.renderTemplate`<p>${a} ${c}</p>`,
        ours.render`<p>${b} ${d}</p>`,
      ]),
  ),
})).any;

describe('what stands between braces', () => {
  it('becomes what Astro makes of it', async () => {
    await fc.assert(
      fc.asyncProperty(value, async ([theirs, own]) => {
        expect(await htmlOf(own)).toBe(await writeByAstro(theirs));
      }),
    );
  });

  it('is there at once where nothing is awaited', () => {
    expect(htmlOf(['a', ours.render`<b>${[1, '<']}</b>`])).toBe('a<b>1&lt;</b>');
  });

  it('begins what comes after something awaited without waiting for it', async () => {
    const begun: string[] = [];
    const slow = new Promise<string>((resolve) => setTimeout(resolve, 1, 'slow'));
    const html = htmlOf([slow, () => begun.push('next')]);
    expect(begun).toEqual(['next']);
    expect(await html).toBe('slow1');
  });
});

describe('an attribute', () => {
  const names = [
    'href',
    'class',
    'id',
    'data-x',
    'aria-label',
    'hidden',
    'download',
    'disabled',
    'open',
    'style',
  ];
  const name = fc.oneof(fc.constantFrom(...names, 'class:list', 'className', 'popover', 'a b'), fc.string());
  const content = fc.oneof(
    fc.string(),
    fc.constantFrom('"&', '', true, false, null, undefined, 0, 5, ['a', 'b'], { a: true }),
  );

  it('is written as Astro writes it', () => {
    fc.assert(
      fc.property(name, content, (key, held) => {
        fc.pre(!key.startsWith('set:'));
        expect(String(ours.addAttribute(held, key))).toBe(String(astro.addAttribute(held, key)));
      }),
    );
  });
});

describe('a component', () => {
  const Box = ours.createComponent((result, props, slots) => {
    const Astro = (result as PageResult).createAstro(props, slots);
    return ours.render`<div>${Astro.params.slug} ${Astro.props.name}${ours.renderSlot(result, slots.default, 'nothing')}</div>`;
  });

  it('has its props, the params of its page and its slots', async () => {
    const slots = { default: () => ours.render`<i>${'&'}</i>` };
    expect(await htmlOf(ours.renderComponent(page(), 'Box', Box, { name: 'Tên' }, slots))).toBe(
      '<div>dong-da Tên<i>&amp;</i></div>',
    );
    expect(await htmlOf(ours.renderComponent(page(), 'Box', Box, { name: 'Tên' }))).toBe(
      '<div>dong-da Tênnothing</div>',
    );
  });

  it('may have its slot rendered by itself', async () => {
    const astroOf = page().createAstro({}, { default: () => new Html('<b></b>') });
    expect([astroOf.slots.has('default'), astroOf.slots.has('other')]).toEqual([true, false]);
    expect(await astroOf.slots.render('default')).toBe('<b></b>');
  });

  it('is told what it asks in vain of Astro', () => {
    expect(() => (page().createAstro({}, {}) as unknown as { url: URL }).url).toThrow('Astro.url');
  });

  it('may be the name of a tag', async () => {
    const slots = { default: () => 'Chữ' };
    expect(await htmlOf(ours.renderComponent(page(), 'Tag', 'h2', { id: 'a' }, slots))).toBe(
      '<h2 id="a">Chữ</h2>',
    );
    expect(await htmlOf(ours.renderComponent(page(), 'Tag', 'hr', {}))).toBe('<hr/>');
  });

  it.each([['class:list'], ['client:load'], ['server:defer']])('is refused with %s', (key) => {
    expect(() => ours.renderComponent(page(), 'Box', Box, { [key]: '' })).toThrow(`<Box>: ${key}`);
  });

  it('is refused where it is none of Astro’s', () => {
    expect(() => ours.renderComponent(page(), 'Box', () => '', {})).toThrow('<Box>');
  });
});

describe('the head of a page', () => {
  it('is written where the page says, or before its first tag', () => {
    const [withHead, without] = [page(), page({ ...TYPE, containsHead: false })];
    expect(String(ours.maybeRenderHead(withHead))).toBe('');
    expect(String(ours.renderHead(withHead))).toBe(TYPE.head);
    expect(String(ours.maybeRenderHead(without))).toBe(TYPE.head);
    expect(String(ours.maybeRenderHead(without))).toBe('');
  });
});

describe('a script', () => {
  it('stands once in a page, but in every template', async () => {
    const result = page();
    const said = async (id: string) => String(await ours.renderScript(result, id));
    expect(await said('linked')).toBe('<script type="module" src="/linked.js"></script>');
    expect(await said('linked')).toBe('');
    expect(await said('inlined')).toBe('<script type="module">go()</script>');
    expect(await said('empty')).toBe('');
    ours.templateEnter(result);
    expect(await said('linked')).toContain('/linked.js');
    ours.templateExit(result);
    expect(await said('linked')).toBe('');
  });
});

type Twice = [theirs: unknown, ours: unknown];

function split(items: Twice[]): [theirs: unknown[], ours: unknown[]] {
  return [items.map(([theirs]) => theirs), items.map(([, own]) => own)];
}

async function writeByAstro(held: unknown): Promise<string> {
  let html = '';
  const destination = { write: (chunk: unknown) => void (html += String(chunk)) };
  await astro.renderTemplate`${held}`.render(destination);
  return html;
}
