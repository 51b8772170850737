import { z } from 'zod';
import { image } from '../schema/fields.ts';

const storedPicture = image('Ảnh');

/** True for a picture of the newsroom (`/media/...`) and for one elsewhere over https. */
export function isImageAddress(address: string): boolean {
  return storedPicture.safeParse(address).success || isSecureAddress(address);
}

/** The field for a picture in a component: from the newsroom's store, or from elsewhere over https. */
export function pictureSource(label: string, hint: string) {
  return z
    .string()
    .max(500)
    .refine(isImageAddress, { params: { rule: 'media' } })
    .meta({ title: label, description: hint, widget: 'image' });
}

function isSecureAddress(address: string): boolean {
  return /^https:\/\/[^\s/\\]/i.test(address) && !/[\s\\]/.test(address) && URL.canParse(address);
}
