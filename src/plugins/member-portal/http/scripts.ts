/** All the script of a page: the portal is installable, and shares are added up. Every page works without it. */
export const pageScript = `
if ('serviceWorker' in navigator) {
  navigator.serviceWorker.register('/portal/service-worker.js', { scope: '/portal' }).catch(() => {})
}
const total = document.getElementById('shares-total')
if (total) {
  const form = total.form || total.closest('form')
  const add = () => {
    let sum = 0
    for (const input of form.querySelectorAll('input[name^=sharePercent-]')) {
      const off = form.elements.namedItem(input.name.replace('sharePercent', 'off'))
      const share = input.value.trim()
      if (!(off && off.checked) && /^\\d{1,3}(\\.\\d{1,2})?$/.test(share)) sum += Math.round(share * 100)
    }
    total.value = sum / 100 + ' %'
  }
  form.addEventListener('input', add)
  add()
}
`.trim()

/**
 * Keeps the page that says there is no connection, and how the portal looks; nothing that is anybody's
 * own is ever kept, so that nothing has to be taken away at the end.
 * @param version of what is kept; another one throws the old away
 */
export const serviceWorker = (version: string): string =>
  `
const KEPT = 'portal-${version}'
const SHELL = ['/portal/offline', '/portal/style.css?v=${version}', '/portal/icon.svg']
self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll(SHELL)).then(() => self.skipWaiting()))
})
self.addEventListener('activate', (event) => {
  const old = (names) => names.filter((name) => name.startsWith('portal-') && name !== KEPT)
  event.waitUntil(
    caches.keys().then((names) => Promise.all(old(names).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  )
})
self.addEventListener('fetch', (event) => {
  const { request } = event
  if (request.method !== 'GET') return
  if (request.mode === 'navigate') {
    event.respondWith(fetch(request).catch(() => caches.match('/portal/offline')))
    return
  }
  const { pathname, search } = new URL(request.url)
  if (SHELL.includes(pathname + search)) {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetch(request)))
  }
})
`.trim()
