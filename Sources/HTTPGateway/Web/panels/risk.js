// Risk control: how far limits are used, what waits for somebody, who may not trade, and what a
// risk officer may do about it.

import { ask } from '../dialog.js';
import { el, setText } from '../dom.js';
import { get } from '../feed.js';
import * as f from '../format.js';
import { model } from '../model.js';
import { Table } from '../table.js';

const levels = ['firm', 'desk', 'client', 'account', 'trader', 'strategy'];
const stateWords = { normal: 'normal: trade freely', reducing: 'reducing: only what reduces', halted: 'halted: nothing new, all cancelled' };

/** Limits that are used to so many per cent and more, for the tab. */
export function limitsFilled(percent) {
  const health = model.health;
  if (!health) return 0;
  return (percent <= 75 ? health.limitsAt75 : 0) + health.limitsAt90 + health.limitsAt100;
}

export function riskPanel(desk) {
  let broken = [];
  let lent = [];
  let board = { uses: [], standings: [], proposals: [], orders: [], kinds: [] };
  let asked = 0;
  let filter = '';
  const active = (table) => desk.activate(table);
  const uses = new Table([
    { head: 'scope', width: '130px', grow: 1, text: scopeWords, class: () => 'strong' },
    { head: 'limit', width: '110px', text: (row) => row.kind },
    { head: 'symbol', width: '56px', text: (row) => row.symbol, class: () => 'strong' },
    { head: 'used', align: 'r', width: '110px', text: (row) => f.decimal(row.used), title: (row) => row.used, flash: true },
    { head: 'of', align: 'r', width: '110px', text: (row) => f.decimal(row.limit), class: () => 'dim' },
    { head: '%', align: 'r', width: '58px', text: (row) => row.percent, class: levelClass, flash: true },
    { head: '', width: '120px', grow: 1, draw: drawBar },
  ], { key: (row) => [row.level, row.name, row.group, row.symbol, row.kind].join('\u0000'), empty: 'no limit is counted over orders',
    volatile: true, onSelect: draw, onOpen: change, onActive: active });
  const alerts = new Table([
    { head: 'time', width: '62px', text: (row) => f.second(row.time), class: () => 'dim' },
    { head: '%', align: 'r', width: '34px', text: (row) => (row.reached ? String(row.reached) : '<75'), class: (row) => levelClass({ alert: row.reached }) },
    { head: 'limit', width: '180px', grow: 1, text: (row) => row.words, title: (row) => row.words },
  ], { key: (row) => row.alert, empty: 'no limit has reached 75 % since the start', onActive: active });
  const proposals = new Table([
    { head: 'no', align: 'r', width: '26px', text: (row) => row.proposal },
    { head: 'what changes', width: '180px', grow: 4, text: changeWords, title: changeWords, class: () => 'strong' },
    { head: 'by', width: '60px', text: (row) => row.by },
    { head: 'why', width: '80px', grow: 1, wide: true, text: (row) => row.reason, class: () => 'dim', title: (row) => row.reason },
  ], { key: (row) => row.proposal, empty: 'nothing waits for a second person', onSelect: draw, onActive: active });
  const orders = new Table([
    { head: 'order', width: '54px', text: (row) => row.orderID },
    { head: 'account', width: '64px', grow: 1, text: (row) => row.account },
    { head: 'symbol', width: '54px', text: (row) => row.symbol, class: () => 'strong' },
    { head: 'side', width: '44px', text: (row) => f.side(row.side), class: (row) => f.sideClass(row.side) },
    { head: 'qty', align: 'r', width: '64px', text: (row) => f.qty(row.orderQty) },
    { head: 'price', align: 'r', width: '64px', text: (row) => f.price(row.price) },
    { head: 'until', width: '62px', text: (row) => f.second(row.until), class: () => 'dim' },
  ], { key: (row) => row.orderID, empty: 'no order waits for an approval', onOpen: () => desk.openLife(), onActive: active,
    onSelect: (row) => { desk.select(row.orderID); draw(); } });
  const standings = new Table([
    { head: 'scope', width: '120px', grow: 1, text: scopeWords, class: () => 'strong' },
    { head: 'symbol', width: '56px', text: (row) => row.symbol || 'all' },
    { head: 'state', width: '66px', text: (row) => row.state, class: (row) => (row.state === 'halted' ? 'st-rejected' : 'st-live') },
    { head: 'since', width: '62px', text: (row) => f.second(row.since), class: () => 'dim' },
    { head: 'by', width: '60px', text: (row) => row.by },
  ], { key: (row) => [row.level, row.name, row.group, row.symbol].join('\u0000'), empty: 'everybody may trade', onSelect: draw, onActive: active });

  const breaks = new Table([
    { head: 'time', width: '62px', text: (row) => f.second(row.time), class: () => 'dim' },
    { head: 'what', width: '90px', grow: 1, text: (row) => row.what, class: () => 'strong' },
    { head: 'venue', width: '60px', text: (row) => row.venue },
    { head: 'account', width: '60px', text: (row) => row.account },
    { head: 'ours', width: '100px', grow: 1, text: (row) => row.ours, title: (row) => row.ours },
    { head: 'theirs', width: '100px', grow: 1, text: (row) => row.theirs, title: (row) => row.theirs },
    { head: 'state', width: '64px', text: (row) => row.state, title: (row) => (row.by ? `${row.by}: ${row.reason}` : ''), class: (row) => (row.state === 'open' ? 'st-rejected' : 'dim') },
  ], { key: (row) => row.break, empty: 'nothing differs', onSelect: draw, onActive: active });
  const locates = new Table([
    { head: 'symbol', width: '56px', text: (row) => row.symbol, class: () => 'strong' },
    { head: 'account', width: '64px', grow: 1, text: (row) => row.account || 'all' },
    { head: 'kind', width: '64px', text: (row) => (row.borrowed ? 'borrowed' : 'located') },
    { head: 'shares', align: 'r', width: '64px', text: (row) => f.qty(row.located) },
    { head: 'free', align: 'r', width: '64px', text: (row) => f.qty(row.available), flash: true },
    { head: 'on sale', align: 'r', width: '64px', text: (row) => f.qty(row.reserved), flash: true },
    { head: 'used', align: 'r', width: '64px', text: (row) => f.qty(row.used), class: () => 'dim' },
  ], { key: (row) => [row.symbol, row.account, row.borrowed].join('\u0000'), empty: 'no shares are located or borrowed today', onActive: active });

  const search = el('input.search', { type: 'search', placeholder: '/ filter', spellcheck: 'false', 'aria-label': 'Filter limits',
    oninput: () => { filter = search.value.trim().toLowerCase(); draw(); } });
  const story = el('span.dim', { role: 'status' });
  const button = (title, act, spec = 'button.toggle') => el(spec, { type: 'button', onclick: act }, title);
  const kill = button('Kill switch\u2026', () => askState(null, tell), 'button.toggle.danger');
  const limit = button('Change a limit\u2026', change);
  const approve = button('Approve\u2026', () => proposals.selected && askApproval(proposals.selected, tell));
  const reject = button('Reject\u2026', () => proposals.selected && askRejection(proposals.selected, tell));
  const letGo = button('Approve\u2026', () => orders.selected && askOrder(orders.selected, true, tell));
  const end = button('Reject\u2026', () => orders.selected && askOrder(orders.selected, false, tell));
  const locate = button('Locate\u2026', () => askLocate(tell));
  const explain = button('Explain\u2026', () => breaks.selected && askBreak(breaks.selected, 'explain', tellBreak));
  const mended = button('Close\u2026', () => breaks.selected && askBreak(breaks.selected, 'close', tellBreak));
  const resume = button('Change\u2026', () => standings.selected && askState(standings.selected, tell));

  function change() { askLimit(uses.selected, board.kinds, tell); }

  function tell(answer) {
    setText(story, answer.proposal ? `proposal ${answer.proposal} waits for a second person` : `done, frame ${f.integer(answer.sequence)}`);
    reload();
  }

  function tellBreak() {
    setText(story, 'done');
    reload();
  }

  function draw() {
    const terms = filter.split(/\s+/).filter(Boolean);
    const rows = board.uses.filter((row) => {
      const hay = `${scopeWords(row)} ${row.kind} ${row.symbol}`.toLowerCase();
      return terms.every((term) => hay.includes(term));
    });
    uses.setRows(rows);
    proposals.setRows(board.proposals);
    orders.setRows(board.orders);
    standings.setRows(board.standings);
    breaks.setRows(broken);
    locates.setRows(lent);
    for (const one of [explain, mended]) one.disabled = !breaks.selected;
    for (const one of [approve, reject]) one.disabled = !proposals.selected;
    for (const one of [letGo, end]) one.disabled = !orders.selected;
    resume.disabled = !standings.selected;
    setText(kill, board.standings.length ? `Kill switch: ${board.standings.length} stopped\u2026` : 'Kill switch\u2026');
  }

  async function reload() {
    asked = performance.now();
    try {
      board = await get('/v1/risk?limit=1000');
      broken = (await get('/v1/breaks?limit=200')).breaks;
      lent = (await get('/v1/risk/locates')).locates;
    } catch (error) {
      setText(story, error.message);
    }
    draw();
  }

  function refresh() {
    alerts.setRows(model.alerts.values().sort((a, b) => Number(b.alert) - Number(a.alert)));
    // Health comes every second: as often as limits are looked at.
    if (performance.now() - asked > 800) reload();
  }

  const box = (title, table, ...buttons) => el('section.box', null,
    el('h2', null, title, el('span.grow'), ...buttons), table.root);
  return {
    root: el('div.panel-body', null,
      el('div.tools.risk-tools', null, search, kill, limit, story),
      el('div.boxes.risk', null, box('Limits by use', uses), box('Waiting for a second person', proposals, approve, reject),
        box('Orders waiting for an approval', orders, letGo, end), box('Not free to trade', standings, resume), box('Locates of today', locates, locate), box('Breaks', breaks, explain, mended), box('Alerts', alerts))),
    refresh, search, tables: [uses, proposals, orders, standings, locates, breaks, alerts], uses: ['health', 'alerts'], keys: {},
  };
}

