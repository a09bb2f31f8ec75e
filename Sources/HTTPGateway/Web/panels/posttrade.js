// After the trade: blocks, allocations, confirmations and their match, settlement instructions.

import { el, setText } from '../dom.js';
import * as f from '../format.js';
import { model } from '../model.js';
import { Table } from '../table.js';

const newest = (a, b) => b.sequence - a.sequence;
const instrument = [
  { head: 'symbol', width: '58px', text: (row) => row.symbol, class: () => 'strong' },
  { head: 'side', width: '42px', text: (row) => f.side(row.side), class: (row) => f.sideClass(row.side) },
];
const when = { head: 'time', width: '64px', text: (row) => f.second(row.transactTime), class: () => 'dim' };

function difference(row) {
  if (row.matchStatus === 'broken') {
    return row.differingFields.map((item) => `${item.field}: ours ${item.ours || 'empty'}, theirs ${item.theirs || 'empty'}`).join(' \u00b7 ') || row.text;
  }
  return row.text;
}

const sections = [
  { name: 'blocks', title: 'Blocks', key: (row) => row.orderID, orderOf: (row) => row.orderID, columns: [
    when,
    { head: 'order', width: '56px', text: (row) => row.orderID },
    ...instrument,
    { head: 'qty', align: 'r', width: '64px', text: (row) => f.qty(row.orderQty) },
    { head: 'filled', align: 'r', width: '64px', text: (row) => f.qty(row.cumQty), flash: true },
    { head: 'avg px', align: 'r', width: '76px', text: (row) => f.average(row.avgPx), title: (row) => row.avgPx, flash: 'direction' },
    { head: 'status', width: '98px', text: (row) => row.ordStatusText, class: (row) => f.statusClass(row.ordStatus) },
    { head: 'desk', width: '60px', text: (row) => row.workflow, class: () => 'dim', flash: true },
    { head: 'members', width: '120px', grow: 1, text: members, title: members, class: () => 'dim' },
  ] },
  { name: 'allocations', title: 'Allocations', key: (row) => row.allocID, orderOf: (row) => row.orderID, columns: [
    when,
    { head: 'block', width: '56px', text: (row) => row.blockOrderID },
    { head: 'account', width: '70px', grow: 1, text: (row) => row.account },
    ...instrument,
    { head: 'qty', align: 'r', width: '60px', text: (row) => f.qty(row.allocQty) },
    { head: 'avg px', align: 'r', width: '76px', text: (row) => f.average(row.avgPx), title: (row) => row.avgPx },
    { head: 'charges', align: 'r', width: '66px', text: (row) => f.money(String(Number(row.commission) + Number(row.fees))), class: () => 'dim', title: (row) => `commission ${row.commission}, fees ${row.fees}` },
    { head: 'accrued', align: 'r', width: '66px', text: (row) => nothing(row.accruedInterest), class: () => 'dim' },
    { head: 'net money', align: 'r', width: '100px', text: (row) => f.money(row.netMoney), title: paid },
    { head: 'status', width: '74px', text: (row) => row.allocStatus, class: () => 'dim', flash: true },
  ] },
  { name: 'confirmations', title: 'Confirmations', key: (row) => row.confirmID, orderOf: (row) => row.orderID,
    rowClass: (row) => (row.matchStatus === 'broken' ? 'broken' : ''), columns: [
    when,
    { head: 'account', width: '70px', text: (row) => row.account },
    ...instrument,
    { head: 'qty', align: 'r', width: '60px', text: (row) => f.qty(row.allocQty) },
    { head: 'net money', align: 'r', width: '100px', text: (row) => f.money(row.netMoney) },
    { head: 'affirm', width: '70px', text: (row) => row.affirmStatus, class: () => 'dim', flash: true },
    { head: 'match', width: '72px', text: (row) => row.matchStatus, class: (row) => `match-${row.matchStatus}`, flash: true },
    { head: 'differing fields', width: '120px', grow: 2, text: difference, title: difference, class: (row) => (row.matchStatus === 'broken' ? 'loss' : 'dim') },
  ] },
  { name: 'settlements', title: 'Settlement instructions', key: (row) => row.settlInstID, orderOf: (row) => row.orderID, columns: [
    when,
    { head: 'account', width: '70px', text: (row) => row.account },
    ...instrument,
    { head: 'qty', align: 'r', width: '60px', text: (row) => f.qty(row.quantity) },
    { head: 'amount', align: 'r', width: '100px', text: (row) => f.money(row.amount) },
    { head: 'ccy', width: '38px', text: (row) => row.currency, class: () => 'dim' },
    { head: 'against', align: 'r', width: '96px', text: against, class: () => 'dim' },
    { head: 'settles', width: '84px', text: (row) => row.settlDate, class: () => 'strong' },
    { head: 'status', width: '74px', text: (row) => row.status, class: () => 'dim', flash: true },
    { head: 'sese.023', width: '100px', grow: 1, text: (row) => row.file, class: () => 'dim', title: (row) => row.file },
  ] },
];

function nothing(amount) {
  return Number(amount || 0) === 0 ? '' : f.money(amount);
}

function against(row) {
  return row.baseCurrency ? `${f.money(row.baseAmount)} ${row.baseCurrency}` : '';
}

function paid(row) {
  const leg = against(row);
  return `${row.settlAmount} ${row.settlCurrency}${leg ? ` against ${leg}` : ''}`;
}

function members(row) {
  return row.members.map((member) => `${member.account || member.orderID} ${f.qty(member.allocQty === '0' ? member.orderQty : member.allocQty)}`).join(', ');
}

export function postTradePanel(desk) {
  let filter = '';
  const search = el('input.search', { type: 'search', placeholder: '/ filter', spellcheck: 'false', 'aria-label': 'Filter post-trade',
    oninput: () => { filter = search.value.trim().toLowerCase(); refresh(); } });
  const matchCount = el('span.dim');
  const tables = sections.map((section) => new Table(section.columns, {
    key: section.key, rowClass: section.rowClass, empty: `no ${section.title.toLowerCase()} yet`,
    onSelect: (row) => { const id = section.orderOf(row); if (id) desk.select(id); },
    onOpen: () => desk.openLife(),
    onActive: (table) => desk.activate(table),
  }));
  const counts = sections.map(() => el('span.dim'));
  const boxes = sections.map((section, i) => el('section.box', null,
    el('h2', null, section.title, counts[i]), tables[i].root));

  function refresh() {
    sections.forEach((section, i) => {
      const rows = model[section.name].values().filter((row) => !filter || JSON.stringify(row).toLowerCase().includes(filter));
      rows.sort(newest);
      tables[i].setRows(rows);
      setText(counts[i], rows.length ? f.integer(rows.length) : '');
    });
    const all = model.confirmations.values();
    const number = (status) => all.filter((row) => row.matchStatus === status).length;
    setText(matchCount, `${number('matched')} matched \u00b7 ${number('broken')} broken \u00b7 ${number('pending')} pending`);
  }

  return {
    root: el('div.panel-body', null, el('div.tools', null, search, el('div.grow'), matchCount), el('div.boxes', null, ...boxes)),
    refresh, search, tables, uses: ['blocks', 'allocations', 'confirmations', 'settlements'], keys: {},
  };
}
