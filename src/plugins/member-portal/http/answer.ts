/** Pages about a person: kept by nobody, found by no search engine. */
const personal = { 'cache-control': 'no-store', 'x-robots-tag': 'noindex', vary: 'cookie' }

export const htmlAnswer = (html: string, status = 200, cookies: string[] = []): Response =>
  new Response(html, {
    status,
    headers: headersOf({ 'content-type': 'text/html; charset=utf-8' }, cookies),
  })

/** Goes to another page of the portal, which is then asked for anew. */
export const goTo = (
  path: string,
  cookies: string[] = [],
  more: Record<string, string> = {},
): Response =>
  new Response(null, { status: 303, headers: headersOf({ location: path, ...more }, cookies) })

export type Download = { name: string; contentType: string; content: Uint8Array | string }

/** A file to keep: never shown in the portal's own name, whatever is in it. */
export const fileAnswer = ({ name, contentType, content }: Download): Response =>
  new Response(content as BodyInit, {
    headers: headersOf({
      'content-type': contentType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      'x-content-type-options': 'nosniff',
    }),
  })

function headersOf(own: Record<string, string>, cookies: string[] = []): Headers {
  const headers = new Headers({ ...personal, ...own })
  for (const each of cookies) headers.append('set-cookie', each)
  return headers
}
