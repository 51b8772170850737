import own from '../../astro.config.mjs';

const OURS = new Set(['nhip:whole-build', 'nhip:desk', 'nhip:early-desk', 'nhip:desk-first']);

/** The portal as Astro builds it by itself: with its own program, runtime and loop over the pages. */
export default { ...own, integrations: own.integrations.filter(({ name }) => !OURS.has(name)) };
