import { setTimeout as wait } from 'node:timers/promises'
import { platformOf } from '../platform'
import { traceOf } from './failure'
import type { JobPlatform, Poller } from './types'

/** A process that died is replaced after this time. */
const LEASE_SECONDS = 120

/** The pollers of this process. */
export type Pollers = {
  /** Asks what runs to stop at its next step, and waits until it has. */
  stop(): Promise<void>
}

/** Starts what plugins look for again and again; any number of processes may do so on one database. */
export function startPollers(
  platform: JobPlatform,
  pollers: readonly Poller[] = platformOf(platform.payload).pollers,
): Pollers {
  const stopping = new AbortController()
  const loops = pollers.map((poller) => loop(platform, poller, stopping.signal))
  return {
    stop: async () => {
      stopping.abort()
      await Promise.all(loops)
    },
  }
}

async function loop(platform: JobPlatform, poller: Poller, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await pollOnce(platform, poller, signal).catch((error: unknown) => {
      if (signal.aborted) return
      const { name } = poller
      platform.payload.logger.error({ name, trace: traceOf(error), msg: 'A poller failed.' })
    })
    // Uneven pauses, so that several processes do not ask the database all at once.
    const pause = poller.everySeconds * 1000 * (0.75 + Math.random() / 2)
    await wait(pause, undefined, { signal }).catch(() => undefined)
  }
}

/** @returns false when another process is at it */
export async function pollOnce(
  platform: JobPlatform,
  { name, run }: Poller,
  signal: AbortSignal,
): Promise<boolean> {
  const lease = await platform.storage.lease(`poller:${name}`, { seconds: LEASE_SECONDS })
  if (!lease) return false
  const lost = new AbortController()
  const renewing = setInterval(
    () => {
      lease.renew().then(
        (isHeld) => !isHeld && lost.abort(),
        () => lost.abort(),
      )
    },
    (LEASE_SECONDS * 1000) / 4,
  )
  try {
    await run({ ...platform, signal: AbortSignal.any([signal, lost.signal]) })
    return true
  } finally {
    clearInterval(renewing)
    await lease.release()
  }
}
