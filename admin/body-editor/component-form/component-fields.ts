import { findComponent } from '../../../src/core/body/components.ts';
import type { Props } from '../../../src/core/editing/body/document.ts';
import { deskFields, type DeskField } from '../../../src/core/editing/desk-field.ts';

/** The form fields of a component's props. */
export function componentFields(name: string): DeskField[] {
  const declaration = findComponent(name);
  return declaration ? deskFields(declaration.props) : [];
}

/** A record with every field that must be filled in, still empty. */
export function blankRecord(fields: readonly DeskField[]): Props {
  const required = fields.filter(({ required: isRequired }) => isRequired !== false);
  return Object.fromEntries(required.map((field) => [field.name, blankValue(field)]));
}

/** A record with one value changed: an optional one that is empty is left out, a new one comes in the form's order. */
export function withValue(record: Props, fields: readonly DeskField[], name: string, value: unknown): Props {
  const isOptional = fields.find((field) => field.name === name)?.required === false;
  const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (isEmpty && isOptional)
    return Object.fromEntries(Object.entries(record).filter(([key]) => key !== name));
  if (name in record) return { ...record, [name]: value };
  const place = fields.findIndex((field) => field.name === name);
  const later = new Set(fields.slice(place + 1).map((field) => field.name));
  const entries = Object.entries(record);
  const at = entries.findIndex(([key]) => later.has(key));
  return Object.fromEntries(entries.toSpliced(at < 0 ? entries.length : at, 0, [name, value]));
}

function blankValue({ widget, multiple, fields, options }: DeskField): unknown {
  if (widget === 'list') return fields ? [blankRecord(fields)] : [];
  if (widget === 'lines' || multiple === true) return [];
  if (widget === 'object') return blankRecord(fields ?? []);
  if (widget === 'number') return 0;
  return widget === 'select' ? (options?.[0]?.value ?? '') : '';
}
