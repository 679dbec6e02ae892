'use strict';
(() => {
  const sections = [...document.querySelectorAll('section')];
  const tabs = [...document.querySelectorAll('[role=tab]')];
  const list = document.querySelector('select');
  const scale = document.querySelector('output');
  const hint = document.getElementById('hint');
  const views = sections.map(section => {
    const svg = section.querySelector('svg');
    const whole = svg.viewBox.baseVal;
    return { svg, whole: { x: 0, y: 0, w: whole.width, h: whole.height }, part: null };
  });
  let shown = 0;

  // What part of the page is seen.

  const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

  function look(view, part) {
    const w = clamp(part.w, view.whole.w / 60, view.whole.w);
    const h = w * view.whole.h / view.whole.w;
    view.part = {
      w, h,
      x: clamp(part.x, -w / 2, view.whole.w - w / 2),
      y: clamp(part.y, -h / 2, view.whole.h - h / 2),
    };
    if (w === view.whole.w) view.part = { ...view.whole };
    const { x, y } = view.part;
    view.svg.setAttribute('viewBox', [x, y, view.part.w, view.part.h].join(' '));
    scale.textContent = Math.round(100 * view.whole.w / w) + '%';
  }

  // A place on the screen in millimetres of the page.
  function place(view, clientX, clientY) {
    return new DOMPoint(clientX, clientY)
      .matrixTransform(view.svg.getScreenCTM().inverse());
  }

  // Zooms so that what lies under the place stays there.
  function zoom(view, factor, at) {
    const { x, y, w, h } = view.part;
    const width = clamp(w / factor, view.whole.w / 60, view.whole.w);
    const share = width / w;
    look(view, {
      w: width, h: h * share, x: at.x - (at.x - x) * share, y: at.y - (at.y - y) * share,
    });
  }

  function middle(view) {
    return { x: view.part.x + view.part.w / 2, y: view.part.y + view.part.h / 2 };
  }

  function pan(view, dx, dy) {
    look(view, { ...view.part, x: view.part.x + dx, y: view.part.y + dy });
  }

  // Tabs.

  function show(index) {
    shown = clamp(index, 0, sections.length - 1);
    sections.forEach((section, i) => section.classList.toggle('shown', i === shown));
    tabs.forEach((tab, i) => {
      tab.setAttribute('aria-selected', i === shown);
      tab.tabIndex = i === shown ? 0 : -1;
    });
    if (list) list.value = shown;
    hint.hidden = true;
    look(views[shown], views[shown].part);
    open(views[shown]);
  }

  tabs.forEach((tab, index) => tab.addEventListener('click', () => show(index)));
  list?.addEventListener('change', () => show(Number(list.value)));

  // On a phone: the list first, then one project a screen, then a chart that can be read.

  const root = document.documentElement;
  const screens = [...document.querySelectorAll('.screen')];
  const narrow = matchMedia('(max-width: 700px)');

  function turn(name, screen) {
    root.dataset.screen = name;
    screens.forEach(other => other.classList.toggle('shown', other === screen));
    screen?.parentNode.scrollTo(0, 0);
  }

  // The first part of a page that is shown: on a phone its upper left corner, so large that most of its
  // words are eleven pixels high; else the whole page.
  function open(view) {
    const box = view.svg.getBoundingClientRect();
    if (!narrow.matches || view.isOpen || box.width === 0) return;
    view.isOpen = true;
    const sizes = [...view.svg.querySelectorAll('text')]
      .map(text => Number(text.getAttribute('font-size'))).filter(size => size > 0)
      .sort((a, b) => a - b);
    if (sizes.length === 0) return;
    const pixels = 11 / sizes[Math.floor(sizes.length / 4)];
    const w = box.width / pixels;
    if (w >= view.whole.w) return;
    const seen = box.height / pixels;
    look(view, { w, x: 0, y: (seen - w * view.whole.h / view.whole.w) / 2 });
    view.opened = view.svg.getAttribute('viewBox');
  }

  // A phone that is turned shows the same corner again, unless it was moved from there.
  addEventListener('resize', () => {
    const view = views[shown];
    if (view.opened !== view.svg.getAttribute('viewBox')) return;
    view.isOpen = false;
    open(view);
  });

  function showPage(index) {
    turn('chart');
    show(index);
  }

  document.querySelectorAll('[data-card]').forEach(button => {
    button.addEventListener('click', () => {
      turn('card', document.getElementById('card-' + (Number(button.dataset.card) + 1)));
    });
  });
  document.querySelectorAll('[data-page]').forEach(button => {
    button.addEventListener('click', () => showPage(Number(button.dataset.page)));
  });

  // Fingers and mouse: one drags, two pinch.

  views.forEach(view => {
    const { svg } = view;
    const fingers = new Map();
    svg.addEventListener('pointerdown', event => {
      if (event.button !== 0) return;
      fingers.set(event.pointerId, event);
      svg.setPointerCapture(event.pointerId);
      svg.classList.add('dragged');
      explain(event);
    });
    svg.addEventListener('pointermove', event => {
      const before = fingers.get(event.pointerId);
      if (!before) { explain(event); return; }
      const from = place(view, before.clientX, before.clientY);
      const to = place(view, event.clientX, event.clientY);
      const other = [...fingers.values()].find(f => f.pointerId !== event.pointerId);
      if (other) {
        const still = place(view, other.clientX, other.clientY);
        const reach = Math.hypot(from.x - still.x, from.y - still.y);
        const now = Math.hypot(to.x - still.x, to.y - still.y);
        if (reach > 0 && now > 0) zoom(view, now / reach, still);
      } else {
        pan(view, from.x - to.x, from.y - to.y);
      }
      if (from.x !== to.x || from.y !== to.y) hint.hidden = true;
      fingers.set(event.pointerId, event);
    });
    const lift = event => {
      fingers.delete(event.pointerId);
      if (fingers.size === 0) svg.classList.remove('dragged');
    };
    svg.addEventListener('pointerup', lift);
    svg.addEventListener('pointercancel', lift);
    svg.addEventListener('pointerleave', () => { hint.hidden = true; });
    svg.addEventListener('wheel', event => {
      event.preventDefault();
      const lines = event.deltaMode === 1 ? 20 : 1;
      const turn = clamp(event.deltaY * lines, -300, 300);
      zoom(view, Math.exp(-turn / 400), place(view, event.clientX, event.clientY));
      hint.hidden = true;
    }, { passive: false });
    svg.addEventListener('dblclick', event => {
      zoom(view, 2, place(view, event.clientX, event.clientY));
    });
  });

  // Hints: a group's title, shown at once and beside the pointer.

  document.querySelectorAll('svg title').forEach(title => {
    if (title.parentNode.tagName === 'g') title.parentNode.dataset.hint = title.textContent;
    else title.parentNode.setAttribute('aria-label', title.textContent);
    title.remove();
  });

  function explain(event) {
    const group = document.elementFromPoint(event.clientX, event.clientY)
      ?.closest('[data-hint]');
    hint.hidden = !group;
    if (!group) return;
    hint.textContent = group.dataset.hint;
    const { width, height } = hint.getBoundingClientRect();
    hint.style.left = clamp(event.clientX + 14, 0, Math.max(0, innerWidth - width)) + 'px';
    const below = event.clientY + 18;
    hint.style.top = (below + height > innerHeight ? event.clientY - height - 10 : below) + 'px';
  }

  // Buttons and keys.

  const actions = {
    in: view => zoom(view, 1.4, middle(view)),
    out: view => zoom(view, 1 / 1.4, middle(view)),
    whole: view => look(view, view.whole),
    print: () => print(),
    list: () => turn('list', document.getElementById('list')),
    previous: () => show(shown - 1),
    next: () => show(shown + 1),
  };
  document.querySelectorAll('[data-do]').forEach(button => {
    button.addEventListener('click', () => actions[button.dataset.do](views[shown]));
  });

  const step = 0.1;
  const keys = {
    '+': actions.in, '=': actions.in, '-': actions.out, '0': actions.whole,
    ArrowLeft: view => pan(view, -step * view.part.w, 0),
    ArrowRight: view => pan(view, step * view.part.w, 0),
    ArrowUp: view => pan(view, 0, -step * view.part.h),
    ArrowDown: view => pan(view, 0, step * view.part.h),
    PageUp: () => show(shown - 1),
    PageDown: () => show(shown + 1),
  };
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target === list) return;
    const isTab = event.target.getAttribute?.('role') === 'tab';
    if (isTab && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      show(shown + (event.key === 'ArrowLeft' ? -1 : 1));
      tabs[shown].focus();
    } else if (keys[event.key]) {
      keys[event.key](views[shown]);
    } else {
      return;
    }
    event.preventDefault();
  });

  // Paper shows whole pages, and the screen afterwards what it showed before.

  const box = part => [part.x, part.y, part.w, part.h].join(' ');
  addEventListener('beforeprint', () => {
    views.forEach(view => view.svg.setAttribute('viewBox', box(view.whole)));
  });
  addEventListener('afterprint', () => {
    views.forEach(view => view.svg.setAttribute('viewBox', box(view.part)));
  });

  views.forEach(view => {
    const sheet = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
    sheet.setAttribute('class', 'paper');
    sheet.setAttribute('width', view.whole.w);
    sheet.setAttribute('height', view.whole.h);
    sheet.setAttribute('fill', '#fff');
    view.svg.prepend(sheet);
    view.part = { ...view.whole };
  });
  root.classList.add('live');
  if (screens.length > 0) turn('list', document.getElementById('list'));
  show(0);
})();
