/** The kinds of files that people give in, by the word that a society writes for them. */
export const fileKinds = ['pdf', 'jpeg', 'png', 'webp'] as const
export type FileKind = (typeof fileKinds)[number]

export const contentTypes: Record<FileKind, string> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
}

/** Where in the file which bytes stand. */
type Mark = { at: number; bytes: number[] }

const marks: Record<FileKind, Mark[]> = {
  pdf: [{ at: 0, bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] }],
  jpeg: [{ at: 0, bytes: [0xff, 0xd8, 0xff] }],
  png: [{ at: 0, bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] }],
  webp: [
    { at: 0, bytes: [0x52, 0x49, 0x46, 0x46] },
    { at: 8, bytes: [0x57, 0x45, 0x42, 0x50] },
  ],
}

/** What a file is by its own bytes; its name may say anything. @returns null for no kind known here */
export function kindOfContent(content: Uint8Array): FileKind | null {
  const fits = ({ at, bytes }: Mark) => bytes.every((byte, index) => content[at + index] === byte)
  return fileKinds.find((kind) => marks[kind].every(fits)) ?? null
}
