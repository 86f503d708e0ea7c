import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import path from 'node:path'

/**
 * Writes files into a folder so that a reader sees each of them whole or not at all.
 * @param content gives the bytes of the file with this id
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
      throw error
    }
  }
}
