// Makes the cards of the bench, each as it would be served: a script, a style sheet, or markup.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {svelte} from '@sveltejs/vite-plugin-svelte';
import vue from '@vitejs/plugin-vue';
import {Features, transform} from 'lightningcss';
import {build} from 'vite';
import {bake} from '../../../dist/bake/index.js';
import {styles} from '../../../dist/modules/card/styles.js';
import {projectFolder} from '../../support/serve.mjs';

const here = import.meta.dirname;

const minifySheet = (sheet) => transform({filename: 'card.css', code: Buffer.from(sheet), minify: true, include: Features.Nesting}).code.toString();

/** Minifies the style sheet of the cards that bring their own, as the bundle of the element does. */
const minifyStyles = {
  name: 'minify-styles',
  enforce: 'pre',
  transform: (code, id) => {
    if (!id.endsWith('/card/styles.ts')) return null;
    return {code: code.replace(/(\/\* css \*\/ )?`([\s\S]*)`/, (all, comment, sheet) => JSON.stringify(minifySheet(sheet))), map: null};
  },
};

/** Builds a card in production mode, with the same minifier as the element. */
const buildScript = async (file) => {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    root: here,
    plugins: [minifyStyles, svelte({configFile: false, compilerOptions: {dev: false}}), vue({isProduction: true})],
    // The switches that each framework's guide names for production.
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    oxc: {jsx: {runtime: 'automatic', development: false}},
    build: {
      write: false,
      target: 'es2022',
      minify: 'terser',
      terserOptions: {ecma: 2022, compress: {passes: 2}, format: {comments: false}},
      modulePreload: false,
      lib: {entry: join(here, file), formats: ['iife'], name: 'card'},
    },
  });
  return [result].flat()[0].output[0].code;
};

/** The same style sheet for cards that are not in a shadow root: one class around it all. */
const lightSheet = minifySheet(`.nice-pick {${styles.replace(/:host\(([^)]*)\)/g, '&$1').replaceAll(':host', '&')}}`);

/** The card of the static ways, as our own command writes it. */
const bakeCard = async () => {
  const root = join(here, '..');
  const draw = async (cards) => {
    const {html, faults} = await bake(`<!doctype html><html lang="en"><body>${cards}</body></html>`, {root, table: false});
    if (faults.length > 0) throw new Error(faults[0].message);
    return [...html.matchAll(/<nice-pick[^]*?<\/nice-pick>/g)].map(([card]) => card);
  };
  const [first, ...others] = await draw('<nice-pick src="comparison.json"></nice-pick>'.repeat(20));
  return {near: first, far: others.at(-1)};
};

/** Takes a baked card out of its shadow root. */
const toLight = (card) =>
  card
    .replace(/<nice-pick[^>]*><template[^>]*>(<style>[^]*?<\/style>)?/, '<div class="nice-pick">')
    .replace('</template></nice-pick>', '</div>')
    .replace(/ part="?[\w ]+"?(?=[ >])/g, '');

/**
 * Makes all the cards.
 *
 * @returns of each its label and what it needs: `script`, `sheet`, `markup` (a card near the top, and one
 *   that is laid out only when it is in view), and the `tag` where it is a custom element
 */
export const makeCards = async () => {
  const baked = await bakeCard();
  const read = (path) => readFileSync(join(projectFolder, path), 'utf8');
  return [
    {name: 'element', label: 'nice-pick', tag: 'nice-pick', script: read('dist/nice-pick.classic.js'), served: read('dist/nice-pick.js')},
    {name: 'vanilla', label: 'vanilla element', tag: 'vanilla-card', script: await buildScript('vanilla/index.js')},
    {name: 'static', label: 'static shadow DOM', markup: baked},
    {name: 'light', label: 'static light DOM', sheet: lightSheet, markup: {near: toLight(baked.near), far: toLight(baked.far)}},
    {name: 'lit', label: 'Lit', tag: 'lit-card', script: await buildScript('lit/index.js')},
    {name: 'react', label: 'React 19', sheet: lightSheet, script: await buildScript('react/index.jsx')},
    {name: 'svelte', label: 'Svelte 5', sheet: lightSheet, script: await buildScript('svelte/index.js')},
    {name: 'vue', label: 'Vue 3', sheet: lightSheet, script: await buildScript('vue/index.js')},
  ];
};
