/**
 * Lint: the usual care of TypeScript, and three rules of this house (eslint-rules/) that keep the science honest.
 * Not type-aware on purpose: the compiler runs beside it, and the whole tree is linted in seconds.
 */
import js from '@eslint/js'
import tseslint from 'typescript-eslint'
import house from './eslint-rules/index.js'

const tests = ['**/*.test.ts']
const inRooms = (...rooms) => rooms.map((room) => `src/${room}/**/*.ts`)

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'runs/', 'docs/api/', 'coverage/', '.cache/'] },
  js.configs.recommended,
  tseslint.configs.recommended,
  {
    plugins: { house },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-console': 'off',
      'no-undef': 'off', // the compiler knows the names; for .js files see below
      'no-loss-of-precision': 'off', // published coefficients keep all their printed digits
      'no-irregular-whitespace': ['error', { skipComments: true, skipStrings: true, skipTemplates: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }]
    }
  },
  {
    name: 'house/browser files',
    files: ['src/**/*.ts'],
    ignores: ['src/**/*.node.ts', 'src/cli/**', ...tests],
    rules: { 'house/no-node-in-browser-files': 'error' }
  },
  {
    name: 'house/model rooms',
    files: inRooms('core', 'state', 'tissue', 'body', 'programmes'),
    ignores: [...tests, 'src/**/*.node.ts'],
    rules: { 'house/model-maths': ['error', { maps: 'any' }] }
  },
  {
    name: 'house/rooms where a step is written',
    files: inRooms('kernels', 'mechanisms'),
    ignores: tests,
    rules: { 'house/model-maths': ['error', { maps: 'never' }] }
  },
  {
    name: 'house/rooms of biology',
    files: inRooms('mechanisms', 'tissue', 'body', 'programmes'),
    ignores: tests,
    rules: { 'house/no-biology-in-code': 'error' }
  }
)
