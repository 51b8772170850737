import { openArchive } from '../src/archive/archive.ts';
import { findCheckout } from '../src/archive/location.ts';
import { toStamp } from '../src/core/text/date.ts';
import { writeSearchIndex } from '../src/site/search-index.ts';

const [folder] = process.argv.slice(2);
if (!folder) throw new Error('Usage: node bench/search-alone.ts <folder>');
const archive = openArchive(findCheckout(), () => process.env.NHIP_NOW ?? toStamp(new Date()));
console.log(`${await writeSearchIndex(archive.searchDocuments(), folder)} articles`);
archive.close();
