import type { PdfContent, PdfDefinition } from 'pdfmake'

export type { PdfContent, PdfDefinition }

const look = {
  pageSize: 'A4',
  pageMargins: [40, 48, 40, 48],
  defaultStyle: { font: 'Roboto', fontSize: 10 },
}

/** Loaded when the first document is made: most processes never make one. */
async function load() {
  const [{ default: pdfmake }, { default: fonts }] = await Promise.all([
    import('pdfmake'),
    import('pdfmake/fonts/Roboto.js'),
  ])
  const files = new Set(Object.values(fonts).flatMap((styles) => Object.values(styles)))
  pdfmake.setFonts(fonts)
  // A document is made of what it is given: it fetches nothing and reads nothing but its letters.
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => files.has(path))
  return pdfmake
}

let loading: ReturnType<typeof load> | undefined

/** Makes a PDF of a pdfmake definition, on A4 with letters that Setswana needs. */
export async function makePdf(definition: PdfDefinition): Promise<Buffer> {
  const pdfmake = await (loading ??= load())
  return pdfmake.createPdf({ ...look, ...definition }).getBuffer()
}
