import { z } from 'zod';
import { oldAddressFile } from '../article/old-address.ts';
import { isDate, isDateTime, isTimeOfDay } from '../text/date.ts';

const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const ARTICLE_ID = /^[a-z0-9]{12}$/;
const MEDIA_PATH =
  /^\/media\/(?:[a-z0-9][a-z0-9._-]*\/)*[a-z0-9][a-z0-9._-]*\.(?:jpe?g|png|webp|avif|gif|svg)$/i;
const FOCAL_POINT = /^(?:100|\d{1,2})% (?:100|\d{1,2})%$/;

/** One line of text, counted in characters as an editor sees them. */
export function text(label: string, { hint, max = 200 }: TextOptions = {}) {
  return z.string().trim().min(1).max(max).meta({ title: label, description: hint, widget: 'string' });
}

/** Several lines of plain text. */
export function paragraph(label: string, { hint, max = 1_000 }: TextOptions = {}) {
  return z.string().trim().min(1).max(max).meta({ title: label, description: hint, widget: 'text' });
}

/** One of a closed set; `options` maps the stored value to the words an editor sees. */
export function choice<const T extends Record<string, string>>(label: string, options: T, hint?: string) {
  const values = Object.keys(options) as [keyof T & string, ...(keyof T & string)[]];
  return z.enum(values).meta({ title: label, description: hint, widget: 'select', options });
}

/** Hanoi time to the minute, e.g. `2020-09-14T18:50+07:00`. */
export function dateTime(label: string, hint?: string) {
  return z
    .string()
    .refine(isDateTime, { params: { rule: 'dateTime' } })
    .meta({ title: label, description: hint, widget: 'hanoi-datetime' });
}

/** Hanoi time, as a time of the day, `18:50`, or as a whole stamp like {@link dateTime}. */
export function moment(label: string, hint?: string) {
  return z
    .string()
    .refine((time) => isTimeOfDay(time) || isDateTime(time), { params: { rule: 'moment' } })
    .meta({ title: label, description: hint, widget: 'hanoi-datetime' });
}

/** A day, e.g. `2020-09-14`. */
export function date(label: string, hint?: string) {
  return z
    .string()
    .refine(isDate, { params: { rule: 'date' } })
    .meta({ title: label, description: hint, widget: 'date' });
}

/** The slug of an entry of another collection; that it exists is checked where all entries are known. */
export function reference(collection: ReferenceTarget, label: string, hint?: string) {
  const rule = collection === 'articles' ? 'articleId' : 'slug';
  return patterned(rule, collection === 'articles' ? ARTICLE_ID : SLUG).meta({
    title: label,
    description: hint,
    widget: 'relation',
    relation: collection,
  });
}

/** Several references, each at most once. */
export function references(collection: ReferenceTarget, label: string, { hint, min = 0 }: ListOptions = {}) {
  return z
    .array(reference(collection, label))
    .min(min)
    .max(20)
    .refine((slugs) => new Set(slugs).size === slugs.length, { params: { rule: 'distinct' } })
    .meta({ title: label, description: hint, widget: 'relation', relation: collection });
}

/** A list of texts or of small records. */
export function list<T extends z.ZodType>(
  label: string,
  item: T,
  { hint, min = 0, max = 200 }: ListOptions = {},
) {
  return z.array(item).min(min).max(max).meta({ title: label, description: hint, widget: 'list' });
}

/** A group of fields that belong together. */
export function group<T extends z.ZodRawShape>(label: string, shape: T, hint?: string) {
  return z.strictObject(shape).meta({ title: label, description: hint, widget: 'object' });
}

/** The URL path of a picture under `/media/`; that the file exists is checked by the archive. */
export function image(label: string, hint?: string) {
  return patterned('media', MEDIA_PATH).meta({ title: label, description: hint, widget: 'image' });
}

/** An address on the web: http or https only. */
export function webAddress(label: string, hint?: string) {
  return z
    .string()
    .max(500)
    .refine(isWebAddress, { params: { rule: 'webAddress' } })
    .meta({ title: label, description: hint, widget: 'string' });
}

/** A path on this site where nothing of the site's own stands; that no article stands there is checked by the archive. */
export function oldAddress(label: string, hint?: string) {
  return z
    .string()
    .max(500)
    .refine((address) => oldAddressFile(address) !== undefined, { params: { rule: 'oldAddress' } })
    .meta({ title: label, description: hint, widget: 'string' });
}

/** The immutable id of an article: 12 characters of a-z and 0-9. */
export function articleId(label: string, hint?: string) {
  return patterned('articleId', ARTICLE_ID).meta({ title: label, description: hint, widget: 'article-id' });
}

/** Which part of a picture must stay in view, as `50% 40%` (from the left, from the top). */
export function focalPoint(label: string, hint?: string) {
  return patterned('focus', FOCAL_POINT).meta({ title: label, description: hint, widget: 'string' });
}

/** A whole number from zero. */
export function count(label: string, hint?: string) {
  return z.int().min(0).meta({ title: label, description: hint, widget: 'number' });
}

/** An amount as a plain number in its own measure: two hundred million đồng are `200000000`. */
export function amount(label: string, hint?: string) {
  return z.number().min(0).max(1e15).meta({ title: label, description: hint, widget: 'amount' });
}

/** Yes; no is said by leaving it out. */
export function flag(label: string, hint?: string) {
  return z.boolean().meta({ title: label, description: hint, widget: 'flag' });
}

function patterned(rule: FieldRule, pattern: RegExp) {
  return z
    .string()
    .max(500)
    .refine((value) => pattern.test(value), { params: { rule } })
    .meta({ pattern: pattern.source });
}

function isWebAddress(value: string): boolean {
  return /^https?:\/\/[^\s/]/i.test(value) && URL.canParse(value);
}

interface TextOptions {
  hint?: string;
  max?: number;
}

interface ListOptions {
  hint?: string;
  min?: number;
  max?: number;
}

export type ReferenceTarget =
  'articles' | 'authors' | 'districts' | 'organisations' | 'series' | 'topics' | 'units';

/** What a value broke, beyond its type and length; each has its words in `describe-issue.ts`. */
export type FieldRule =
  | 'articleId'
  | 'date'
  | 'dateTime'
  | 'distinct'
  | 'figure'
  | 'focus'
  | 'media'
  | 'moment'
  | 'oldAddress'
  | 'place'
  | 'slug'
  | 'video'
  | 'webAddress';

export type Widget =
  | 'string'
  | 'text'
  | 'select'
  | 'hanoi-datetime'
  | 'date'
  | 'relation'
  | 'list'
  | 'object'
  | 'image'
  | 'article-id'
  | 'number'
  | 'amount'
  | 'flag';

declare module 'zod' {
  interface GlobalMeta {
    /** Which form widget edits the field. */
    widget?: Widget;
    /** The collection a reference points to. */
    relation?: ReferenceTarget;
    /** The words for each value of a choice. */
    options?: Record<string, string>;
  }
}
