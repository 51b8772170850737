const NEEDS_QUOTES =
  /^[\s\-?:,[\]{}#&*!|>'"%@`]|: | #|:$|\s$|^[\d.,]+$|^(?:true|false|null|yes|no|on|off|~)$/i;

/** Front matter with its marks: block lists, quotes only where YAML needs them, absent values left out. */
export function toFrontMatter(data: Record<string, unknown>): string {
  return `---\n${writeRecord(data, '')}---\n\n`;
}

function writeRecord(record: Record<string, unknown>, indent: string): string {
  return Object.entries(record)
    .map(([key, value]) => writeField(key, value, indent))
    .join('');
}

function writeField(key: string, value: unknown, indent: string): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return '';
  if (Array.isArray(value)) {
    const items = value.map((item) => `${indent}  - ${writeItem(item, `${indent}    `)}`);
    return `${indent}${key}:\n${items.join('')}`;
  }
  if (typeof value === 'object' && value !== null) {
    return `${indent}${key}:\n${writeRecord(value as Record<string, unknown>, `${indent}  `)}`;
  }
  return `${indent}${key}: ${writeScalar(value)}\n`;
}

function writeItem(item: unknown, indent: string): string {
  if (typeof item !== 'object' || item === null) return `${writeScalar(item)}\n`;
  return writeRecord(item as Record<string, unknown>, indent).trimStart();
}

function writeScalar(value: unknown): string {
  const text = String(value);
  return typeof value === 'string' && NEEDS_QUOTES.test(text) ? JSON.stringify(text) : text;
}
