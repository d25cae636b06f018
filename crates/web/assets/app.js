// Brings what changes into pages that are whole without it.
'use strict';
(() => {
  const by = (id) => document.getElementById(id);
  const put = (id, text) => { const place = by(id); if (place && place.textContent !== text) place.textContent = text; };

  // Puts a part of the page in place of the one before. What is the same stays as it is, so that
  // nothing that was typed or opened is lost.
  const part = (id, text) => {
    const place = by(id);
    if (!place) return;
    const fresh = place.cloneNode(false);
    fresh.innerHTML = text;
    if (fresh.isEqualNode(place)) return;
    const about = (whole) => whole.querySelector('[data-question]')?.dataset.question;
    const number = about(fresh);
    if (number > 0 && number === about(place)) return;
    const at = document.activeElement;
    const had = place.contains(at) && { id: at.id, text: at.textContent };
    const open = new Set([...place.querySelectorAll('details[open]')].map((d) => d.textContent));
    place.replaceChildren(...fresh.childNodes);
    for (const d of place.querySelectorAll('details')) d.open = open.has(d.textContent);
    if (!had) return;
    // Whoever was in a part that is not there any more is told where to go on.
    const same = [...place.querySelectorAll('button, a, input, summary')].find((one) => (had.id ? one.id === had.id : one.textContent === had.text));
    const next = same || place.querySelector('h2') || by('main');
    if (!same) next.tabIndex = -1;
    next.focus();
  };

  // What goes on: the server sends what changes, and everything since the mark that the page has.
  const live = document.querySelector('[data-live]');
  const SILENT = 40_000; // The server says that it is there every 15 seconds.
  if (live && window.EventSource) {
    let source;
    let heard = Date.now();
    let wait = 1000;
    let timer = 0;
    let done = false;
    const words = by('lost')?.dataset ?? {};
    // Heard at once, and gone before it is not so any more.
    let telling = 0;
    const tell = (text) => {
      clearTimeout(telling);
      put('told', text);
      telling = setTimeout(() => put('told', ''), 5000);
    };
    const close = () => { done = true; source?.close(); };
    const lines = {
      line: (event) => by('timeline').insertAdjacentHTML('beforeend', event.data),
      timeline: (event) => { by('timeline').innerHTML = event.data; },
    };
    const heads = {
      view: (event) => part('view', event.data.trim()),
      act: (event) => part('act', event.data.trim()),
      devices: (event) => part('devices', event.data.trim()),
      say: (event) => put('say', event.data),
      tell: (event) => tell(event.data.trim()),
      left: (event) => put('left', event.data.trim()),
      alive: () => {},
      over: close,
    };
    const open = () => {
      clearTimeout(timer);
      source?.close();
      const { mark } = live.dataset;
      const mine = new EventSource(live.dataset.live + (mark ? `?after=${encodeURIComponent(mark)}` : ''));
      source = mine;
      heard = Date.now();
      const on = (name, act) => mine.addEventListener(name, (event) => {
        if (mine !== source) return;
        heard = Date.now();
        act(event);
      });
      for (const [name, act] of Object.entries(heads)) on(name, act);
      for (const [name, act] of Object.entries(lines)) {
        on(name, (event) => {
          if (event.lastEventId === live.dataset.mark && name === 'line') return;
          act(event);
          live.dataset.mark = event.lastEventId;
        });
      }
      mine.onopen = () => { wait = 1000; put('lost', ''); };
      mine.onerror = () => {
        if (mine !== source || done) return;
        put('lost', words.lost || '');
        if (mine.readyState === EventSource.CLOSED) later();
      };
    };
    // The server refused, or is not there: ask it why, now and then.
    const later = () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        wait = Math.min(wait * 2, 10_000);
        const asked = new AbortController();
        try {
          const { ok, status } = await fetch(live.dataset.live, { signal: asked.signal });
          asked.abort();
          if (ok) open();
          else if (status === 401) { put('lost', words.gone || ''); close(); } else if (status === 404) location.reload();
          else later();
        } catch { later(); }
      }, wait);
    };
    const wake = (patience) => {
      if (done || Date.now() - heard < patience) return;
      put('lost', words.lost || '');
      open();
    };
    open();
    // A connection may be dead without a word: behind a router, or of a phone that slept.
    setInterval(() => wake(SILENT), 5000);
    document.addEventListener('visibilitychange', () => { if (!document.hidden) wake(SILENT / 2); });
    addEventListener('online', () => wake(1000));
    addEventListener('pageshow', (event) => { if (event.persisted) wake(0); });
  }

  // What is done at a virtual device leaves the reader where they are.
  document.addEventListener('submit', (event) => {
    const { target: form } = event;
    if (!live || form.getAttribute('action') !== '/job/act') return;
    event.preventDefault();
    fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' }).catch(() => form.submit());
  });

  // What is typed is judged by the server, which knows the reader's language.
  let typing = 0;
  document.addEventListener('input', (event) => {
    const { target: box } = event;
    if (!box.dataset.check) return;
    clearTimeout(typing);
    typing = setTimeout(async () => {
      const said = by(`${box.id}-said`);
      const body = new URLSearchParams({ csrf: box.form.elements.csrf.value, [box.name]: box.value });
      const typed = box.value;
      try {
        const answer = await fetch(box.dataset.check, { method: 'POST', body });
        const text = answer.ok ? await answer.text() : '';
        if (box.value === typed) said.textContent = text;
      } catch { said.textContent = ''; }
    }, 400);
  });
})();
