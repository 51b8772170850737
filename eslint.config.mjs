import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What each room may not import: the arrows of the house, in the order the data flows. */
const rooms = [
  {
    room: 'src/core',
    never: ['archive', 'newsroom', 'site', 'pages', 'layouts', 'components', 'tools', 'admin'],
    pure: true,
  },
  { room: 'src/archive', never: ['newsroom', 'site', 'pages', 'layouts', 'components', 'tools', 'admin'] },
  { room: 'src/newsroom', never: ['site', 'pages', 'layouts', 'components', 'tools', 'admin'] },
  { room: 'src/site', never: ['pages', 'layouts', 'components', 'tools'] },
  { room: 'src/tools', never: ['newsroom', 'pages', 'layouts', 'components', 'admin'] },
  { room: 'src/layouts', never: ['archive', 'newsroom', 'site', 'pages', 'tools', 'admin'] },
  { room: 'src/components', never: ['archive', 'newsroom', 'site', 'pages', 'tools', 'admin'] },
  { room: 'src/pages', never: ['archive', 'newsroom', 'site', 'tools', 'admin'] },
  { room: 'admin', never: ['archive', 'newsroom', 'site', 'pages', 'layouts', 'tools'] },
];

export default defineConfig(
  globalIgnores(['dist/', '.cache/', '.astro/', 'node_modules/', 'bench/peers/', 'bench/search/pages/']),
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  astro.configs['flat/recommended'],
  {
    languageOptions: {
      parserOptions: { projectService: { allowDefaultProject: ['*.mjs'] }, extraFileExtensions: ['.astro'] },
    },
    rules: {
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'max-lines': ['warn', { max: 250, skipBlankLines: true, skipComments: true }],
    },
  },
  ...rooms.map(({ room, never, pure }) => ({
    files: [`${room}/**`],
    ignores: ['**/*.test.ts', '**/*.fixture.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: String.raw`^\.\./(?:.*/)?(?:${never.join('|')})/`,
              message: `${room} may not import this room: data flows one way (see README, "Rooms").`,
            },
            ...(pure
              ? [
                  {
                    regex: '^(?:node:|astro|vite)',
                    message: 'core is pure: no Astro, no file system, no environment.',
                  },
                ]
              : []),
          ],
        },
      ],
      ...(pure
        ? {
            'no-restricted-globals': ['error', 'process', 'window', 'document', 'fetch'],
            'no-restricted-syntax': [
              'error',
              {
                selector: "NewExpression[callee.name='Date'][arguments.length=0]",
                message: 'The clock is an argument.',
              },
              {
                selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
                message: 'The clock is an argument.',
              },
            ],
          }
        : {}),
    },
  })),
  {
    // The worker's modules come before it as scripts, which have no types.
    files: ['**/*.astro', '**/*.mjs', 'src/components/offline/worker.js'],
    extends: [tseslint.configs.disableTypeChecked],
  },
);
