import { openArchive } from '../src/archive/archive.ts';
import { findCheckout } from '../src/archive/location.ts';
import { toStamp } from '../src/core/text/date.ts';
import { updateShards } from '../src/site/search-shards.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Usage: node bench/search-alone.ts <folder>');
const archive = openArchive(findCheckout(), () => process.env.NHIP_NOW ?? toStamp(new Date()));
const source = {
  shards: archive.searchShards,
  versions: archive.searchVersions,
  documents: archive.searchDocuments,
};
const { built, kept, articles } = await updateShards(source, folder, `${folder}.making`);
console.log(`${articles} articles in ${built.length} parts; ${kept.length} parts kept`);
archive.close();
