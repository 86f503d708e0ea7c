import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { payrollErrors } from '../errors'

/**
 * Makes a folder ready to take files, before the work that makes them. A trial file is the only way to
 * know: the rights of a folder say nothing of a disk that is read-only.
 * @throws FOLDER_UNUSABLE
 */
export async function prepareFolder(folder: string): Promise<void> {
  const trial = path.join(folder, `.${randomUUID()}`)
  try {
    await mkdir(folder, { recursive: true })
    await writeFile(trial, '')
    await rm(trial)
  } catch (error) {
    throw unusable(folder, error)
  }
}

/**
 * Writes files into a folder so that a reader sees each of them whole or not at all.
 * @param content gives the bytes of the file with this id
 * @throws FOLDER_UNUSABLE
 */
export async function deliverFiles(
  folder: string,
  files: readonly { id: string; name: string }[],
  content: (id: string) => AsyncIterable<Buffer>,
): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const { id, name } of files) {
    const unfinished = path.join(/* turbopackIgnore: true */ folder, `.${name}.${randomUUID()}`)
    try {
      await writeFile(unfinished, content(id))
      await rename(unfinished, path.join(/* turbopackIgnore: true */ folder, name))
    } catch (error) {
      await rm(unfinished, { force: true })
      throw isOfDisk(error) ? unusable(folder, error) : error
    }
  }
}

const isOfDisk = (error: unknown): boolean =>
  typeof (error as { syscall?: unknown }).syscall === 'string'

function unusable(folder: string, error: unknown) {
  const { code, message } = error as { code?: string; message?: string }
  const reason = code === 'EEXIST' || code === 'ENOTDIR' ? 'it is no folder' : message
  return payrollErrors.FOLDER_UNUSABLE(`out: ${folder} can't take the file: ${reason}.`, {
    field: 'out',
    folder,
  })
}
