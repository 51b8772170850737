import { getLiveCollection } from 'astro:content';
import { listPlaceNames } from '../../core/places/place-names.ts';
import { entriesOf } from '../_answer.ts';
import { jsonResponse } from '../_text-response.ts';

/** Every name of a ward, commune or district, of today and before, for the finder. */
export async function GET(): Promise<Response> {
  const units = entriesOf(await getLiveCollection('units'));
  const districts = entriesOf(await getLiveCollection('districts'));
  return jsonResponse(listPlaceNames(units, districts));
}
