import { createReadStream } from 'node:fs'
import { access, constants, readFile } from 'node:fs/promises'
import path from 'node:path'
import { cliErrors } from './platform'

/** A file as a stream. @throws FILE_UNREADABLE */
export async function openFile(file: string): Promise<AsyncIterable<Buffer>> {
  await access(file, constants.R_OK).catch(() => {
    throw unreadable(file)
  })
  return createReadStream(file)
}

/** A whole file with its name. @throws FILE_UNREADABLE */
export async function loadFile(file: string): Promise<{ name: string; content: Buffer }> {
  const content = await readFile(file).catch(() => {
    throw unreadable(file)
  })
  return { name: path.basename(file), content }
}

const unreadable = (file: string) => cliErrors.FILE_UNREADABLE(`${file} can't be read.`, { file })
