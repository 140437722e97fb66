import {defineConfig} from 'vitepress';

export default defineConfig({
  title: 'Choosing',
  cleanUrls: false,
  head: [
    ['link', {rel: 'icon', href: 'data:,'}],
    ['link', {rel: 'stylesheet', href: '/nice-pick/nice-pick.css'}],
    ['script', {type: 'module', src: '/nice-pick/nice-pick.js'}],
  ],
  vue: {template: {compilerOptions: {isCustomElement: (tag) => tag === 'nice-pick'}}},
});
