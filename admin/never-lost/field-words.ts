import { deskFields, type DeskField } from '../../src/core/editing/desk-field.ts';
import type { FormShape } from '../../src/core/editing/entry-form.ts';
import type { z } from 'zod';

/** The label of a field by the names that lead to it: `Ảnh bìa, Mô tả ảnh`. */
export function fieldWords(path: readonly string[], shape: FormShape): string {
  if (path[0] === 'body') return 'Nội dung';
  const labels: string[] = [];
  let fields: DeskField[] | undefined = deskFields(shape.schema as z.ZodObject);
  for (const name of path) {
    const field: DeskField | undefined = fields?.find((each) => each.name === name);
    labels.push(field?.label ?? name);
    fields = field?.fields;
  }
  return labels.join(', ') || 'Cả tệp';
}