/** `firm`, `desk CASH`, `account * (PENNY)`. */
function scopeWords(row) {
  const words = row.level === 'firm' ? 'firm' : `${row.level} ${row.name || '*'}`;
  return row.group ? `${words} (${row.group})` : words;
}

const levelClass = (row) => (row.alert >= 100 ? 'use-100' : row.alert >= 90 ? 'use-90' : row.alert >= 75 ? 'use-75' : '');

function drawBar(cell, row) {
  let bar = cell.firstElementChild;
  if (!bar) {
    bar = el('span.use-bar', null, el('i'));
    cell.append(bar);
  }
  bar.className = `use-bar ${levelClass(row)}`;
  bar.firstElementChild.style.width = `${Math.min(100, Number(row.percent))}%`;
}

const part = (text) => text ?? 'none';
const changeWords = (row) => `${scopeWords(row)}${row.symbol ? ` in ${row.symbol}` : ''}: `
  + row.changes.map((one) => `${one.what} ${part(one.before)} \u2192 ${part(one.after)}`).join(', ');

// What a risk officer asks for

const scopeFields = (row) => [
  { key: 'level', label: 'level', choices: levels.map((level) => [level]), value: row?.level ?? 'firm' },
  { key: 'name', label: 'name (all without one)', value: row?.name ?? '' },
  { key: 'group', label: 'group of instruments', value: row?.group ?? '' },
];
const scopeOf = ({ level, name, group }) => ({ level, name: level === 'firm' || !name ? undefined : name, group: group || undefined });

