'use strict';
// What an office enters without a network waits on its device and is sent later; beside site.js, which tells by events
// that the server was reached, and is told by them that what was typed is kept.
(() => {
  const isChinese = document.documentElement.lang.startsWith('zh');
  const words = (zh, en) => isChinese ? zh : en;

  // Each entry has a number of its own, so that it counts once however often it is sent, and waits for the link under
  // which it was entered.

  const place = 'schedctl-waiting';
  const { who } = document.body.dataset;

  function all() {
    try { return JSON.parse(localStorage.getItem(place)) || []; } catch { return []; }
  }

  function waiting() {
    return all().filter(entry => (new URLSearchParams(entry).get('who') ?? who) === who);
  }

  function keep(entries) {
    try { localStorage.setItem(place, JSON.stringify(entries)); return true; } catch { return false; }
  }

  function fresh() {
    return [...crypto.getRandomValues(new Uint8Array(16))]
      .map(byte => byte.toString(16).padStart(2, '0')).join('');
  }

  function tell(text) {
    const line = document.getElementById('waiting');
    if (!line) return;
    line.hidden = text === '';
    line.textContent = text;
  }

  // Photos do not fit there: an entry that has some waits in the page's database, if the browser has one.

  function database() {
    return new Promise((found, none) => {
      const opening = indexedDB.open('schedctl', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('entries', { keyPath: 'id' });
      opening.onsuccess = () => found(opening.result);
      opening.onerror = opening.onblocked = () => none(opening.error);
    });
  }

  async function inDatabase(mode, work) {
    const all = await database();
    return new Promise((done, failed) => {
      const change = all.transaction('entries', mode);
      const request = work(change.objectStore('entries'));
      change.oncomplete = () => { all.close(); done(request.result); };
      change.onerror = change.onabort = () => { all.close(); failed(change.error); };
    });
  }

  async function allWithPhotos() {
    try { return await inDatabase('readonly', entries => entries.getAll()); } catch { return []; }
  }

  async function waitingWithPhotos() {
    return (await allWithPhotos()).filter(entry => (entry.who ?? who) === who);
  }

  async function tellWaiting() {
    const count = waiting().length + (await waitingWithPhotos()).length;
    tell(count === 0 ? '' : words(
      `有 ${count} 条在本机等待，联网后自动报送。`,
      `${count} waiting on this device, to be sent when there is a network.`));
  }

  // The code of the session may be another by now: the page, where it was kept, has that of its day.
  async function code() {
    const own = document.querySelector('input[name=csrf]')?.value ?? '';
    if (location.pathname !== '/mine') return own;
    const answer = await fetch('/mine', { cache: 'no-store' });
    if (!answer.ok) return '';
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (page.body.dataset.who !== who) return '';
    return page.querySelector('input[name=csrf]')?.value ?? '';
  }

  // Sends an entry; returns whether it was answered, whatever the answer, and why it was refused.
  async function send(body, csrf) {
    body.set('csrf', csrf);
    const answer = await fetch('/api/progress', { method: 'POST', body });
    // Only what was answered leaves: whatever else happens is tried again.
    if (answer.status >= 500 || answer.status === 429 || answer.status === 401) return [false, ''];
    if (answer.ok) return [true, ''];
    const told = await answer.json().catch(() => ({ errors: [] }));
    return [true, `${body.get('code')}: ${(told.errors || []).join(' ')}`];
  }

  // Whoever asks while it is being sent waits for the same.
  let sending;
  function sendWaiting() {
    sending ??= sendAll().finally(() => { sending = undefined; });
    return sending;
  }

  async function sendAll() {
    const refused = [];
    try {
      const withPhotos = await waitingWithPhotos();
      const csrf = waiting().length + withPhotos.length > 0 ? await code() : '';
      let isAnswered = csrf !== '';
      let why;
      for (let entries = waiting(); isAnswered && entries.length > 0; entries = waiting()) {
        const body = new URLSearchParams(entries[0]);
        [isAnswered, why] = await send(body, csrf);
        if (!isAnswered) break;
        if (why) refused.push(why);
        const sent = body.get('id');
        keep(all().filter(entry => new URLSearchParams(entry).get('id') !== sent));
      }
      for (const entry of withPhotos) {
        if (!isAnswered) break;
        const body = new FormData();
        for (const [name, value] of new URLSearchParams(entry.fields)) body.append(name, value);
        for (const photo of entry.photos) body.append('photo', new Blob([photo]), 'photo');
        [isAnswered, why] = await send(body, csrf);
        if (!isAnswered) break;
        if (why) refused.push(why);
        await inDatabase('readwrite', entries => entries.delete(entry.id));
      }
    } catch { /* No network yet. */ }
    await tellWaiting();
    if (refused.length > 0) tell(words('没有保存：', 'Not saved: ') + refused.join('; '));
  }

  // A phone that shows a network need not have one.
  async function isReached() {
    if (!navigator.onLine) return false;
    try {
      const answer = await fetch('/site.js', {
        method: 'HEAD', cache: 'no-store', signal: AbortSignal.timeout(5000),
      });
      return answer.ok;
    } catch {
      return false;
    }
  }

  async function keepEntry(form) {
    const data = new FormData(form);
    const chosen = data.getAll('photo').filter(photo => photo.size > 0);
    data.delete('photo');
    data.delete('csrf');
    if (who) data.set('who', who);
    const fields = new URLSearchParams(data).toString();
    let isKept = false;
    try {
      if (chosen.length > 0) {
        const photos = await Promise.all(chosen.map(photo => photo.arrayBuffer()));
        await inDatabase('readwrite', entries => entries.put({ id: data.get('id'), who, fields, photos }));
        isKept = true;
      } else {
        isKept = keep([...all(), fields]);
      }
    } catch { /* It is told below. */ }
    if (isKept) {
      form.reset();
      form.elements.id.value = fresh();
      form.closest('details')?.removeAttribute('open');
      document.dispatchEvent(new Event('schedctl-kept'));
      await tellWaiting();
    } else if (chosen.length > 0) {
      tell(words('本机存不下照片：去掉照片先存文字，或联网后再报送。',
        'This device has no room for photos: keep the entry without them, or send it with a network.'));
    } else {
      tell(words('本机存不下，联网后再填。', 'This device has no room: enter it again with a network.'));
    }
  }

  // The numbers of a page that was kept may have been used.
  for (const form of document.querySelectorAll('form[data-keep]')) form.elements.id.value = fresh();

  document.addEventListener('submit', async event => {
    const form = event.target;
    if (!('keep' in form.dataset)) return;
    event.preventDefault();
    if ('busy' in form.dataset) return;
    form.dataset.busy = '';
    if (await isReached()) form.submit(); else await keepEntry(form);
    delete form.dataset.busy;
  });

  // A photo is made as small as it is kept before it is sent: for the sake of the phone's network.

  async function shrunk(photo) {
    if (photo.size < 500000) return photo;
    const picture = await createImageBitmap(photo);
    const scale = Math.min(1, 1600 / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    const small = await new Promise(made => canvas.toBlob(made, 'image/jpeg', 0.85));
    return small && small.size < photo.size ? new File([small], 'photo.jpg', { type: 'image/jpeg' }) : photo;
  }

  document.addEventListener('change', async event => {
    const input = event.target;
    if (input.name !== 'photo') return;
    try {
      const chosen = [...input.files];
      const files = new DataTransfer();
      for (const photo of chosen) files.items.add(await shrunk(photo));
      if (chosen.every((photo, index) => photo === input.files[index])) input.files = files.files;
    } catch { /* It is sent as it is. */ }
  });

  // Leaving takes from this device what it keeps: what waits is sent before.
  document.addEventListener('submit', async event => {
    const form = event.target;
    if (form.getAttribute('action') !== '/leave') return;
    event.preventDefault();
    await Promise.race([sendWaiting(), new Promise(later => setTimeout(later, 10_000))]);
    const count = all().length + (await allWithPhotos()).length;
    if (count > 0 && !confirm(words(
      `有 ${count} 条还没报送，退出后就没有了。仍然退出？`,
      `${count} not sent yet would be lost. Leave all the same?`))) return;
    keep([]);
    try { await inDatabase('readwrite', entries => entries.clear()); } catch { /* There is none. */ }
    form.submit();
  });

  if (location.pathname === '/mine' && location.protocol === 'https:') {
    navigator.serviceWorker?.register('/worker.js').catch(() => { /* It opens with a network only. */ });
  }

  addEventListener('online', sendWaiting);
  document.addEventListener('schedctl-reached', sendWaiting);
  setInterval(sendWaiting, 20_000);
  tellWaiting();
  if (navigator.onLine) sendWaiting();
})();
