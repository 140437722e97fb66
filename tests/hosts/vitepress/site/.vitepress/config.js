import {defineConfig} from 'vitepress';

export default defineConfig({
  title: 'Choosing',
  head: [
    ['link', {rel: 'icon', href: 'data:,'}],
    ['link', {rel: 'stylesheet', href: '/nice-pick/nice-pick.css'}],
    ['script', {type: 'module', src: '/nice-pick/nice-pick.js'}],
  ],
  srcExclude: ['public/**'],
  vue: {template: {compilerOptions: {isCustomElement: (tag) => tag === 'nice-pick'}}},
  // Has Vue say in the console what it found different when it took the page over.
  vite: {define: {__VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'true'}},
});
