import starlight from '@astrojs/starlight';
import {defineConfig} from 'astro/config';

export default defineConfig({
  integrations: [
    starlight({
      title: 'Choosing',
      head: [
        {tag: 'link', attrs: {rel: 'stylesheet', href: '/nice-pick/nice-pick.css'}},
        {tag: 'script', attrs: {type: 'module', src: '/nice-pick/nice-pick.js'}},
      ],
    }),
  ],
});
