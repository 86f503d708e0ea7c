const LISTS = 'Write x in list instead; a formula has no loops.'
const TYPES = 'Each variable has its type already; write pula("85") or date("2026-11-30") instead.'

/** What other CEL dialects have and this one refuses, with what to write instead. */
const INSTEAD: Readonly<Record<string, string>> = {
  matches: 'Write startsWith, endsWith or contains; patterns can take for ever.',
  map: LISTS,
  filter: LISTS,
  all: LISTS,
  exists: LISTS,
  exists_one: LISTS,
  bind: 'Repeat the part, or make it a computed field of its own.',
  dyn: TYPES,
  type: TYPES,
  int: TYPES,
  uint: TYPES,
  double: TYPES,
  string: TYPES,
  bool: TYPES,
  bytes: TYPES,
  timestamp: 'Write date("2026-11-30").',
  duration: 'Write daysBetween, monthsBetween or yearsBetween.',
}

/** What to write instead of a function that other dialects have. */
export function insteadOf(name: string): string | undefined {
  return Object.hasOwn(INSTEAD, name) ? INSTEAD[name] : undefined
}
