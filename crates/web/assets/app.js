// Brings what changes into pages that are whole without it.
'use strict';
(() => {
  const by = (id) => document.getElementById(id);

  // What goes on: the server sends parts of the page as they change.
  const live = document.querySelector('[data-live]');
  if (live && window.EventSource) {
    const source = new EventSource(live.dataset.live);
    const part = (name, id) => source.addEventListener(name, (event) => {
      const place = by(id);
      if (!place) return;
      const had = place.contains(document.activeElement);
      const open = new Set([...place.querySelectorAll('details[open]')].map((d) => d.textContent));
      place.innerHTML = event.data;
      for (const d of place.querySelectorAll('details')) d.open = open.has(d.textContent);
      // Whoever was in a part that is not there any more is told where to go on.
      if (had) {
        const next = place.querySelector('h2') || place;
        next.tabIndex = -1;
        next.focus();
      }
    });
    part('view', 'view');
    part('act', 'act');
    source.addEventListener('say', (event) => { by('say').textContent = event.data; });
    source.addEventListener('left', (event) => {
      const left = by('left');
      if (left) left.textContent = event.data;
    });
    source.addEventListener('over', () => source.close());
  }

  // What is typed is judged by the server, which knows the reader's language.
  for (const box of document.querySelectorAll('[data-check]')) {
    const said = by(box.id + '-said');
    let timer = 0;
    box.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(async () => {
        const body = new URLSearchParams({ csrf: box.form.elements.csrf.value, [box.name]: box.value });
        const typed = box.value;
        try {
          const answer = await fetch(box.dataset.check, { method: 'POST', body });
          const text = answer.ok ? await answer.text() : '';
          if (box.value === typed) said.textContent = text;
        } catch { said.textContent = ''; }
      }, 400);
    });
  }
})();
