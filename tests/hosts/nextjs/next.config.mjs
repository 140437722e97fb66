import createMDX from '@next/mdx';

const withMDX = createMDX({options: {remarkPlugins: ['remark-gfm']}});

export default withMDX({output: 'export', trailingSlash: true, pageExtensions: ['mdx', 'jsx']});
