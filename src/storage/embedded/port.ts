import { createServer } from 'node:net'
import { readIfThere, replaceFile } from './files'
import { embeddedErrors } from './errors'
import { HOST } from './settings'

/**
 * The port to listen on: the one asked for, else the one used last time, else a free one.
 * @param file where the port is kept between starts
 * @throws EMBEDDED_PORT_TAKEN when the port asked for is in use
 */
export async function choosePort(file: string, wanted?: number): Promise<number> {
  if (wanted !== undefined) {
    if (await isFree(wanted)) return wanted
    throw embeddedErrors.EMBEDDED_PORT_TAKEN(`Port ${wanted} of ${HOST} is in use`, {
      port: wanted,
    })
  }
  const kept = Number(await readIfThere(file))
  if (Number.isInteger(kept) && kept > 0 && kept < 65536 && (await isFree(kept))) return kept
  const port = await listenOnce(0)
  await replaceFile(file, `${port}\n`)
  return port
}

/** @returns true when nothing listens on the port */
export async function isFree(port: number): Promise<boolean> {
  return listenOnce(port).then(
    () => true,
    () => false,
  )
}

/** @returns the port that was free when asked; 0 lets the system choose */
function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen({ port, host: HOST }, () => {
      const address = server.address()
      const chosen = typeof address === 'object' && address ? address.port : port
      server.close(() => resolve(chosen))
    })
  })
}
