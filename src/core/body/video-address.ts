import { z } from 'zod';
import { nameVideoHost } from '../schema/video-hosts.ts';

/** The field for the page of a video, at one of the places readers know. */
export function videoAddress(label: string, hint: string) {
  return z
    .string()
    .max(500)
    .refine((address) => nameVideoHost(address) !== undefined, { params: { rule: 'video' } })
    .meta({ title: label, description: hint, widget: 'string' });
}
