/** What one character of the GSM 7-bit alphabet may be (3GPP TS 23.038), without the escape. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
)
/** These take two places. */
const EXTENDED = new Set('\f^{}\\[~]|€')

const ONE = { gsm: 160, unicode: 70 }
const PART = { gsm: 153, unicode: 67 }

export type Segments = {
  /** How many SMS the network sends and charges for. */
  count: number
  /** Whether a character made it cost more than twice as much. */
  isUnicode: boolean
}

/** How many SMS a text takes. */
export function smsSegments(text: string): Segments {
  const places = gsmPlaces(text)
  const alphabet = places === null ? 'unicode' : 'gsm'
  const length = places ?? text.length
  const count = length <= ONE[alphabet] ? 1 : Math.ceil(length / PART[alphabet])
  return { count: length === 0 ? 0 : count, isUnicode: places === null }
}

function gsmPlaces(text: string): number | null {
  let places = 0
  for (const character of text) {
    if (BASIC.has(character)) places += 1
    else if (EXTENDED.has(character)) places += 2
    else return null
  }
  return places
}
