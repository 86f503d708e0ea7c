import { open, readFile, realpath, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { cliErrors } from './platform'

/** A file as a stream. @throws FILE_UNREADABLE, also for a folder */
export async function openFile(file: string): Promise<AsyncIterable<Buffer>> {
  const handle = await open(file, 'r').catch((error: unknown) => {
    throw unreadable(file, error)
  })
  if (!(await handle.stat()).isDirectory()) return handle.createReadStream()
  await handle.close()
  throw unreadable(file, { code: 'EISDIR' })
}

/** A whole file with its name. @throws FILE_UNREADABLE */
export async function loadFile(file: string): Promise<{ name: string; content: Buffer }> {
  const content = await readFile(file).catch((error: unknown) => {
    throw unreadable(file, error)
  })
  return { name: path.basename(file), content }
}

/** A file that is written while the work goes on. */
export type OutputFile = {
  stream: Writable
  /** Waits until everything is in the file. @throws FILE_UNWRITABLE */
  end(): Promise<void>
}

/**
 * Opens a file to write, before any work is done that it would tell of.
 * @param source the file that is read meanwhile, and would be lost; none when the content comes from elsewhere
 * @throws FILE_UNWRITABLE
 */
export async function createOutput(file: string, source?: string): Promise<OutputFile> {
  if (source !== undefined && (await isSame(file, source))) {
    throw cliErrors.FILE_UNWRITABLE(`${file} is the file that is read.`, { file })
  }
  const handle = await open(file, 'w').catch((error: unknown) => {
    throw unwritable(file, error)
  })
  const stream = new HandleWriter(handle, file)
  // Whoever writes learns of an error from the stream; with no listener it would end the process.
  stream.on('error', () => undefined)
  const end = async () => {
    if (stream.errored) throw stream.errored
    await finished(stream.end())
  }
  return { stream, end }
}

class HandleWriter extends Writable {
  constructor(
    private readonly handle: FileHandle,
    private readonly file: string,
  ) {
    super()
  }

  override _write(chunk: Buffer, _encoding: string, done: (error?: Error) => void): void {
    this.handle.appendFile(chunk).then(
      () => done(),
      (error: unknown) => done(unwritable(this.file, error)),
    )
  }

  override _destroy(error: Error | null, done: (error: Error | null) => void): void {
    this.handle.close().then(
      () => done(error),
      (failure: unknown) => done(error ?? unwritable(this.file, failure)),
    )
  }
}

async function isSame(file: string, source: string): Promise<boolean> {
  const [one, other] = await Promise.all(
    [file, source].map((each) => realpath(each).catch(() => null)),
  )
  return one !== null && one === other
}

const unreadable = (file: string, error: unknown) =>
  cliErrors.FILE_UNREADABLE(`${file} can't be read${because(error)}.`, { file })

const unwritable = (file: string, error: unknown) =>
  cliErrors.FILE_UNWRITABLE(`${file} can't be written${because(error)}.`, { file })

const reasons: Record<string, string> = {
  EISDIR: 'it is a folder',
  ENOENT: 'the file or its folder is not there',
  ENOTDIR: 'a part of the path is no folder',
  EACCES: 'the present user may not',
  EPERM: 'the present user may not',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
}

function because(error: unknown): string {
  const { code } = error as { code?: string }
  return code ? `: ${reasons[code] ?? code}` : ''
}
