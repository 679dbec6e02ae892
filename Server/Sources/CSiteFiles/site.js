'use strict';
(() => {
  const isChinese = document.documentElement.lang.startsWith('zh');
  const words = (zh, en) => isChinese ? zh : en;

  // A page is made anew when the plan changes; one whose form is being filled in only says so.

  const news = document.getElementById('news');
  let isTyped = false;
  let isMadeAnew = false;
  let asked = 0;
  document.addEventListener('input', () => { isTyped = true; });
  document.addEventListener('schedctl-kept', () => { isTyped = false; });
  // News that come while another page is asked for would call that back.
  document.addEventListener('submit', event => {
    asked = Date.now();
    // A page that is about to be made anew would take the click with it.
    if (isMadeAnew && event.target.getAttribute('action') === '/leave') stop();
  });

  if ('live' in document.body.dataset && window.EventSource) {
    const source = new EventSource('/events');
    source.onopen = () => document.dispatchEvent(new Event('schedctl-reached'));
    source.onmessage = () => {
      const isOpen = document.querySelector('details[open]') !== null;
      if (isTyped || isOpen || Date.now() - asked < 10_000 || document.querySelector('main form')) {
        news.hidden = false;
        news.firstChild.href = location.href;
      } else {
        isMadeAnew = true;
        location.reload();
      }
    };
    addEventListener('beforeunload', () => { asked = Date.now(); });
    addEventListener('pagehide', () => source.close());
  }

  // On a phone the page that is open may stand beyond the edge of the navigation.
  document.querySelector('nav [aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });

  // A table that is wider than the screen is moved by keys, too.

  function reachTables() {
    for (const table of document.querySelectorAll('.table')) {
      if (table.scrollWidth > table.clientWidth) {
        table.tabIndex = 0;
      } else {
        table.removeAttribute('tabindex');
      }
    }
  }
  addEventListener('resize', reachTables);
  reachTables();

  // What if: days are moved by sliders, and what that does is asked for when the hand rests.

  const trial = document.querySelector('form[data-trial]');
  const moves = document.getElementById('moves');
  let rest;
  let asking;

  async function tryIt() {
    asking?.abort();
    asking = new AbortController();
    moves.setAttribute('aria-busy', 'true');
    try {
      const body = new URLSearchParams(new FormData(trial));
      const answer = await fetch('/try', { method: 'POST', body, signal: asking.signal });
      const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
      const found = page.getElementById('moves') ?? page.getElementById('main');
      moves.replaceChildren(...found.childNodes);
      moves.removeAttribute('aria-busy');
    } catch (fault) {
      if (fault.name === 'AbortError') return;
      moves.removeAttribute('aria-busy');
      moves.textContent = words('没有网络，没有试算：联网后再拖动。', 'Not tried: there is no network. Move it again later.');
    }
  }

  if (trial) {
    for (const slide of trial.querySelectorAll('.slide')) {
      const [range, number] = slide.querySelectorAll('input');
      range.hidden = false;
      range.addEventListener('input', () => { number.value = range.value; });
      number.addEventListener('input', () => { range.value = number.value; });
    }
    const later = () => {
      clearTimeout(rest);
      rest = setTimeout(() => { if (trial.checkValidity()) tryIt(); }, 300);
    };
    for (const input of trial.querySelectorAll('.slide input')) input.addEventListener('input', later);
  }

  // Addresses to be copied: by a button, where there is a script.

  for (const field of document.querySelectorAll('input[data-copy]')) {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = words('复制', 'Copy');
    button.addEventListener('click', async () => {
      field.select();
      // Without https there is no clipboard but that of the selection.
      try { await navigator.clipboard.writeText(field.value); } catch { document.execCommand('copy'); }
      button.textContent = words('已复制', 'Copied');
    });
    field.after(button);
  }
})();
