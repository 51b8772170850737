import config from '../astro.config.mjs';

/** The portal's build but for the search index, which is measured by itself and which the peers do not have. */
export default {
  ...config,
  integrations: config.integrations.filter(({ name }) => name !== 'nhip:search'),
};
