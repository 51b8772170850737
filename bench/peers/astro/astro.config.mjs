import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://nhipcongdoan.example',
  trailingSlash: 'always',
  integrations: [mdx()],
  devToolbar: { enabled: false },
});
