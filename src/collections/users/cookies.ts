/**
 * Whether browsers may send the session over https only. `COOKIE_SECURE` decides; without it a proxy in
 * front is taken to speak https, and plain http on this machine goes on working.
 */
export function secureCookies(environment: NodeJS.ProcessEnv = process.env): boolean {
  const { COOKIE_SECURE: told, TRUST_PROXY: proxies } = environment
  if (told?.trim()) return /^true$/i.test(told.trim())
  return Boolean(proxies?.trim()) && !/^(false|0)$/i.test(proxies?.trim() ?? '')
}