function askState(row, done) {
  ask({
    title: row ? 'Change the state' : 'Kill switch', hasPerson: true, typed: row ? row.name || row.level : 'KILL', done,
    what: 'What stops holds at once; what lets trading go on waits for a second person. No state stops a cancel.',
    fields: [...scopeFields(row), { key: 'symbol', label: 'symbol (all without one)', value: row?.symbol ?? '' },
      { key: 'state', label: 'state', choices: Object.entries(stateWords), value: row ? 'normal' : 'halted' }],
    path: () => '/v1/risk/state',
    body: (values) => ({ ...scopeOf(values), symbol: values.symbol || undefined, state: values.state }),
  });
}

function askLimit(row, kinds, done) {
  const note = el('p.change-note');
  let known = [];
  let wanted = '';
  async function load(values) {
    const { level, name, group } = values;
    const key = [level, name, group].join('\u0000');
    if (key === wanted) return;
    wanted = key;
    const query = new URLSearchParams({ level, ...(name && { name }), ...(group && { group }) });
    const answer = await get(`/v1/risk/limits?${query}`).catch(() => ({ limits: [] }));
    if (key !== wanted) return;
    known = answer.limits.filter((one) => one.name === name && one.group === group && one.isInForce);
    show(values);
  }
  function show(values) {
    const kind = kinds.find((one) => one.kind === values.kind);
    const before = known.at(-1)?.values[values.kind] ?? 'none';
    setText(note, `${values.kind}: ${before} \u2192 ${values.value || '?'}  (${kind?.values ?? ''}; none takes it away)`);
  }
  const tell = (values) => { show(values); load(values); };
  ask({
    title: 'Change a limit', hasPerson: true, note, done,
    what: 'What only tightens holds at once; what loosens waits for a second person.',
    fields: [...scopeFields(row), { key: 'kind', label: 'limit', choices: kinds.map((one) => [one.kind]), value: row?.kind },
      { key: 'value', label: 'value', isNeeded: true }].map((one) => ({ ...one, oninput: tell })),
    path: () => '/v1/risk/limits',
    body: (values) => ({ ...scopeOf(values), values: { [values.kind]: values.value === 'none' ? null : values.value } }),
  });
}

