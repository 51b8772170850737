import fc from 'fast-check';

const SEED = Number(process.env.NHIP_SEED ?? 20_261_128);

// A property that failed now and then would stop whoever happens to publish; the sweep takes new cases every time.
if (!process.env.NHIP_SWEEP) fc.configureGlobal({ seed: SEED });
