'use strict';
(() => {
  const isChinese = document.documentElement.lang.startsWith('zh');

  // A page is made anew when the plan changes; one whose form is being filled in only says so.

  const news = document.getElementById('news');
  let isTyped = false;
  document.addEventListener('input', () => { isTyped = true; });

  if ('live' in document.body.dataset && window.EventSource) {
    const source = new EventSource('/events');
    source.onmessage = () => {
      const isOpen = document.querySelector('details[open]') !== null;
      if (isTyped || isOpen || document.querySelector('main form')) {
        news.hidden = false;
        news.firstChild.href = location.href;
      } else {
        location.reload();
      }
    };
    addEventListener('pagehide', () => source.close());
  }

  // What is entered without a network waits here, and is sent later: each entry has a number of its own, so
  // that it counts once however often it is sent.

  const place = 'schedctl-waiting';

  function waiting() {
    try { return JSON.parse(localStorage.getItem(place)) || []; } catch { return []; }
  }

  function keep(entries) {
    try { localStorage.setItem(place, JSON.stringify(entries)); return true; } catch { return false; }
  }

  function tell(text) {
    const line = document.getElementById('waiting');
    if (!line) return;
    line.hidden = text === '';
    line.textContent = text;
  }

  function tellWaiting() {
    const count = waiting().length;
    tell(count === 0 ? '' : isChinese
      ? `有 ${count} 条在本机等待，联网后自动报送。`
      : `${count} waiting on this device, to be sent when there is a network.`);
  }

  // The code of the session may be another by now: the page has that of today.
  function code() {
    return document.querySelector('input[name=csrf]')?.value ?? '';
  }

  let isSending = false;
  async function sendWaiting() {
    if (isSending || !code()) return;
    isSending = true;
    const refused = [];
    try {
      let entries = waiting();
      while (entries.length > 0) {
        const body = new URLSearchParams(entries[0]);
        body.set('csrf', code());
        const answer = await fetch('/api/progress', { method: 'POST', body });
        // Only what was answered leaves: whatever else happens is tried again.
        if (answer.status >= 500 || answer.status === 429 || answer.status === 401) break;
        if (!answer.ok) {
          const told = await answer.json().catch(() => ({ errors: [] }));
          refused.push(`${body.get('code')}: ${(told.errors || []).join(' ')}`);
        }
        const sent = body.get('id');
        entries = waiting().filter(entry => new URLSearchParams(entry).get('id') !== sent);
        keep(entries);
      }
    } catch { /* No network yet. */ }
    isSending = false;
    tellWaiting();
    if (refused.length > 0) {
      tell((isChinese ? '没有保存：' : 'Not saved: ') + refused.join('; '));
    }
  }

  document.addEventListener('submit', async event => {
    const form = event.target;
    if (!('keep' in form.dataset) || navigator.onLine) return;
    event.preventDefault();
    const body = new URLSearchParams(new FormData(form));
    body.delete('csrf');
    if (keep([...waiting(), body.toString()])) {
      form.reset();
      form.closest('details')?.removeAttribute('open');
      isTyped = false;
      tellWaiting();
    } else {
      tell(isChinese ? '本机存不下，联网后再填。' : 'This device has no room: enter it again with a network.');
    }
  });

  addEventListener('online', sendWaiting);
  tellWaiting();
  if (navigator.onLine) sendWaiting();
})();
