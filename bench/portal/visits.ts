import { Agent, get } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'

/** A member who is signed in, and one of his accounts. */
export type Phone = { cookie: string; account: string }

export type VisitOrder = {
  url: string
  phones: Phone[]
  /** How many pages each phone opens. */
  rounds: number
  thinkMilliseconds: number
  /** What each opens in turn; the pages of a member when left out. */
  paths?: string[]
}

export type Visits = {
  requests: number
  errors: number
  perSecond: number
  p50: number
  p95: number
  p99: number
  slowest: number
}

const pathsOf = ({ account }: Phone): string[] => [
  ...['/portal', '/portal/statements', `/portal/statements/${account}`],
  ...['/portal/family', '/portal/details'],
]

/** Every phone opens pages in its own rhythm, all at the same time. Times are milliseconds to the last byte. */
export async function visit(order: VisitOrder): Promise<Visits> {
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity })
  const times: number[] = []
  let errors = 0
  const start = performance.now()
  await Promise.all(
    order.phones.map(async (phone, at) => {
      const paths = order.paths ?? pathsOf(phone)
      const think = order.thinkMilliseconds
      // They did not begin together.
      await wait((think * at) / order.phones.length)
      for (let round = 0; round < order.rounds; round += 1) {
        const began = performance.now()
        const path = paths[(round + at) % paths.length] ?? '/portal'
        const isFine = await open(agent, order.url + path, phone.cookie)
        const took = performance.now() - began
        times.push(took)
        if (!isFine) errors += 1
        await wait(Math.max(think - took, 0))
      }
    }),
  )
  agent.destroy()
  const seconds = (performance.now() - start) / 1000
  times.sort((one, other) => one - other)
  const share = (part: number) =>
    times[Math.min(Math.floor(times.length * part), times.length - 1)] ?? 0
  return {
    ...{ requests: times.length, errors, perSecond: times.length / seconds },
    ...{ p50: share(0.5), p95: share(0.95), p99: share(0.99), slowest: times.at(-1) ?? 0 },
  }
}

/**
 * The server closes connections that were not used for a while, perhaps in the instant in which one is
 * used again: browsers ask once more then, and so does this.
 * @returns whether it was answered with the page that was asked for
 */
const open = (agent: Agent, url: string, cookie: string): Promise<boolean> =>
  new Promise((resolve) => {
    const request = get(url, { agent, headers: { cookie } }, (answer) => {
      answer.resume()
      answer.on('end', () => resolve(answer.statusCode === 200))
      answer.on('error', () => resolve(false))
    })
    request.on('error', ({ code }: NodeJS.ErrnoException) =>
      request.reusedSocket && code === 'ECONNRESET'
        ? resolve(open(agent, url, cookie))
        : resolve(false),
    )
  })
