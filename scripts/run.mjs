import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from './bundle.mjs'

const sources = { cli: '../src/cli/index.ts', server: '../src/server.ts' }

/** `node scripts/run.mjs cli|server …`: runs a part of the platform from its bundle, made when it is old. */
const [part] = process.argv.splice(2, 1)
const made = await bundle().catch((error) => {
  if (!['EACCES', 'EPERM', 'EROFS'].includes(error.code)) throw error
  return null
})
if (made) {
  process.setSourceMapsEnabled(true)
  await import(pathToFileURL(path.join(made, `${part}.js`)).href)
} else {
  // Whoever may not write here runs the source as it is: slower to start, and the same.
  const { register } = await import('tsx/esm/api')
  register()
  await import(sources[part])
}
