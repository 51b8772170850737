import { describe, expect, it } from 'vitest';
import { vietnamese } from './vietnamese.ts';

describe('the words of the desk', () => {
  it('has every phrase of Decap, with the same placeholders', async () => {
    const { default: phrases } = await import('decap-cms-locales/dist/esm/en/index.js');
    const english = flatten(phrases as Phrases);
    const words = flatten(vietnamese);
    expect(Object.keys(words).sort()).toEqual(Object.keys(english).sort());
    for (const [key, phrase] of Object.entries(english)) {
      const own = placeholders(words[key] ?? '');
      expect([...placeholders(phrase), ...(OURS[key] ?? [])], key).toEqual(expect.arrayContaining(own));
    }
  });

  it('leaves no phrase of Decap as it was, and none without an answer to what it says', async () => {
    const { default: phrases } = await import('decap-cms-locales/dist/esm/en/index.js');
    const words = flatten(vietnamese);
    const english = Object.entries(flatten(phrases as Phrases));
    expect(english.length).toBeGreaterThanOrEqual(248);
    const same = english.filter(
      ([key, phrase]) =>
        words[key] === phrase && !SAME.has(key) && /\p{L}/u.test(phrase.replace(/%\{\w+\}/g, '')),
    );
    expect(same.map(([key]) => key)).toEqual([]);
    for (const [key, phrase] of Object.entries(words)) expect(phrase.trim(), key).not.toBe('');
  });

  it('says dates the Vietnamese way, and nothing louder than it is', () => {
    const words = flatten(vietnamese);
    expect(words['workflow.workflow.dateFormat']).toMatch(/^D.*M/);
    for (const [key, phrase] of Object.entries(words)) expect(phrase, key).not.toMatch(/[!！]|\bLỗi\b.*!/);
  });

  it('puts tone marks where the house does: hòa, thủy, ủy, xóa', () => {
    for (const phrase of Object.values(flatten(vietnamese))) {
      expect(phrase).not.toMatch(/o[àáảãạ](?![\p{L}])|u[ỳýỷỹỵ](?![\p{L}])/u);
    }
  });
});

// The name of a format, and what is nothing but placeholders.
const SAME = new Set(['editor.editorWidgets.markdown.markdown']);

// What `src/site/desk/trim.ts` makes Decap hand over besides.
const OURS: Record<string, string[]> = {
  'editor.editor.onDeleteWithUnsavedChanges': ['%{kind}', '%{name}'],
  'editor.editor.onDeletePublishedEntry': ['%{kind}', '%{name}'],
  'ui.toast.missingRequiredField': ['%{fields}'],
};

function flatten(phrases: Phrases, prefix = ''): Record<string, string> {
  return Object.fromEntries(
    Object.entries(phrases).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, value]]
        : Object.entries(flatten(value, `${prefix}${key}.`)),
    ),
  );
}

function placeholders(phrase: string): string[] {
  return [...new Set(phrase.match(/%\{\w+\}/g) ?? [])].sort();
}

interface Phrases {
  readonly [key: string]: string | Phrases;
}
