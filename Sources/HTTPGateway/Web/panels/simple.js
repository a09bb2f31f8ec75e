// Panels that are one filtered table.

import { el, setText } from '../dom.js';
import * as f from '../format.js';
import { model } from '../model.js';
import { Table } from '../table.js';

/** A panel of one table over one row set. */
function listPanel(desk, { name, columns, key, order, orderOf, words, empty, tools = [], rowClass, uses, volatile }) {
  let filter = '';
  const table = new Table(columns, {
    key, empty, rowClass, volatile,
    onSelect: (row) => { const id = orderOf?.(row); if (id) desk.select(id); },
    onOpen: () => desk.openLife(),
  });
  const count = el('span.dim');
  const search = el('input.search', { type: 'search', placeholder: '/ filter', spellcheck: 'false', 'aria-label': `Filter ${name}`,
    oninput: () => { filter = search.value.trim().toLowerCase(); refresh(); } });

  function refresh() {
    const terms = filter.split(/\s+/).filter(Boolean);
    const rows = model[name].values().filter((row) => {
      if (!terms.length) return true;
      const hay = words(row).join(' ').toLowerCase();
      return terms.every((term) => hay.includes(term));
    });
    rows.sort(order);
    table.setRows(rows);
    setText(count, `${f.integer(rows.length)} ${name}`);
  }

  const root = el('div.panel-body', null, el('div.tools', null, search, ...tools, el('div.grow'), count), table.root);
  return { root, refresh, search, tables: [table], uses: uses ?? [name], keys: {} };
}

export function executionsPanel(desk) {
  const newest = (a, b) => b.sequence - a.sequence || b.ordinal - a.ordinal;
  return listPanel(desk, {
    name: 'executions', order: newest, empty: 'no executions yet',
    key: (row) => `${row.sequence}-${row.ordinal}`,
    orderOf: (row) => row.orderID,
    rowClass: (row) => (row.execType === 'F' ? '' : 'ended'),
    words: (row) => [row.execID, row.orderID, row.clOrdID, row.account, row.symbol, f.side(row.side), row.lastMkt, row.execTypeText, row.text],
    columns: [
      { head: 'time', width: '80px', text: (row) => f.clock(row.transactTime), class: () => 'dim' },
      { head: 'order', width: '50px', text: (row) => row.orderID },
      { head: 'account', width: '58px', grow: 1, text: (row) => row.account },
      { head: 'symbol', width: '50px', text: (row) => row.symbol, class: () => 'strong' },
      { head: 'side', width: '40px', text: (row) => f.side(row.side), class: (row) => f.sideClass(row.side) },
      { head: 'type', width: '78px', text: (row) => row.execTypeText, class: (row) => (row.execType === 'F' ? 'st-filled' : f.statusClass(row.ordStatus)) },
      { head: 'last qty', align: 'r', width: '56px', text: (row) => (row.lastQty === '0' ? '' : f.qty(row.lastQty)), class: () => 'strong' },
      { head: 'last px', align: 'r', width: '62px', text: (row) => f.price(row.lastPx), class: () => 'strong' },
      { head: 'venue', width: '52px', text: (row) => row.lastMkt, class: () => 'venue-name' },
      { head: 'cum', align: 'r', width: '52px', text: (row) => f.qty(row.cumQty) },
      { head: 'leaves', align: 'r', width: '52px', text: (row) => f.qty(row.leavesQty) },
      { head: 'avg px', align: 'r', width: '68px', text: (row) => f.average(row.avgPx), title: (row) => row.avgPx },
      { head: 'execID', width: '110px', wide: true, text: (row) => row.execID, class: () => 'dim', title: (row) => row.execID },
      { head: 'text', width: '120px', grow: 2, wide: true, text: (row) => row.text, class: () => 'dim', title: (row) => row.text },
    ],
  });
}

/** Middle of the NBBO, for looking at: figures of record come from the ledger. */
function mid(symbol) {
  const board = model.quotes.get(symbol);
  if (!board?.bidPx || !board?.offerPx) return null;
  return (Number(board.bidPx) + Number(board.offerPx)) / 2;
}

function unrealized(row) {
  const mark = mid(row.symbol);
  if (mark === null || !row.avgPx || row.quantity === '0') return null;
  return (mark - Number(row.avgPx)) * Number(row.quantity);
}

const shown = (value, places) => (value === null ? '' : f.decimal(value.toFixed(places), places));

export function positionsPanel(desk) {
  return listPanel(desk, {
    name: 'positions', empty: 'no positions yet', volatile: true, uses: ['positions', 'quotes'],
    key: (row) => `${row.account}\u0000${row.symbol}`,
    order: (a, b) => (a.account + '\u0000' + a.symbol < b.account + '\u0000' + b.symbol ? -1 : 1),
    words: (row) => [row.account, row.symbol],
    columns: [
      { head: 'account', width: '58px', grow: 1, text: (row) => row.account },
      { head: 'symbol', width: '50px', text: (row) => row.symbol, class: () => 'strong' },
      { head: 'position', align: 'r', width: '64px', text: (row) => f.qty(row.quantity), flash: true, class: (row) => `strong ${row.quantity.startsWith('-') ? 'sell' : 'buy'}` },
      { head: 'avg px', align: 'r', width: '72px', text: (row) => f.average(row.avgPx), title: (row) => row.avgPx },
      { head: 'mid', align: 'r', width: '72px', text: (row) => shown(mid(row.symbol), 4), class: () => 'dim' },
      { head: 'unrealized', align: 'r', width: '70px', text: (row) => shown(unrealized(row), 2), class: (row) => { const value = unrealized(row); return value === null ? '' : value < 0 ? 'loss' : 'gain'; } },
      { head: 'bought', align: 'r', width: '58px', text: (row) => f.qty(row.boughtQty), flash: true },
      { head: 'sold', align: 'r', width: '58px', text: (row) => f.qty(row.soldQty), flash: true },
      { head: 'open buy', align: 'r', wide: true, width: '64px', text: (row) => (row.openBuyQty === '0' ? '' : f.qty(row.openBuyQty)), class: () => 'dim', flash: true },
      { head: 'open sell', align: 'r', wide: true, width: '64px', text: (row) => (row.openSellQty === '0' ? '' : f.qty(row.openSellQty)), class: () => 'dim', flash: true },
      { head: 'cash', align: 'r', width: '110px', grow: 1, text: (row) => f.cents(row.cash), title: (row) => row.cash, flash: true },
      { head: 'ccy', width: '34px', text: (row) => row.currency, class: () => 'dim' },
    ],
  });
}
