import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getPayload } from 'payload'

/**
 * `npm run migration -- <name>`: writes the migration from the last committed schema to the one that the
 * collections describe now. With `--check` it only says whether one is missing. It opens no database.
 */
process.env.DATABASE_URL ??= 'postgres://nobody@127.0.0.1:1/none'
process.env.PAYLOAD_SECRET ??= 'only-for-generating'
process.env.PAYLOAD_MIGRATING = 'true'

const { default: config } = await import('../src/payload.config')
const payload = await getPayload({ config, disableDBConnect: true, disableOnInit: true })
process.exit(process.argv.includes('--check') ? await check() : await create(process.argv[2]))

async function create(migrationName = 'change'): Promise<number> {
  await payload.db.createMigration({ payload, migrationName, forceAcceptWarning: true })
  await keepOnlyWhatIsUsed(payload.db.migrationDir)
  return 0
}

/** Writes into a copy, so that the committed migrations stay as they are. */
async function check(): Promise<number> {
  const copy = await mkdtemp(path.join(tmpdir(), 'migrations-'))
  try {
    await cp(payload.db.migrationDir, copy, { recursive: true })
    const before = await readdir(copy)
    payload.db.migrationDir = copy
    await payload.db.createMigration({ payload, migrationName: 'missing', skipEmpty: true })
    if ((await readdir(copy)).length === before.length) return 0
  } finally {
    await rm(copy, { recursive: true, force: true })
  }
  console.error(
    'The collections changed: run `npm run migration -- <name>` and commit what it writes.',
  )
  return 1
}

/** Payload's template names arguments that a migration of this project never uses. */
async function keepOnlyWhatIsUsed(folder: string): Promise<void> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.ts'))
  for (const file of files) {
    const place = path.join(folder, file)
    const text = await readFile(place, 'utf8')
    await writeFile(place, text.replaceAll('{ db, payload, req }', '{ db }'))
  }
}
