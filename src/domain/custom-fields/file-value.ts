import { fileKinds, type FileKind } from '../files/content-type'
import type { CustomField } from './types'

/** A file in a record: which stored file it is, and what people call it. */
export type FileValue = { file: string; name: string }

const VALUE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/([^/\\\p{Cc}]{1,120})$/u
const MEGABYTE = 1024 * 1024
const DEFAULT_MEGABYTES = 10

/** The most megabytes that a society may allow. */
export const MOST_MEGABYTES = 20

/** Reads the value of a field of type file; null for anything else. */
export function fileOf(value: unknown): FileValue | null {
  const [, file, name] = typeof value === 'string' ? (VALUE.exec(value) ?? []) : []
  return file && name ? { file, name } : null
}

/** The value that a record keeps. Characters that no file name has are left out of the name. */
export function fileValue({ file, name }: FileValue): string {
  const plain = name.replace(/[/\\\p{Cc}]/gu, ' ').trim()
  // The end of a long name says what it is.
  return `${file}/${plain.slice(-120).trim() || 'file'}`
}

/** What a society takes in a field of type file. */
export function fileLimits({ maximum, fileTypes }: Pick<CustomField, 'maximum' | 'fileTypes'>): {
  bytes: number
  megabytes: number
  kinds: readonly FileKind[]
} {
  const megabytes = maximum ?? DEFAULT_MEGABYTES
  return {
    bytes: megabytes * MEGABYTE,
    megabytes,
    kinds: fileTypes?.length ? fileTypes : fileKinds,
  }
}

/** Reads `pdf, jpeg`; a word that is no kind of file is kept, so that the check can name it. */
export const readFileTypes = (text: string): FileKind[] =>
  text
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter(Boolean)
    .map((word) => (word === 'jpg' ? 'jpeg' : word) as FileKind)
