import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const BUILT = path.join('.next', 'BUILD_ID')
const SOURCES = ['src', 'next.config.mjs', 'package-lock.json']

/**
 * Builds the admin unless the last build is newer than everything it was made from. The compiler's own
 * progress is shown.
 * @throws an error when the build fails
 */
export async function buildWhenNeeded(): Promise<void> {
  if (existsSync(BUILT)) {
    const built = (await stat(BUILT)).mtimeMs
    if ((await newest(SOURCES)) <= built) return
  }
  process.stderr.write('Building the admin; this takes a minute or two the first time.\n')
  const command = path.join('node_modules', 'next', 'dist', 'bin', 'next')
  const env = { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' } as const
  const child = spawn(process.execPath, [command, 'build'], { stdio: 'inherit', env })
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', resolve)
  })
  if (code !== 0) throw new Error('The admin could not be built; see the messages above.')
}

/** When the youngest of the files was written, in milliseconds. Tests and notes are no part of a build. */
async function newest(places: string[]): Promise<number> {
  const times = await Promise.all(
    places.map(async (place) => {
      const found = await stat(place)
      if (!found.isDirectory()) return /\.(spec\.tsx?|md)$/.test(place) ? 0 : found.mtimeMs
      return newest((await readdir(place)).map((name) => path.join(place, name)))
    }),
  )
  return Math.max(0, ...times)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWhenNeeded()
