import { spawnSync } from 'node:child_process'

/**
 * `npm test`: every test, or the ones that the arguments choose. Payload is ESM, so jest runs with VM
 * modules. The browser tests need Chromium and a build of what is there now, which is made first.
 */
const chosen = process.argv.slice(2)
const choosesBrowser = chosen.some((argument) => argument.includes('browser'))
const choosesOthers = chosen.some(
  (argument) => argument === '--selectProjects' || !argument.startsWith('-'),
)

if ((choosesBrowser || !choosesOthers) && hasChromium())
  run(['--import', 'tsx', 'scripts/build.ts'])
process.exit(
  run([
    '--experimental-vm-modules',
    '--no-warnings',
    '--max-old-space-size=4096',
    'node_modules/jest/bin/jest.js',
    '--maxWorkers=2',
    // Generous, so that a slow machine never decides whether a test passes.
    '--testTimeout=120000',
    ...chosen,
  ]),
)

function hasChromium() {
  return ['chromium', 'chromium-browser'].some(
    (name) => spawnSync('sh', ['-c', `command -v ${name}`]).status === 0,
  )
}

function run(options) {
  return spawnSync(process.execPath, options, { stdio: 'inherit' }).status ?? 1
}
