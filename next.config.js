/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // server/front.ts compresses and caches; twice would only cost
  compress: false,
  // type errors are found by `npm run typecheck`, of the whole project, not of the pages alone
  typescript: { ignoreBuildErrors: true },
  // what one comes to by cutting the end off an address
  redirects: () => [{ source: '/campaigns', destination: '/', permanent: true }],
  serverExternalPackages: ['@duckdb/node-api', '@duckdb/node-bindings'],
  outputFileTracingIncludes: { '/*': ['./node_modules/@duckdb/node-bindings-*/*'] },
};