function askApproval(row, done) {
  ask({
    title: `Approve proposal ${row.proposal}`, what: `${changeWords(row)}; proposed by ${row.by}: ${row.reason}`,
    hasPerson: true, hasReason: false, done,
    path: () => `/v1/risk/proposals/${row.proposal}/approve`, body: () => ({ hash: row.hash }),
  });
}

function askRejection(row, done) {
  ask({ title: `Reject proposal ${row.proposal}`, what: changeWords(row), hasPerson: true, done, path: () => `/v1/risk/proposals/${row.proposal}/reject` });
}

function askOrder(row, isApproved, done) {
  const words = `${f.side(row.side)} ${f.qty(row.orderQty)} ${row.symbol} for ${row.account}`;
  ask({
    title: `${isApproved ? 'Approve' : 'Reject'} order ${row.orderID}`, hasPerson: true, hasReason: !isApproved, done,
    what: isApproved ? `${words} goes to work at once.` : `${words} ends, and its client is told.`,
    path: () => `/v1/orders/${row.orderID}/${isApproved ? 'approve' : 'reject'}`,
  });
}

function askBreak(row, word, done) {
  ask({
    title: `${word === 'explain' ? 'Explain' : 'Close'} a break`, hasPerson: true, hasReason: true, done,
    what: `${row.what}: ours ${row.ours}, theirs ${row.theirs}. It stays in the queue with who and why.`,
    path: () => `/v1/breaks/${row.break}/${word}`,
  });
}

function askLocate(done) {
  ask({
    title: 'Note a locate', what: 'Shares for short sales of today. Threshold securities are sold short only out of what is borrowed.', hasPerson: true, hasReason: false, done,
    fields: [{ key: 'symbol', label: 'symbol', isNeeded: true }, { key: 'quantity', label: 'quantity', isNeeded: true },
      { key: 'source', label: 'lender', isNeeded: true }, { key: 'account', label: 'account (all without one)' },
      { key: 'kind', label: 'the lender', choices: [['located', 'holds them ready'], ['borrowed', 'has lent them']] }],
    path: () => '/v1/risk/locates',
    body: ({ symbol, quantity, source, account, kind }) => ({ symbol, quantity, source, account: account || undefined, borrowed: kind === 'borrowed' }),
  });
}
