import { describeIssue } from '../schema/describe-issue.ts';
import type { BodyContext } from './body-context.ts';
import type { ComponentDeclaration } from './component-declaration.ts';
import { offsetOf, type ComponentElement } from './hast-node.ts';
import { unmaskVerbatim } from './mask-characters.ts';
import { readTag, type Attribute } from './read-tag.ts';

/** The checked props of a component, with pictures and articles they name noted; undefined when something is wrong. */
export function readProps(
  element: ComponentElement,
  component: ComponentDeclaration,
  context: BodyContext,
): Record<string, unknown> | undefined {
  const start = offsetOf(element);
  const tag = readTag(context.source, start);
  if ('fault' in tag || tag.attributes.length !== element.attributes.length) {
    context.report(start, { message: `Không đọc được thẻ <${component.name}>.`, hint: 'Viết lại thẻ này.' });
    return undefined;
  }
  if (!checkNames(tag.attributes, component, context)) return undefined;
  const entries = tag.attributes.map((attribute, index) => [
    attribute.name,
    attribute.kind === 'literal' ? attribute.value : readText(element.attributes[index]?.value),
  ]);
  const data = Object.fromEntries(entries) as Record<string, unknown>;
  const places = new Map(tag.attributes.map(({ name, at }) => [name, at]));
  const placeOf = (prop: PropertyKey | undefined) => places.get(String(prop)) ?? start;

  const result = component.props.safeParse(data);
  if (!result.success) {
    const seen = new Set<string>();
    for (const issue of result.error.issues) {
      const key = issue.path.join('.');
      if (seen.has(key)) continue;
      seen.add(key);
      for (const { path, message, hint } of describeIssue(issue, component.props, data)) {
        const item = path.find((step) => typeof step === 'number');
        const where = item === undefined ? `<${component.name}>` : `<${component.name}>, mục ${item + 1}`;
        context.report(placeOf(path[0]), { message: `${where}: ${message}`, hint });
      }
    }
    return undefined;
  }
  const placeOfValue = (value: string) => {
    const holder = Object.keys(data).find((name) => holds(data[name], value));
    return context.pointAt(placeOf(holder));
  };
  for (const src of component.images?.(result.data) ?? []) context.images.push({ src, ...placeOfValue(src) });
  for (const id of component.articleIds?.(result.data) ?? [])
    context.articleIds.push({ id, ...placeOfValue(id) });
  context.components.push({ name: component.name, ...context.pointAt(start) });
  return result.data;
}

function checkNames(attributes: Attribute[], component: ComponentDeclaration, context: BodyContext): boolean {
  const seen = new Set<string>();
  let isFine = true;
  for (const { name, at } of attributes) {
    const fault = seen.has(name)
      ? { message: `Mục “${name}” viết hai lần.`, hint: 'Giữ lại một.' }
      : /^on/i.test(name)
        ? { message: `Mục “${name}” là mã lệnh, không được dùng trong bài.`, hint: 'Xóa mục này.' }
        : /^(?!class$|style$)[A-Za-z][A-Za-z0-9]*$/.test(name)
          ? undefined
          : { message: `Mục “${name}” không được dùng.`, hint: 'Xóa mục này.' };
    if (fault) {
      context.report(at, { ...fault, message: `<${component.name}>: ${fault.message}` });
      isFine = false;
    }
    seen.add(name);
  }
  return isFine;
}

/** A value in quotation marks, on one line; true for a name without a value. */
function readText(value: unknown): unknown {
  return typeof value === 'string' ? unmaskVerbatim(value).replace(/\s*[\r\n]\s*/g, ' ') : true;
}

/** Whether a prop is a value, or a list or a record with it. */
function holds(prop: unknown, value: string): boolean {
  if (typeof prop !== 'object' || prop === null) return prop === value;
  return Object.values(prop).some((part) => holds(part, value));
}
