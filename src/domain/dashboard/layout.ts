/** Which tiles people see, in their order; for one role, or for everybody who has no layout of a role. */
export type DashboardLayout = { role: string | null; tiles: readonly string[] }

/**
 * The tiles of a person, in their order. A person of several roles sees the tiles of each, those of the
 * first layout first.
 * @param layouts of the society, in the order in which they were made
 * @param roles that the person holds in the society
 * @param known every tile that there is, in the order in which they stand when nobody chose
 */
export function tilesShown(
  layouts: readonly DashboardLayout[],
  roles: ReadonlySet<string>,
  known: readonly string[],
): string[] {
  const own = layouts.filter(({ role }) => role !== null && roles.has(role))
  const chosen = own.length ? own : layouts.filter(({ role }) => role === null)
  if (!chosen.length) return [...known]
  const there = new Set(known)
  // The tile of a plugin that is gone stays chosen, for when it comes back.
  return [...new Set(chosen.flatMap(({ tiles }) => tiles))].filter((tile) => there.has(tile))
}

/** @returns what is wrong with a choice of tiles, or null */
export function tilesProblem(tiles: unknown): string | null {
  const isList =
    Array.isArray(tiles) && tiles.every((tile) => typeof tile === 'string' && tile.length <= 100)
  if (!isList || tiles.length > 100) return 'Write the tiles as a list of their keys.'
  return new Set(tiles).size === tiles.length ? null : 'A tile stands in the list twice.'
}
