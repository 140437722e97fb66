import {feedPlugin} from '@11ty/eleventy-plugin-rss';

export default (config) => {
  config.addPassthroughCopy({public: '/'});
  config.ignores.add('public');
  config.addPlugin(feedPlugin, {
    collection: {name: 'posts'},
    metadata: {title: 'Choosing', subtitle: 'One post on choices', language: 'en', base: 'https://blog.example/', author: {name: 'Robin'}},
  });
};
