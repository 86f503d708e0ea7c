const SAMPLE_MILLISECONDS = 50
const MEGABYTE = 1024 * 1024

export type Measured = { seconds: number; peakMegabytes: number }

/** Runs a piece of work and tells how long it took and how much memory the process had at most. */
export async function measure<T>(work: () => Promise<T>): Promise<{ result: T } & Measured> {
  let peak = process.memoryUsage.rss()
  const sampler = setInterval(
    () => (peak = Math.max(peak, process.memoryUsage.rss())),
    SAMPLE_MILLISECONDS,
  )
  const start = process.hrtime.bigint()
  try {
    const result = await work()
    const seconds = Number(process.hrtime.bigint() - start) / 1e9
    peak = Math.max(peak, process.memoryUsage.rss())
    return { result, seconds: round(seconds), peakMegabytes: Math.round(peak / MEGABYTE) }
  } finally {
    clearInterval(sampler)
  }
}

export const round = (value: number, decimals = 2): number => Number(value.toFixed(decimals))
