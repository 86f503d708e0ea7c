type Channels = [red: number, green: number, blue: number]

const HEX = /^#([0-9a-f]{6})$/i
const DEFAULT_COLOUR = '#17616f'

/** The contrast that text of any size needs against what is behind it (WCAG 2.2, 1.4.3, level AA). */
export const READABLE_CONTRAST = 4.5

/** The colours of a society in one appearance: what is filled with its colour, and its text. */
export type BrandColours = { fill: string; onFill: string; text: string }

/**
 * Colours that can be read, made from the one a society chose: it is moved towards black or white until
 * white text stands out on it, and as text it stands out on the page.
 * @param chosen `#rrggbb`; anything else counts as none
 * @param page the background of the page
 */
export function brandColours(chosen: string | null | undefined, page: string): BrandColours {
  const colour = chosen && HEX.test(chosen) ? chosen.toLowerCase() : DEFAULT_COLOUR
  const onFill = '#ffffff'
  return { fill: readable(colour, onFill), onFill, text: readable(colour, page) }
}

/** The ratio of two colours' brightness, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}

const STEPS = 20

/** The nearest shade of a colour that stands out against another. */
function readable(colour: string, against: string): string {
  const end: Channels = luminance(against) > 0.5 ? [0, 0, 0] : [255, 255, 255]
  const start = channelsOf(colour)
  for (let step = 0; step < STEPS; step += 1) {
    const shade = mixed(start, end, step / STEPS)
    if (contrast(shade, against) >= READABLE_CONTRAST) return shade
  }
  return hexOf(end)
}

const mixed = (start: Channels, end: Channels, part: number): string =>
  hexOf(start.map((value, at) => Math.round(value + ((end[at] ?? 0) - value) * part)) as Channels)

function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((value) => {
    const part = value / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as Channels
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const channelsOf = (colour: string): Channels =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as Channels

const hexOf = (channels: Channels): string =>
  `#${channels.map((value) => value.toString(16).padStart(2, '0')).join('')}`
