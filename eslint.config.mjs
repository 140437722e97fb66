import js from '@eslint/js';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as wc} from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

export default ts.config(
  {
    ignores: [
      'dist/**',
      'node_modules/**',
      '.cache/**',
      'coverage/**',
      'tests/{hosts,frameworks}/*/**',
      '!tests/{hosts,frameworks}/*/{host,app}.mjs',
      '!tests/{hosts,frameworks}/support/**',
    ],
  },
  js.configs.recommended,
  {
    files: ['src/**/*.ts', 'tests/**/*.ts'],
    extends: [...ts.configs.strictTypeChecked, ...ts.configs.stylisticTypeChecked],
    languageOptions: {parserOptions: {projectService: true, tsconfigRootDir: import.meta.dirname}},
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', {allowNumber: true}],
      '@typescript-eslint/no-confusing-void-expression': ['error', {ignoreArrowShorthand: true}],
      '@typescript-eslint/explicit-function-return-type': ['error', {allowExpressions: true}],
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/no-unnecessary-type-parameters': 'off',
      '@typescript-eslint/prefer-nullish-coalescing': ['error', {ignorePrimitives: true}],
      // A pattern and its words weigh less in the bundle than a method call for each.
      '@typescript-eslint/prefer-string-starts-ends-with': 'off',
      '@typescript-eslint/prefer-includes': 'off',
      // `await null` is the shortest way to wait for a microtask, and a property that stands in the way has any name.
      '@typescript-eslint/await-thenable': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
      // What a page or a document brings is not always what its type says.
      '@typescript-eslint/no-unnecessary-condition': 'off',
      '@typescript-eslint/use-unknown-in-catch-callback-variable': 'off',
    },
  },
  {
    files: ['tests/**/*.ts'],
    rules: {
      // Chai's assertions are properties, and with @open-wc/testing's plugins typed as if they were promises.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-floating-promises': 'off',
      '@typescript-eslint/explicit-function-return-type': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit['flat/recommended'], wc['flat/recommended']],
    plugins: {'lit-a11y': litA11y},
    rules: {...litA11y.configs.recommended.rules},
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: {
      globals: Object.fromEntries(
        'process console URL Buffer setTimeout clearTimeout fetch document window navigator customElements location history HTMLElement Event CustomEvent URLSearchParams performance PerformanceObserver requestAnimationFrame cancelAnimationFrame matchMedia structuredClone getComputedStyle Node Element CSSStyleSheet AbortController DOMParser localStorage ResizeObserver IntersectionObserver MutationObserver innerHeight innerWidth scrollTo'
          .split(' ')
          .map((name) => [name, 'readonly']),
      ),
    },
  },
);
