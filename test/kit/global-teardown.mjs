/** Closing its input stops the test database. */
export default async function tearDown() {
  const child = globalThis.testDatabase
  if (!child) return
  globalThis.testDatabase = undefined
  const ended = new Promise((resolve) => child.once('exit', resolve))
  child.stdin.end()
  await ended
}
