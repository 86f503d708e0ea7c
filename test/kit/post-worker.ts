import { createInterface } from 'node:readline'
import { isMotsheloError } from '../../src/domain/errors'
import { runJob } from '../../src/jobs'
import { postJob } from '../../src/plugins/reconciliation'
import { openPlatform } from '../../src/start'

/**
 * A process of its own that posts a remittance each time it is told to on its input, and says on its
 * output how far it is. Whoever started it kills it, or its connections, at any moment.
 */
const [tenant = '', remittance = ''] = process.argv.slice(2)
const ITEMS_PER_TRANSACTION = 10

const say = (word: string) => process.stdout.write(`${word}\n`)
const platform = await openPlatform()
const actor = { id: 'system:test', name: 'Test' }
const input = { remittance, itemsPerTransaction: ITEMS_PER_TRANSACTION }
const onProgress = (done: number, _: number, stage = '') => say(`${stage} ${done}`)

/** After five dead processes a run counts as failed, until somebody asks for it again. */
async function post(): Promise<string> {
  const order = { tenant, job: postJob, key: remittance, input, actor, onProgress }
  try {
    await runJob(platform, order)
    return 'done'
  } catch (error) {
    const code = isMotsheloError(error) ? error.code : 'by a lost connection'
    return code === 'JOB_KEEPS_STOPPING' ? post() : `stopped ${code}`
  }
}

say('ready')
for await (const word of createInterface({ input: process.stdin })) {
  if (word === 'post') say(await post())
}
await platform.close()
