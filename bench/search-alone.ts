import { openArchive } from '../src/archive/archive.ts';
import { findCheckout } from '../src/archive/location.ts';
import { toStamp } from '../src/core/text/date.ts';
import { updateShards } from '../src/site/search/shards.ts';
import { searchSource } from '../src/site/search/source.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Usage: node bench/search-alone.ts <folder>');
const archive = openArchive(findCheckout(), () => process.env.NHIP_NOW ?? toStamp(new Date()));
const { built, kept, articles } = await updateShards(searchSource(archive), folder, `${folder}.making`);
console.log(`${articles} articles in ${built.length} parts; ${kept.length} parts kept`);
archive.close();
