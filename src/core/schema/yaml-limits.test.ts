import { describe, expect, it } from 'vitest';
import { readYaml } from './read-yaml.ts';
import { findYamlBreach } from './yaml-limits.ts';

const record = (count: number) =>
  Array.from({ length: count }, (_, at) => `- {value: ${at}, sentence: "Câu: ${'chữ '.repeat(100)}"}\n`).join(
    '',
  );

describe('findYamlBreach', () => {
  it.each([
    ['an honest record of sixty figures', `figures:\n${record(60)}`],
    ['a long text with many colons', `standfirst: >-\n${'  một: hai: ba: bốn\n'.repeat(200)}`],
  ])('lets %s pass', (_, yaml) => {
    expect(findYamlBreach(yaml)).toBeUndefined();
  });

  it.each<[string, string, number]>([
    ['colons on one line', `x: y\na: ${'b: '.repeat(5_000)}`, 2],
    ['colons on many lines', `a: ${'b: '.repeat(40)}\n`.repeat(1_600), 244],
    ['maps in maps', `a: ${'{a: '.repeat(20_000)}`, 1],
    ['lists in lists, a line each', `a:\n${'[\n'.repeat(3_000)}`, 2_002],
    ['keys', Array.from({ length: 30_000 }, (_, at) => `k${at}: v`).join('\n'), 1],
    ['items', `a:\n${'- x\n'.repeat(9_000)}`, 5_001],
    ['dashes', '- '.repeat(2_000), 1],
    ['keys with question marks', '? '.repeat(2_000), 1],
    ['tags', `a: ${'!!str '.repeat(2_000)}`, 1],
    ['text', `a: ${'x'.repeat(200_000)}`, 1],
  ])('stops too many %s, at its line', (_, yaml, line) => {
    expect(findYamlBreach(yaml)?.line).toBe(line);
    const { data, problems } = readYaml(yaml, 'bai.mdx', 2);
    expect([data, problems.length, problems[0]?.line]).toEqual([undefined, 1, line + 1]);
  });
});
