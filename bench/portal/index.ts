import { round } from '../measure'
import { openBench } from '../database'
import { startBenchServer } from './server'
import { makeMembers } from './members'
import { visit, type Visits } from './visits'

/** Between two pages a member reads; the pages of all come evenly spread. */
const THINK_MILLISECONDS = 4000
const ROUNDS = 8

/** What the portal promises, in milliseconds. */
const PROMISED_P95 = 300

/**
 * Members who are signed in and open pages at the same time, each on a phone of its own, against the built
 * server as a process of its own: home, statements, a statement, family, details, in turn. The baseline is
 * what the same phones get in the same rhythm of a page that needs no member: the one for being offline.
 */
export async function benchPortal({ members }: { members: number }) {
  const platform = await openBench()
  const server = await startBenchServer()
  try {
    const phones = await makeMembers(platform, members)
    const rhythm = { url: server.url, rounds: ROUNDS, thinkMilliseconds: THINK_MILLISECONDS }
    await visit({ ...rhythm, phones: phones.slice(0, 20), rounds: 1, thinkMilliseconds: 100 })
    const baseline = await visit({ ...rhythm, phones, rounds: 2, paths: ['/portal/offline'] })
    const before = await server.cpuMilliseconds()
    const pages = await visit({ ...rhythm, phones })
    const after = await server.cpuMilliseconds()
    const rush = await visit({ ...rhythm, phones, rounds: 1, thinkMilliseconds: 0 })
    return {
      bench: 'portal',
      members,
      thinkSeconds: THINK_MILLISECONDS / 1000,
      pages: figures(pages),
      /** Of the server's processor; what else runs on the machine does not count here. */
      cpuMillisecondsAPage:
        before === null || after === null ? null : round((after - before) / pages.requests),
      /** All at the same instant, which nobody does: how long the last one waits. */
      rush: figures(rush),
      baseline: { what: 'the page for being offline, in the same rhythm', ...figures(baseline) },
      ratio: round(pages.p95 / baseline.p95),
      promised: { p95Milliseconds: PROMISED_P95, kept: pages.p95 < PROMISED_P95 && !pages.errors },
    }
  } finally {
    await server.stop()
    await platform.close()
  }
}

const figures = ({ requests, errors, perSecond, p50, p95, p99, slowest }: Visits) => ({
  ...{ requests, errors, perSecond: round(perSecond, 1) },
  ...{ p50: round(p50, 1), p95: round(p95, 1), p99: round(p99, 1), slowest: round(slowest, 1) },
})
