import { z } from 'zod';
import type { ReferenceTarget } from '../schema/fields.ts';
import { unwrapOptional } from './field-order.ts';
import { fieldPattern, fieldRule } from './field-pattern.ts';

/** The form field, in Decap's terms, that edits one field of a schema. Throws for a field without a widget. */
export function deskField(name: string, schema: z.ZodType): DeskField {
  const inner = unwrapOptional(schema);
  const { title, description, widget } = inner.meta() ?? {};
  if (!widget) throw new Error(`The field "${name}" declares no widget.`);
  const pattern = fieldPattern(inner);
  return {
    name,
    label: title ?? name,
    widget,
    ...(description ? { hint: description } : {}),
    ...(schema instanceof z.ZodOptional ? { required: false } : {}),
    ...(pattern ? { pattern } : {}),
    ...optionsOf(inner, schema instanceof z.ZodOptional),
  };
}

/** The form fields of a record, in the schema's order. */
export function deskFields(schema: z.ZodObject): DeskField[] {
  return Object.entries(schema.shape).map(([name, field]) => deskField(name, field as z.ZodType));
}

function optionsOf(schema: z.ZodType, isOptional: boolean): Partial<DeskField> {
  const meta = schema.meta() ?? {};
  switch (meta.widget) {
    case 'select':
      return { options: Object.entries(meta.options ?? {}).map(([value, label]) => ({ value, label })) };
    case 'relation':
      return meta.relation ? relationOptions(meta.relation, schema) : {};
    case 'list':
      return listOptions(schema as z.ZodArray);
    case 'object':
      return groupOptions(schema as z.ZodObject, isOptional);
    case 'string':
    case 'text':
      return lengthOf(schema);
    case 'number':
      return { value_type: 'int', min: 0, step: 1 };
    default:
      return {};
  }
}

/** The most characters the schema takes, where its number is one an editor could reach. */
function lengthOf(schema: z.ZodType): Partial<DeskField> {
  const max = schema instanceof z.ZodString && !fieldRule(schema) ? schema.maxLength : null;
  return max === null ? {} : { max_length: max };
}

/** A collapsed group shows its first text, so that one sees whether it is filled in. */
function groupOptions(schema: z.ZodObject, isOptional: boolean): Partial<DeskField> {
  const fields = deskFields(schema);
  const shown = fields.find(({ widget }) => widget === 'string' || widget === 'text');
  return { fields, collapsed: isOptional, ...(shown ? { summary: `{{${shown.name}}}` } : {}) };
}

function relationOptions(collection: ReferenceTarget, schema: z.ZodType): Partial<DeskField> {
  const isArticle = collection === 'articles';
  const display = isArticle ? 'title' : 'name';
  return {
    collection,
    value_field: isArticle ? 'id' : '{{slug}}',
    search_fields: [display],
    display_fields: [display],
    ...(schema instanceof z.ZodArray ? { multiple: true, ...sizeOf(schema) } : {}),
  };
}

/** Records are a list of small forms; texts are lines. */
function listOptions(schema: z.ZodArray): Partial<DeskField> {
  const item = unwrapOptional(schema.element as z.ZodType);
  if (!(item instanceof z.ZodObject)) {
    const pattern = fieldPattern(item);
    return { widget: 'lines', ...sizeOf(schema), ...(pattern ? { line_pattern: pattern } : {}) };
  }
  const fields = deskFields(item);
  const label = item.meta()?.title ?? 'mục';
  return {
    label_singular: label.toLowerCase(),
    ...sizeOf(schema),
    collapsed: true,
    fields,
  };
}

function sizeOf(schema: z.ZodArray): Partial<DeskField> {
  const size: Partial<DeskField> = {};
  for (const { _zod } of schema._zod.def.checks ?? []) {
    const check = _zod.def as { check: string; minimum?: number; maximum?: number };
    if (check.check === 'min_length' && check.minimum) size.min = check.minimum;
    if (check.check === 'max_length' && check.maximum) size.max = check.maximum;
  }
  return size;
}

/** A field of Decap's configuration, with the options our widgets know. */
export interface DeskField {
  name: string;
  label: string;
  widget: string;
  hint?: string;
  required?: boolean;
  pattern?: [pattern: string, message: string];
  /** The most characters, counted as the schema counts them. */
  max_length?: number;
  /** Offers what the article's text speaks of. */
  suggests?: boolean;
  /** The heading a long form shows the field under; those that belong together follow each other. */
  section?: string;
  /** What each line of a list of texts must match. */
  line_pattern?: [pattern: string, message: string];
  default?: unknown;
  options?: { value: string; label: string }[];
  collection?: ReferenceTarget;
  value_field?: string;
  search_fields?: string[];
  display_fields?: string[];
  multiple?: boolean;
  min?: number;
  max?: number;
  step?: number;
  value_type?: 'int';
  fields?: DeskField[];
  label_singular?: string;
  collapsed?: boolean;
  summary?: string;
}
