import { parse } from 'csv-parse/sync'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const folder = path.dirname(fileURLToPath(import.meta.url))

/** Where a file of the demo's data lies: `seedFile('lesedi', 'members.csv')`. */
export const seedFile = (...parts: string[]): string => path.join(folder, ...parts)

/** A file of the demo's data as the operations take it; null when there is none. */
export async function loadSeedFile(
  ...parts: string[]
): Promise<{ name: string; content: Buffer } | null> {
  try {
    return { name: parts.at(-1) ?? '', content: await readFile(seedFile(...parts)) }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

/** The rows of a CSV file by column name; none when there is no such file. */
export async function loadSeedRows<Column extends string>(
  ...parts: string[]
): Promise<Record<Column, string>[]> {
  const file = await loadSeedFile(...parts)
  return file ? parse<Record<Column, string>>(file.content, { columns: true }) : []
}
