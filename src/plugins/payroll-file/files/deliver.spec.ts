import { afterEach, beforeEach, expect, it } from '@jest/globals'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { deliverFiles } from './deliver'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'deliver-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

const files = [{ id: '1', name: 'file.csv' }]

async function* bytes(...texts: string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text)
}

async function* broken(): AsyncGenerator<Buffer> {
  yield Buffer.from('half')
  throw new Error('the disk is gone')
}

it('should write a file into a folder that it makes', async () => {
  const place = path.join(folder, 'new', 'place')
  await deliverFiles(place, files, () => bytes('a', 'b'))
  expect(readFileSync(path.join(place, 'file.csv'), 'utf8')).toBe('ab')
})

it('should leave the file of before, and nothing else, when it fails half-way', async () => {
  writeFileSync(path.join(folder, 'file.csv'), 'before')
  await expect(deliverFiles(folder, files, broken)).rejects.toThrow('the disk is gone')
  expect(readdirSync(folder)).toEqual(['file.csv'])
  expect(readFileSync(path.join(folder, 'file.csv'), 'utf8')).toBe('before')
})
