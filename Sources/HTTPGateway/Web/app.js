// Puts the page together: panels, life line, strip, keys.

import { el, flash, setText } from './dom.js';
import { start } from './feed.js';
import * as f from './format.js';
import { lifeLine } from './lifeline.js';
import { model, onChange } from './model.js';
import { depthPanel, feedsLive, feedsUnwell } from './panels/depth.js';
import { healthPanel } from './panels/health.js';
import { instrumentsListed, instrumentsPanel } from './panels/instruments.js';
import { marketPanel } from './panels/market.js';
import { ordersPanel } from './panels/orders.js';
import { postTradePanel } from './panels/posttrade.js';
import { limitsFilled, riskPanel } from './panels/risk.js';
import { sessionsPanel, sessionsUp } from './panels/sessions.js';
import { executionsPanel, positionsPanel } from './panels/simple.js';
import { listenToKeys } from './keys.js';

const byID = (id) => document.getElementById(id);

const desk = {
  /** Shows an order's life line beside the panel. */
  select(orderID) {
    clearTimeout(desk.waiting);
    // Running down a list with the key held must not load every order on the way.
    desk.waiting = setTimeout(() => life.show(orderID), 90);
    if (active.show && active.tables[0].selectedKey !== orderID) active.show(orderID);
    remember(orderID);
  },
  openLife() {
    byID('desk').classList.add('life-open');
    life.body.focus();
  },
  closeLife() {
    byID('desk').classList.remove('life-open');
    document.activeElement?.blur();
  },
  activate(table) {
    desk.table = table;
    for (const other of active.tables) other.root.classList.toggle('active', other === table);
  },
};

const panels = [
  { name: 'orders', title: 'Orders', make: ordersPanel, count: () => model.health?.openOrders ?? 0 },
  { name: 'executions', title: 'Executions', make: executionsPanel, count: () => model.health?.fillsTotal ?? 0 },
  { name: 'positions', title: 'Positions', make: positionsPanel, count: () => model.positions.size },
  { name: 'venues', title: 'Venues', make: marketPanel, count: () => model.venues.values().filter((venue) => venue.isUp).length },
  { name: 'post-trade', title: 'Post-trade', make: postTradePanel, count: () => model.allocations.size, alert: () => model.confirmations.values().filter((row) => row.matchStatus === 'broken').length },
  { name: 'sessions', title: 'Sessions', make: sessionsPanel, count: sessionsUp },
  { name: 'health', title: 'Health', make: healthPanel, count: () => model.anomalies.size, alert: () => model.anomalies.size },
  { name: 'risk', title: 'Risk', make: riskPanel, count: () => limitsFilled(75), alert: () => limitsFilled(90) },
  { name: 'market', title: 'Market', make: depthPanel, count: feedsLive, alert: feedsUnwell },
  { name: 'instruments', title: 'Instruments', make: instrumentsPanel, count: instrumentsListed },
].map((panel) => ({ ...panel, ...panel.make(desk), panel }));

let active = panels[0];
const life = lifeLine(byID('life'), desk);

// Panels and tabs

const tabs = panels.map((panel, i) => {
  const tab = el('button.tab', { type: 'button', onclick: () => show(i) },
    el('kbd', null, String((i + 1) % 10)), panel.panel.title, el('span.count'));
  byID('tabs').append(tab);
  return tab;
});

function show(index) {
  active = panels[index];
  byID('panel').replaceChildren(active.root);
  tabs.forEach((tab, i) => tab.setAttribute('aria-current', i === index ? 'page' : 'false'));
  active.refresh();
  desk.activate(active.tables[0]);
  if (active.show && life.orderID) active.show(life.orderID);
  remember(life.orderID);
}

function remember(orderID) {
  history.replaceState(null, '', `#${active.panel.name}${orderID ? `/${orderID}` : ''}`);
}

function recall() {
  const [name, orderID] = decodeURIComponent(location.hash.slice(1)).split('/');
  const index = panels.findIndex((panel) => panel.panel.name === name);
  show(index < 0 ? 0 : index);
  if (orderID && /^\d{1,20}$/.test(orderID)) desk.select(orderID);
}

