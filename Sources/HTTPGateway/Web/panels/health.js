// What operations look at: anomalies, latency, sessions, the journal.

import { el, setText } from '../dom.js';
import * as f from '../format.js';
import { model } from '../model.js';
import { Table } from '../table.js';

export function healthPanel(desk) {
  const anomalies = new Table([
    { head: 'time', width: '88px', text: (row) => f.clock(row.time), class: () => 'dim' },
    { head: 'kind', width: '140px', text: (row) => words(row.kind), class: () => 'st-rejected' },
    { head: 'order', width: '66px', text: (row) => row.orderID },
    { head: 'venue', width: '66px', text: (row) => row.venue, class: () => 'venue-name' },
    { head: 'what is odd', width: '200px', grow: 1, text: (row) => row.text, title: (row) => row.text },
    { head: 'frame', align: 'r', width: '70px', text: (row) => f.integer(row.sequence), class: () => 'dim' },
  ], {
    key: (row) => `${row.sequence}-${row.ordinal}`, empty: 'no anomalies: everything the world sent fits the tables',
    onSelect: (row) => { if (row.orderID) desk.select(row.orderID); }, onOpen: () => desk.openLife(),
    onActive: (table) => desk.activate(table),
  });
  const latency = new Table([
    { head: 'stretch', width: '100px', grow: 1, text: (row) => words(row.name), class: () => 'strong' },
    ...['p50Ns', 'p90Ns', 'p99Ns', 'p999Ns', 'maxNs'].map((name) => (
      { head: name.replace('Ns', ''), align: 'r', width: '56px', text: (row) => f.duration(row[name]) })),
    { head: 'count', align: 'r', width: '60px', text: (row) => f.integer(row.count), class: () => 'dim' },
  ], { key: (row) => row.name, empty: 'nothing measured yet', onActive: (table) => desk.activate(table) });
  const sessions = new Table([
    { head: 'session', width: '90px', grow: 1, text: (row) => row.name, class: () => 'strong' },
    { head: 'role', width: '90px', text: (row) => words(row.role), class: () => 'dim' },
    { head: 'link', width: '40px', text: (row) => (row.isUp ? 'up' : 'down'), class: (row) => (row.isUp ? 'st-filled' : 'st-rejected'), flash: true },
  ], { key: (row) => `${row.role}\u0000${row.name}`, empty: 'no sessions', onActive: (table) => desk.activate(table) });
  const facts = el('dl.facts');

  function refresh() {
    anomalies.setRows(model.anomalies.values().sort((a, b) => b.sequence - a.sequence || b.ordinal - a.ordinal));
    const health = model.health;
    if (!health) return;
    latency.setRows(health.latencies);
    sessions.setRows(health.sessions);
    const list = [
      ['state', health.state], ['durability', health.durability], ['journal', `${f.bytes(health.journalBytes)}, ${f.integer(health.journalSequence)} frames`],
      ['durable through', f.integer(health.durableSequence)], ['read model', `${f.integer(health.readModelSequence)} (${f.integer(health.readModelLag)} behind)`],
      ['chain head', health.chainHead ? `${health.chainHead.slice(0, 16)}\u2026` : ''], ['up for', f.duration(health.uptimeSeconds * 1e9)],
      ['orders', f.integer(health.ordersTotal)], ['fills', f.integer(health.fillsTotal)], ['refusals', f.integer(health.refusalsTotal)],
    ];
    if (facts.childElementCount !== list.length * 2) facts.replaceChildren(...list.flatMap(([name]) => [el('dt', null, name), el('dd')]));
    list.forEach(([, value], i) => setText(facts.children[2 * i + 1], value));
  }

  const box = (title, ...content) => el('section.box', null, el('h2', null, title), ...content);
  return {
    root: el('div.panel-body', null, el('div.boxes.health', null, box('Anomalies', anomalies.root),
      box('Latency', latency.root), box('Sessions', sessions.root), box('Journal and read model', facts))),
    refresh, search: null, tables: [anomalies, latency, sessions], uses: ['anomalies', 'health'], keys: {},
  };
}

/** lateFill → late fill */
function words(name) { return name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase(); }
