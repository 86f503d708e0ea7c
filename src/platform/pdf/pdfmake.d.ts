/** The part of pdfmake that is used here; it brings no types of its own. */
declare module 'pdfmake' {
  export type PdfContent = string | PdfContent[] | { [name: string]: unknown }
  export type PdfDefinition = { content: PdfContent; [name: string]: unknown }
  const pdfmake: {
    setFonts(fonts: object): void
    setUrlAccessPolicy(allows: (url: string) => boolean): void
    setLocalAccessPolicy(allows: (path: string) => boolean): void
    createPdf(definition: PdfDefinition): { getBuffer(): Promise<Buffer> }
  }
  export default pdfmake
}

declare module 'pdfmake/fonts/Roboto.js' {
  const fonts: Record<string, Record<string, string>>
  export default fonts
}