// Strip of figures

const figures = [
  ['state', (h) => h.state], ['seq', (h) => f.integer(h.journalSequence)],
  ['lag', (h) => f.integer(h.readModelLag), (h) => (h.readModelLag > 1000 ? 'warn' : '')],
  ['durability', (h) => h.durability], ['orders/s', (h) => f.integer(h.ordersPerSecond)], ['fills/s', (h) => f.integer(h.fillsPerSecond)],
  ['open', (h) => f.integer(h.openOrders)], ['orders', (h) => f.integer(h.ordersTotal)], ['fills', (h) => f.integer(h.fillsTotal)],
  ['refused', (h) => f.integer(h.refusalsTotal)],
  ['p50', (h) => f.duration(h.latencies[0]?.p50Ns)], ['p99', (h) => f.duration(h.latencies[0]?.p99Ns)],
  ['sessions', (h) => `${h.sessions.filter((s) => s.isUp).length}/${h.sessions.length}`, (h) => (h.sessions.some((s) => !s.isUp) ? 'warn' : '')],
  ['feeds', (h) => `${feedsLive()}/${h.feeds?.length ?? 0}`, () => (feedsUnwell() ? 'warn' : '')],
  ['journal', (h) => f.bytes(h.journalBytes)],
  ['kill switch', (h) => (h.isKillSwitchEngaged ? 'engaged' : 'off'), (h) => (h.isKillSwitchEngaged ? 'alarm' : '')],
  ['controls', (h) => h.controlHeartbeat ?? '\u2013', (h) => (h.controlHeartbeat === 'failed' ? 'alarm' : '')],
];
const cells = figures.map(([name]) => {
  const value = el('b', null, '\u2013');
  byID('strip').append(el('span', null, name, value));
  return value;
});

function drawStrip() {
  const health = model.health;
  if (!health) return;
  figures.forEach(([, text, level], i) => {
    setText(cells[i], text(health) || '\u2013');
    cells[i].className = level?.(health) ?? '';
  });
  setText(byID('clock'), health.now ? `${f.day(health.now)}  ${f.second(health.now)}` : '');
}

function drawTabs() {
  panels.forEach((panel, i) => {
    const count = tabs[i].querySelector('.count');
    const number = panel.panel.count();
    if (setText(count, number ? f.integer(number) : '') && panel.panel.alert) flash(count);
    count.classList.toggle('alert', (panel.panel.alert?.() ?? 0) > 0);
  });
}

// Venue chips

const chips = new Map();
function drawChips() {
  const venues = model.venues.values().sort((a, b) => (a.venue < b.venue ? -1 : 1));
  for (const venue of venues) {
    let chip = chips.get(venue.venue);
    if (!chip) {
      chip = el('span.chip', null, el('i.lamp'), el('b', null, venue.venue), el('span'), el('span.dim'));
      chips.set(venue.venue, chip);
      byID('venue-chips').append(chip);
    }
    chip.dataset.up = venue.isUp;
    setText(chip.children[2], f.duration(venue.ackLatencyNs));
    setText(chip.children[3], f.percent(venue.fillRate));
    chip.title = `${venue.venue}: ${venue.kind}, ${venue.isUp ? 'up' : 'down'}; answer time and filled share, moving averages`;
  }
}

// Freshness

function drawLink(state, seconds) {
  const pill = byID('link');
  pill.dataset.state = state;
  setText(pill.lastChild, state === 'live' ? 'live' : seconds ? `${state} ${seconds}\u2009s` : state);
  document.body.classList.toggle('is-stale', state !== 'live');
}

onChange((names) => {
  if (active.uses.some((name) => names.has(name))) active.refresh();
  if (names.has('orders')) life.refresh();
  if (names.has('health')) drawStrip();
  if (names.has('venues')) drawChips();
  drawTabs();
});

listenToKeys({
  desk, life, show,
  get active() { return active; },
  get table() { return desk.table; },
  panels, help: byID('help'), hints: byID('hints'), helpButton: byID('help-button'),
});
recall();
start(drawLink);
