import { describe, expect, it } from '@jest/globals'
import { kindOfContent } from './content-type'

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))),
  )

describe('the kind of a file', () => {
  it('is told by its first bytes', () => {
    expect(kindOfContent(bytes('%PDF-1.7'))).toBe('pdf')
    expect(kindOfContent(bytes([0xff, 0xd8, 0xff, 0xe0]))).toBe('jpeg')
    expect(kindOfContent(bytes([0x89], 'PNG\r\n', [0x1a], '\n'))).toBe('png')
    expect(kindOfContent(bytes('RIFF', [1, 2, 3, 4], 'WEBP'))).toBe('webp')
  })

  it('is none for what only calls itself so, or is too short', () => {
    for (const content of ['', '%PD', '<html>%PDF-', 'MZ', 'RIFF....WAVE', 'PK'])
      expect(kindOfContent(bytes(content))).toBeNull()
  })
})
