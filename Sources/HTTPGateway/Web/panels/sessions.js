// FIX sessions: how each stands, and what operations may do to it.

import { ask } from '../dialog.js';
import { el, setText } from '../dom.js';
import { get } from '../feed.js';
import * as f from '../format.js';
import { model } from '../model.js';
import { Table } from '../table.js';

const controls = [
  { word: 'reset', title: 'Reset', what: 'Both sequence numbers start at 1; a counterparty that is connected is logged out.', fields: [] },
  { word: 'set', title: 'Set', what: 'The next sequence numbers, one or both; it is logged out as well.', fields: [['nextInbound', 'next in'], ['nextOutbound', 'next out']] },
  { word: 'logout', title: 'Log out', what: 'It is logged out and may come back at once.', fields: [['text', 'Text (58)']] },
  { word: 'disable', title: 'Disable', what: 'It is logged out, and every Logon is refused until it is enabled.', fields: [], isFor: (row) => !row.isDisabled },
  { word: 'enable', title: 'Enable', what: 'It may log on again.', fields: [], isFor: (row) => row.isDisabled },
];

export function sessionsPanel() {
  let rows = [];
  let asked = 0;
  let problem = '';
  const table = new Table([
    { head: 'session', width: '130px', grow: 1, text: (row) => row.name, class: () => 'strong', title: (row) => `${row.senderCompID} to ${row.targetCompID}` },
    { head: 'role', width: '80px', text: (row) => row.role, class: () => 'dim' },
    { head: 'version', width: '80px', text: (row) => row.version },
    { head: 'state', width: '84px', text: (row) => row.state, class: (row) => `status ${stateClass(row)}`, flash: true },
    { head: 'next in', align: 'r', width: '58px', text: (row) => f.integer(row.nextInbound), flash: true },
    { head: 'next out', align: 'r', width: '58px', text: (row) => f.integer(row.nextOutbound), flash: true },
    { head: 'missing', align: 'r', width: '60px', text: (row) => row.missingInbound ?? '', class: () => 'st-rejected' },
    { head: 'resending', align: 'r', width: '66px', text: (row) => row.resendingOutbound ?? '', class: () => 'st-live' },
    { head: 'queue', align: 'r', width: '56px', text: (row) => (Number(row.queueBytes) ? f.bytes(row.queueBytes) : '') },
    { head: 'heard', align: 'r', width: '64px', text: (row) => f.second(row.lastReceived), class: () => 'dim' },
    { head: 'address', width: '130px', wide: true, text: (row) => row.peerAddress, class: () => 'dim' },
    { head: 'last ended', width: '130px', grow: 2, wide: true, text: (row) => row.lastDisconnect, class: () => 'dim', title: (row) => row.lastDisconnect },
  ], { key: (row) => `${row.role}\u0000${row.name}`, empty: 'no sessions', onSelect: draw });

  const name = el('b.strong', null, 'select a session');
  const story = el('span.dim.grow');
  const buttons = controls.map((control) => el('button.toggle', {
    type: 'button', disabled: true, onclick: () => table.selected && confirm(table.selected, control, reload),
  }, control.title));
  const bar = el('div.tools.session-controls', null, name, ...buttons, story);

  function draw() {
    const row = table.selected;
    setText(name, row?.name ?? 'select a session');
    buttons.forEach((button, i) => { button.disabled = !row || !(controls[i].isFor?.(row) ?? true); });
    const changed = row?.changedBy ? `last changed by ${row.changedBy} at ${f.second(row.changed)}: ${row.reason}` : '';
    setText(story, problem || changed);
  }

  async function reload() {
    asked = performance.now();
    try {
      rows = (await get('/v1/fix/sessions')).sessions;
      problem = '';
    } catch (error) {
      problem = error.message;
    }
    table.setRows(rows);
    draw();
  }

  // Health comes every second: as often as sessions are worth looking at.
  function refresh() { if (performance.now() - asked > 800) reload(); }

  return { root: el('div.panel-body', null, bar, table.root), refresh, search: null, tables: [table], uses: ['health'], keys: {} };
}

/** Sessions that are up, of all, for the tab. */
export function sessionsUp() { return model.health?.sessions.filter((session) => session.isUp).length ?? 0; }

function stateClass(row) {
  if (row.isDisabled) return 'st-rejected';
  if (row.isUp) return 'st-filled';
  return row.isConnected ? 'st-pending' : 'st-ended';
}

/** Asks for reason, token and the session's name, typed, before anything is sent. */
function confirm(row, control, done) {
  ask({
    title: `${control.title} ${row.name}`, what: control.what, typed: row.name, done,
    fields: control.fields.map(([key, label]) => ({ key, label })),
    isReady: (values) => control.word !== 'set' || control.fields.some(([key]) => values[key]),
    path: () => `/v1/fix/sessions/${encodeURIComponent(row.name)}/${control.word}`,
  });
}
