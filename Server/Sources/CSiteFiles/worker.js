'use strict';
// Keeps the page of an office's own work with its style and scripts, so that it opens without a network: these
// four of one session, and nothing else of the site. Registered by that page alone, and under https alone.

const shelf = 'schedctl-mine';
const kept = ['/mine', '/site.css', '/site.js', '/offline.js'];
// As long as a session: what is older is shown to nobody.
const oldest = 30 * 86_400_000;

self.addEventListener('install', event => {
  event.waitUntil((async () => {
    await (await caches.open(shelf)).addAll(kept.map(path => new Request(path, { cache: 'reload' })));
    await self.skipWaiting();
  })());
});

self.addEventListener('activate', event => { event.waitUntil(self.clients.claim()); });

self.addEventListener('fetch', event => {
  const { request } = event;
  const url = new URL(request.url);
  if (url.origin !== self.location.origin) return;
  // Whoever comes in or leaves finds nothing of who was here before.
  if (['/leave', '/left'].includes(url.pathname)) event.waitUntil(caches.delete(shelf));
  if (url.pathname === '/enter') event.respondWith(enter(request));
  if (request.method !== 'GET' || !kept.includes(url.pathname)) return;
  event.respondWith(answer(request, url.pathname));
});

// The fresh answer; nothing where there is no network, or a proxy whose server is down.
async function reach(request) {
  try {
    const fresh = await fetch(request);
    return [502, 503, 504].includes(fresh.status) ? undefined : fresh;
  } catch {
    return undefined;
  }
}

// A link that is opened without a network leads to the page that was kept.
async function enter(request) {
  const fresh = await reach(request);
  if (fresh) {
    await caches.delete(shelf);
    return fresh;
  }
  return await old('/mine') ? Response.redirect('/mine') : Response.error();
}

// The newest where there is a network, else what was kept.
async function answer(request, path) {
  const fresh = await reach(request);
  if (!fresh) return await old(path) ?? Response.error();
  if (fresh.ok) {
    // Style and scripts are kept beside a page, and not without one.
    const isPage = path === '/mine';
    if (isPage || await caches.has(shelf)) await (await caches.open(shelf)).put(path, fresh.clone());
  } else if ([401, 403].includes(fresh.status)) {
    await caches.delete(shelf);
  }
  return fresh;
}

async function old(path) {
  if (!await caches.has(shelf)) return undefined;
  const found = await (await caches.open(shelf)).match(path);
  const made = Date.parse(found?.headers.get('date') ?? '');
  return made && Date.now() - made > oldest ? undefined : found;
}
