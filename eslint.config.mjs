// @ts-check
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/**
 * The borders of the house (README, "How it is built"): arrows run one way, from what people see
 * down to the model. A folder may import the folders it lists, itself, and packages.
 */
/** @type {Record<string, string[]>} */
const borders = {
  model: [],
  rules: ['model'],
  jurisdictions: ['model'],
  corpus: ['model', 'jurisdictions'],
  search: ['model', 'jurisdictions'],
  courses: ['model', 'rules', 'jurisdictions'],
  exports: ['model', 'rules', 'corpus', 'jurisdictions', 'sheets', 'courses'],
  sheets: ['model', 'rules', 'jurisdictions'],
  indexing: ['model', 'rules', 'corpus', 'jurisdictions', 'search', 'components'],
  ingest: ['model', 'corpus', 'jurisdictions', 'sheets'],
  deploy: [],
  reuse: ['corpus'],
  integrations: ['model', 'corpus', 'indexing', 'deploy', 'reuse'],
  cli: [
    'model',
    'rules',
    'corpus',
    'jurisdictions',
    'sheets',
    'courses',
    'exports',
    'ingest',
    'deploy',
  ],
  islands: [
    'model',
    'rules',
    'search',
    'jurisdictions',
    'sheets',
    'courses',
    'exports',
    'components',
  ],
  components: ['model', 'rules', 'corpus', 'jurisdictions', 'exports', 'reuse'],
  layouts: ['components', 'styles'],
  pages: [
    'model',
    'rules',
    'corpus',
    'jurisdictions',
    'courses',
    'exports',
    'indexing',
    'reuse',
    'components',
    'layouts',
    'islands',
    'styles',
  ],
};
const folders = [...Object.keys(borders), 'styles'];
/** What is sent to browsers takes only types from the schemas: Zod weighs 90 KB. */
const sentToBrowsers = ['rules', 'search', 'islands', 'jurisdictions', 'sheets', 'courses'];
/** rules/, model/, search/ and courses/ run unchanged in the browser, in Node and in a worker. */
const pure = ['model', 'rules', 'search', 'jurisdictions', 'courses'];

/** @type {import('eslint').Linter.Config[]} */
const borderRules = Object.entries(borders).map(([folder, allowed]) => {
  const forbidden = folders.filter((other) => other !== folder && !allowed.includes(other));
  return {
    files: [`src/${folder}/**/*.{ts,tsx,astro}`],
    ignores: ['src/jurisdictions/load-province.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: forbidden.flatMap((other) => [`**/../${other}/**`, `../${other}/**`]),
              message: `src/${folder} may import only: ${allowed.join(', ') || 'packages'}`,
            },
            ...(pure.includes(folder)
              ? [
                  {
                    group: ['node:*', 'astro:*'],
                    message: `src/${folder} runs in the browser, too`,
                  },
                ]
              : []),
          ],
        },
      ],
    },
  };
});

export default defineConfig(
  {
    ignores: [
      'dist/',
      'dist-folder/',
      '.dist-last/',
      '.astro/',
      '.cache/',
      '.stryker-tmp/',
      'node_modules/',
      'coverage/',
    ],
  },
  tseslint.configs.strict,
  tseslint.configs.stylistic,
  astro.configs.recommended,
  {
    rules: {
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      eqeqeq: 'error',
      'no-console': 'off',
    },
  },
  {
    // Set apart by escaping in one place: renderParagraph and escapeHtml.
    files: ['**/*.astro'],
    rules: { 'astro/no-set-html-directive': 'off' },
  },
  {
    // A global declaration file may not have imports of its own.
    files: ['src/env.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: sentToBrowsers.map((folder) => `src/${folder}/**/*.{ts,tsx}`),
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/*.schema.ts', 'zod'],
              allowTypeImports: true,
              message: 'browsers get types only: move the value into a file without Zod',
            },
          ],
        },
      ],
    },
  },
  {
    files: pure.map((folder) => `src/${folder}/**/*.ts`),
    rules: {
      'no-restricted-globals': [
        'error',
        ...['document', 'window', 'location', 'fetch', 'localStorage'].map((name) => ({
          name,
          message: 'rules, search and the model run without a page, a network and a clock',
        })),
      ],
    },
  },
  {
    // Schemas of the vendored data and its loader are never sent.
    files: ['src/jurisdictions/*.schema.ts'],
    rules: { '@typescript-eslint/no-restricted-imports': 'off' },
  },
  ...borderRules,
);
