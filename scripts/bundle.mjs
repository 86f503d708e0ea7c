import { existsSync } from 'node:fs'
import { mkdir, readFile, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..')
const folder = path.join(root, '.build')
const KEPT = 3

/**
 * The code as plain JavaScript in a few files: a command starts in a third of the time that it takes to
 * translate each file of the source anew. Made again when any file of the source is younger.
 * @returns {Promise<string>} the folder of the bundle
 */
export async function bundle() {
  const { newest, count } = await youngest(path.join(root, 'src'))
  const made = path.join(folder, `${Math.round(newest)}-${count}`)
  if (existsSync(made)) return made
  const begun = `${made}-${process.pid}`
  await build(begun)
  // Of two that make it at once the first counts.
  await rename(begun, made).catch(() => rm(begun, { recursive: true, force: true }))
  await forgetOld()
  return made
}

async function build(outdir) {
  const { build: esbuild } = await import('esbuild')
  await mkdir(folder, { recursive: true })
  await esbuild({
    absWorkingDir: root,
    entryPoints: { cli: 'src/cli/index.ts', server: 'src/server.ts' },
    ...{ outdir, bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20' },
    ...{ packages: 'external', jsx: 'automatic', sourcemap: true, logLevel: 'error' },
    plugins: [knowingTheirPlace],
  })
}

/** Files that look for others beside them go on looking in the source. */
const knowingTheirPlace = {
  name: 'knowing-their-place',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]src[\\/].*\.tsx?$/ }, async ({ path: file }) => {
      const text = await readFile(file, 'utf8')
      if (!text.includes('import.meta.url')) return null
      const place = JSON.stringify(pathToFileURL(file).href)
      const loader = file.endsWith('x') ? 'tsx' : 'ts'
      return { contents: text.replaceAll('import.meta.url', place), loader }
    })
  },
}

/** When the youngest file was written, and how many there are: a file that is taken away counts too. */
async function youngest(place) {
  let newest = 0
  let count = 0
  for (const entry of await readdir(place, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || /\.(spec\.tsx?|md)$/.test(entry.name)) continue
    const { mtimeMs } = await stat(path.join(entry.parentPath ?? entry.path, entry.name))
    newest = Math.max(newest, mtimeMs)
    count += 1
  }
  return { newest, count }
}

/** A process that runs may still load parts of an older one: the last few stay. */
async function forgetOld() {
  const names = (await readdir(folder)).sort()
  for (const name of names.slice(0, -KEPT))
    await rm(path.join(folder, name), { recursive: true, force: true })
}
