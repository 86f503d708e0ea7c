import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { generateImportMap } from 'payload'
import { generateTypes } from 'payload/node'

/**
 * Writes what is derived from the configuration: the admin's import map and the types. With
 * `--check` every file is left as it was, and one that is out of date fails. Needs no database.
 */
const files = ['src/app/(payload)/admin/importMap.js', 'src/payload-types.ts'].map((file) =>
  path.resolve(file),
)

const before = await Promise.all(files.map((file) => readFile(file, 'utf8')))
await generate()
if (process.argv.includes('--check')) await check()

async function generate(): Promise<void> {
  const { default: configuration } = await import('../src/payload.config')
  const config = await configuration
  await generateImportMap(config, { log: false, force: true })
  await generateTypes(config, { log: false })
}

async function check(): Promise<void> {
  for (const [index, file] of files.entries()) {
    const committed = before[index] ?? ''
    if ((await readFile(file, 'utf8')) === committed) continue
    await writeFile(file, committed)
    console.error(`${path.relative('.', file)} is out of date: run \`npm run generate\`.`)
    process.exitCode = 1
  }
}
