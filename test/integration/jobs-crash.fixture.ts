import { runJob } from '../../src/jobs'
import { openPlatform } from '../../src/start'
import { steppingJob } from './jobs-stepping.fixture'

/** A process of its own that is killed in the middle of a job: says when the third step is done. */
const [tenant = '', key = ''] = process.argv.slice(2)
const platform = await openPlatform()
const onProgress = (done: number) => {
  if (done === 3) process.stdout.write('third step\n')
}
const input = { steps: 50, sequence: key }
const actor = { id: 'system:test', name: 'Test' }
await runJob(platform, { tenant, job: steppingJob(200), key, input, actor, onProgress })
