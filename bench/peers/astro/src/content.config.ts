import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const slugs = z.array(z.string()).default([]);

const articles = defineCollection({
  loader: glob({ base: './articles', pattern: '**/*.mdx' }),
  schema: z.object({
    title: z.string(),
    standfirst: z.string(),
    date: z.coerce.date(),
    url: z.string(),
    year: z.string(),
    month: z.string(),
    cover: z
      .object({ image: z.string(), alt: z.string(), caption: z.string(), credit: z.string() })
      .optional(),
    source: z.object({ name: z.string(), note: z.string() }),
    authors: slugs,
    districts: slugs,
    organisations: slugs,
    topics: slugs,
    related: z.array(z.object({ url: z.string(), title: z.string(), date: z.coerce.date() })).default([]),
  }),
});

export const collections = { articles };
