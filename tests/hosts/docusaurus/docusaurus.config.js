module.exports = {
  title: 'Choosing',
  url: 'https://blog.example',
  baseUrl: '/',
  trailingSlash: true,
  favicon: 'data:,',
  stylesheets: ['/nice-pick/nice-pick.css'],
  scripts: [{src: '/nice-pick/nice-pick.js', type: 'module'}],
  presets: [['classic', {docs: false, blog: {routeBasePath: '/'}}]],
};
