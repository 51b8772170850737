import { NewsroomError } from '../newsroom-error.ts';

/**
 * Parses a request's JSON after bounding its nesting and its number of values, so that neither a bomb nor a
 * prototype key reaches the code behind.
 */
export function parseRequest(body: Buffer): unknown {
  const text = decode(body);
  checkShape(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw badJson('Yêu cầu không phải JSON đúng.');
  }
  checkKeys(value);
  return value;
}

function decode(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    throw badJson('Yêu cầu không phải UTF-8.');
  }
}

function checkShape(text: string): void {
  let depth = 0;
  let values = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === QUOTE) {
      index = endOfString(text, index);
      if (index < 0) throw badJson('Yêu cầu không phải JSON đúng.');
    } else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      depth += 1;
      values += 1;
    } else if (code === COMMA) {
      values += 1;
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) {
      depth -= 1;
    }
    if (depth > DEEPEST || values > MOST_VALUES) throw badJson('Yêu cầu quá phức tạp.');
  }
}

// Strings hold whole pictures: jump from quote to quote instead of walking each character.
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let backslashes = 0;
    while (text.charCodeAt(end - 1 - backslashes) === BACKSLASH) backslashes += 1;
    if (backslashes % 2 === 0) return end;
  }
  return -1;
}

function checkKeys(value: unknown): void {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw badJson('Yêu cầu có ký tự hỏng.');
  } else if (value !== null && typeof value === 'object') {
    for (const [key, inner] of Object.entries(value)) {
      if (PROTOTYPE_KEYS.has(key) || !key.isWellFormed()) throw badJson('Yêu cầu có khóa không được phép.');
      checkKeys(inner);
    }
  }
}

function badJson(message: string): NewsroomError {
  return new NewsroomError('json', message);
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const OPEN_BRACKET = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE_BRACKET = 0x5d;
const OPEN_BRACE = 0x7b;
const CLOSE_BRACE = 0x7d;
const DEEPEST = 16;
const MOST_VALUES = 200_000;
const PROTOTYPE_KEYS = new Set(['__proto__', 'constructor', 'prototype']);
