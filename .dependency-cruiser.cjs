/** Imports point down only: app, admin, cli -> plugins -> collections, tenants, hooks -> ledger -> storage; everyone may import domain. */
const layers = {
  domain: 'domain',
  storage: 'storage|domain',
  ledger: 'ledger|storage|domain',
  middle: 'collections|tenants|hooks|jobs|platform|ledger|storage|domain',
}

const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: `^src/(${from})/`, pathNot: '\\.spec\\.ts$' },
  to: { path: '^src/', pathNot: `^src/(${allowed})/|^src/payload-types` },
})

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    only(
      'domain-imports-nobody',
      'domain',
      layers.domain,
      'Rules are pure: they know no framework and no database.',
    ),
    only(
      'storage-imports-domain',
      'storage',
      layers.storage,
      'Storage knows rows, not what they mean.',
    ),
    only(
      'ledger-on-storage',
      'ledger',
      `${layers.ledger}|collections/slugs`,
      'The ledger stands on storage alone.',
    ),
    only(
      'middle-below-plugins',
      'collections|tenants|hooks|jobs|platform',
      layers.middle,
      'The core knows no plugin.',
    ),
    only(
      'plugins-below-edges',
      'plugins',
      `plugins|plugin-kit|${layers.middle}|start`,
      'A plugin knows no page and no command.',
    ),
    only(
      'public-entry-below-plugins',
      'plugin-kit',
      `plugin-kit|${layers.middle}`,
      'What every plugin may use knows none of them.',
    ),
    {
      name: 'examples-use-the-public-entries',
      comment: 'A plugin written outside this repository sees nothing else.',
      severity: 'error',
      from: { path: '^examples/' },
      to: {
        path: '^(src|test|seed|bench|scripts)/',
        pathNot: '^src/plugin-kit/index\\.ts$|^test/kit/plugin/index\\.ts$',
      },
    },
    {
      name: 'examples-run-without-the-test-kit',
      severity: 'error',
      from: { path: '^examples/', pathNot: '^examples/[^/]+/test/' },
      to: { path: '^test/' },
    },
    {
      name: 'domain-imports-no-framework',
      severity: 'error',
      from: { path: '^src/domain/', pathNot: '\\.spec\\.ts$' },
      to: { path: 'node_modules/(payload|@payloadcms|next|react|express|drizzle-orm|pg)/' },
    },
    {
      name: 'sql-stays-in-storage',
      comment: 'A second engine must fit without touching a caller.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(storage|migrations)/' },
      to: { path: 'node_modules/(pg|drizzle-orm|@payloadcms/(drizzle|db-postgres))/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^(src|examples)/' },
      to: { circular: true },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.next|payload-types|migrations' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default'],
    },
  },
}
