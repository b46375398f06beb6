import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

// Biome formats and has the rules of syntax; here are the rules that need types, and the rules of the house.

const DETERMINISM = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0], CallExpression[callee.name='Date']",
    message: 'src must not read the clock: take the date as an argument (src/cli may read it).',
  },
  {
    selector: "CallExpression[callee.property.name='localeCompare']",
    message: 'Sorting must not depend on the locale: use compareText of src/model/text.ts.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^toLocale/]',
    message: 'Output must not depend on the locale: use toLowerCase, toUpperCase, or a formatter of our own.',
  },
  {
    selector:
      "CallExpression[callee.object.name='crypto'][callee.property.name=/^(randomUUID|getRandomValues)$/]",
    message: 'src must not be random: derive ids from the content.',
  },
];

const DETERMINISM_PROPERTIES = [
  { object: 'Date', property: 'now', message: 'src must not read the clock: take the date as an argument.' },
  {
    object: 'performance',
    property: 'now',
    message: 'src must not read the clock: only src/cli measures time.',
  },
  { object: 'Math', property: 'random', message: 'src must not be random: derive it from the content.' },
  {
    object: 'process',
    property: 'env',
    message: 'src must not read the environment: take it as an argument.',
  },
  {
    object: 'process',
    property: 'cwd',
    message: 'src must not read the environment: take the folder as an argument.',
  },
  {
    object: 'Intl',
    property: 'DateTimeFormat',
    message: 'Output must not depend on the locale or time zone.',
  },
];

const NO_NETWORK = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'].map((name) => ({
  name,
  message: 'Telaah is offline: no command opens a socket.',
}));

export default defineConfig(
  globalIgnores(['dist/', 'coverage/', 'out/', 'fixtures/', 'examples/', '**/*.d.ts']),
  {
    files: ['{src,bin,test,scripts,bench}/**/*.ts', '*.config.ts'],
    extends: [tseslint.configs.strictTypeChecked],
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // Reported by Biome or tsc already.
      '@typescript-eslint/no-explicit-any': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unused-vars': 'off',
      // Numbers and booleans print the same everywhere.
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      '@typescript-eslint/strict-boolean-expressions': 'off',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true, requireDefaultForNonUnion: false },
      ],
      '@typescript-eslint/prefer-readonly': 'error',
      '@typescript-eslint/consistent-type-exports': 'error',
      // The default comparison of sort() is by code units: right for our keys, and said in one place.
      '@typescript-eslint/require-array-sort-compare': ['error', { ignoreStringArrays: true }],
      eqeqeq: ['error', 'always'],
      'no-restricted-imports': [
        'error',
        {
          name: 'natural',
          message: 'Import a deep path, in src/language only: the whole of it takes seconds to load.',
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/cli/**'],
    rules: {
      'no-restricted-syntax': ['error', ...DETERMINISM],
      'no-restricted-properties': ['error', ...DETERMINISM_PROPERTIES],
      'no-restricted-globals': ['error', ...NO_NETWORK],
    },
  },
  {
    files: ['src/cli/**/*.ts', 'bin/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...DETERMINISM.filter(({ selector }) => selector.includes('ocale'))],
      'no-restricted-globals': ['error', ...NO_NETWORK],
    },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      // Fakes stand in for promises.
      '@typescript-eslint/require-await': 'off',
    },
  },
);
