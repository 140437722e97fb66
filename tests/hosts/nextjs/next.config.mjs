import createMDX from '@next/mdx';

const withMDX = createMDX({options: {remarkPlugins: ['remark-gfm']}});

export default withMDX({
  output: 'export',
  trailingSlash: true,
  pageExtensions: ['mdx', 'jsx'],
  // With NODE_ENV=development, React says in the console what it found different when it took the page over.
  experimental: process.env.NODE_ENV === 'development' ? {allowDevelopmentBuild: true} : {},
});
