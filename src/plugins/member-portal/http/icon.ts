const circle = (x: number, y: number, radius: number, colour: string) =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${colour}"/>`

/** The members around what they put together, with room around it for phones that cut icons round. */
export const iconSvg = [
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">',
  '<rect width="48" height="48" fill="#ffffff"/>',
  circle(24, 14, 4, '#6b7280'),
  circle(34, 24, 4, '#6b7280'),
  circle(24, 34, 4, '#6b7280'),
  circle(14, 24, 4, '#6b7280'),
  circle(24, 24, 4.5, '#1587ba'),
  '</svg>',
].join('')

const drawn = new Map<number, Promise<Buffer>>()

/** The same as a picture, for phones that take no drawing; made once. */
export function pngIcon(size: number): Promise<Buffer> {
  const known = drawn.get(size) ?? draw(size)
  drawn.set(size, known)
  known.catch(() => drawn.delete(size))
  return known
}

async function draw(size: number): Promise<Buffer> {
  const { default: sharp } = await import('sharp')
  return sharp(Buffer.from(iconSvg), { density: 600 }).resize(size, size).png().toBuffer()
}
