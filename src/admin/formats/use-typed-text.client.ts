'use client'

import { useState } from 'react'

/**
 * The text of an input whose value is not text. It stays as it was typed (a comma at its end, an
 * empty line) as long as it still says what the definition holds.
 */
export function useTypedText<T>(
  value: T,
  write: (value: T) => string,
  read: (text: string) => T,
): [string, (text: string) => void] {
  const [typed, setTyped] = useState(() => write(value))
  const isCurrent = JSON.stringify(read(typed)) === JSON.stringify(value)
  return [isCurrent ? typed : write(value), setTyped]
}
