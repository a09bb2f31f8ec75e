// The keyboard: everything that the mouse can do.

import { el } from './dom.js';

const help = [
  ['1 \u2026 9 0', 'switch panels'], ['j k \u2193 \u2191', 'move in the list'], ['PgUp PgDn', 'move a page'], ['g G', 'first, last'],
  ['Enter', 'open the life line; j k then scroll it'], ['Esc', 'back to the list; clear the filter'], ['/', 'filter'],
  ['\u2192 \u2190 l', 'show, hide the children of an order'], ['o', 'open orders only'], ['Tab', 'next table of the panel'],
  ['w', 'wide life line'], ['?', 'these keys'],
];

export function listenToKeys(app) {
  drawHelp(app.help);
  app.hints.append(...[['j k', 'move'], ['\u23ce', 'life line'], ['/', 'filter'], ['1\u20130', 'panels'], ['?', 'keys']]
    .map(([key, what]) => el('span', null, el('kbd', null, key), what)));
  app.helpButton.addEventListener('click', () => app.help.showModal());
  app.help.addEventListener('click', () => app.help.close());
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (app.help.open) {
      if (event.key === '?' || event.key === 'q') app.help.close();
      return;
    }
    // A form has its own keys.
    if (event.target.closest?.('dialog')) return;
    const isTyping = event.target.matches?.('input, select');
    const handled = isTyping ? typed(app, event.key, event.target) : pressed(app, event.key, event.shiftKey);
    if (handled) event.preventDefault();
  });
}

function drawHelp(dialog) {
  dialog.append(el('h2', null, 'Keys'),
    el('dl', null, ...help.flatMap(([keys, what]) => [el('dt', null, ...keys.split(' ').map((key) => el('kbd', null, key))), el('dd', null, what)])));
}

/** Keys while the filter has the focus. */
function typed(app, key, input) {
  if (key === 'Escape') {
    if (input.value) {
      input.value = '';
      input.dispatchEvent(new Event('input'));
    } else input.blur();
    return true;
  }
  if (key === 'Enter' || key === 'ArrowDown') {
    input.blur();
    if (!app.table.selected) app.table.move(0);
    return true;
  }
  return false;
}

function pressed(app, key, shift) {
  const inLife = app.life.body.contains(document.activeElement);
  if (/^[0-9]$/.test(key)) { app.show((Number(key) + 9) % 10); return true; }
  switch (key) {
    case '?': app.help.showModal(); return true;
    case '/': app.active.search?.focus(); app.active.search?.select(); return true;
    case 'Escape': app.desk.closeLife(); return true;
    case 'w': document.getElementById('desk').classList.toggle('life-wide'); return true;
    case 'Enter':
      if (document.activeElement?.matches('button')) return false;
      app.table.open();
      return true;
    case 'Tab': return nextTable(app, shift ? -1 : 1);
  }
  const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[key];
  if (step) { if (inLife) app.life.body.scrollBy(0, step * 60); else app.table.move(step); return true; }
  const page = { PageDown: 1, PageUp: -1, ' ': 1 }[key];
  if (page) { if (inLife) app.life.body.scrollBy(0, page * 400); else app.table.move(page * app.table.page); return true; }
  const end = { g: -1, Home: -1, G: 1, End: 1 }[key];
  if (end) { app.table.move(end * 1e9); return true; }
  const own = app.active.keys[key];
  if (own) { own(); return true; }
  return false;
}

function nextTable(app, step) {
  const tables = app.active.tables;
  if (tables.length < 2) return false;
  const at = tables.indexOf(app.table);
  app.desk.activate(tables[(at + step + tables.length) % tables.length]);
  if (!app.table.selected) app.table.move(0);
  return true;
}
