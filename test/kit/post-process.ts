import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

/** A running `post-worker.ts`. */
export class PostProcess {
  private readonly child: ChildProcess
  private readonly listeners = new Set<(line: string) => void>()
  private readonly exited: Promise<unknown>
  private readonly ready: Promise<string>

  constructor(tenant: string, remittance: string) {
    this.child = spawn(
      process.execPath,
      ['--import', 'tsx', 'test/kit/post-worker.ts', tenant, remittance],
      {
        stdio: ['pipe', 'pipe', 'inherit'],
        env: { ...process.env, NODE_OPTIONS: '', LOG_LEVEL: 'silent' },
      },
    )
    this.exited = once(this.child, 'exit')
    createInterface({ input: this.child.stdout! }).on('line', (line) => {
      for (const listener of this.listeners) listener(line)
    })
    this.ready = this.says((line) => line === 'ready')
  }

  /** The first line that fits, or `exited` when the process ends before. */
  says(fits: (line: string) => boolean): Promise<string> {
    const heard = new Promise<string>((resolve) => {
      const listener = (line: string) => {
        if (!fits(line)) return
        this.listeners.delete(listener)
        resolve(line)
      }
      this.listeners.add(listener)
    })
    return Promise.race([heard, this.exited.then(() => 'exited')])
  }

  /** Starts a posting. @returns when it is under way, and how it ends */
  async post(stage: string): Promise<{ ends: Promise<string>; underWay: string }> {
    await this.ready
    const isEnd = (line: string) => line === 'done' || line.startsWith('stopped')
    const ends = this.says(isEnd)
    const begun = this.says((line) => line.startsWith(stage) || isEnd(line))
    this.child.stdin?.write('post\n')
    return { ends, underWay: await begun }
  }

  async kill(): Promise<void> {
    this.child.kill('SIGKILL')
    await this.exited
  }
}
