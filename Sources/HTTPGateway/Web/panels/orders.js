// Client and block orders, newest first, with their members and routes below them.

import { el, setText } from '../dom.js';
import * as f from '../format.js';
import { byID, childrenByParent, model } from '../model.js';
import { Table } from '../table.js';

const closedWords = (order) => order.ordStatusText;

export function ordersPanel(desk) {
  const expanded = new Set();
  let onlyOpen = false;
  let filter = '';
  let children = new Map();

  const columns = [
    { name: 'time', head: 'time', width: '80px', text: ({ order }) => f.clock(order.created), class: () => 'dim' },
    { name: 'id', head: 'order', width: '68px', draw: drawID },
    { name: 'clOrdID', head: 'clOrdID', width: '118px', wide: true, text: ({ order }) => order.clOrdID, class: () => 'dim', title: ({ order }) => order.clOrdID },
    { name: 'account', head: 'account', width: '58px', grow: 1, text: ({ order }) => (order.kind === 'route' ? order.venue : order.account || (order.kind === 'block' ? 'block' : '')),
      class: ({ order }) => (order.kind === 'route' ? 'venue-name' : order.kind === 'block' ? 'block-name' : '') },
    { name: 'symbol', head: 'symbol', width: '50px', text: ({ order }) => order.symbol, class: () => 'strong' },
    { name: 'side', head: 'side', width: '40px', text: ({ order }) => f.side(order.side), class: ({ order }) => f.sideClass(order.side) },
    { name: 'qty', head: 'qty', align: 'r', width: '54px', text: ({ order }) => f.qty(order.orderQty), flash: true },
    { name: 'type', head: 'type', width: '60px', text: ({ order }) => `${f.ordType(order.ordType)} ${f.timeInForce(order.timeInForce)}`, class: () => 'dim' },
    { name: 'price', head: 'price', align: 'r', width: '58px', text: ({ order }) => f.price(order.price ?? order.stopPx), flash: true },
    { name: 'done', head: 'filled', align: 'r', width: '96px', draw: drawDone, class: () => 'done' },
    { name: 'leaves', head: 'leaves', align: 'r', width: '60px', wide: true, text: ({ order }) => (order.isOpen ? f.qty(order.leavesQty) : ''), flash: true },
    { name: 'avgPx', head: 'avg px', align: 'r', width: '68px', text: ({ order }) => f.average(order.avgPx), title: ({ order }) => order.avgPx, flash: 'direction' },
    { name: 'status', head: 'status', width: '102px', text: ({ order }) => closedWords(order), class: ({ order }) => `status ${f.statusClass(order.ordStatus)}`, flash: true },
    { name: 'workflow', head: 'desk', width: '58px', wide: true, text: ({ order }) => (order.kind === 'route' ? '' : order.workflow), class: () => 'dim' },
    { name: 'text', head: 'text', width: '120px', grow: 2, wide: true, text: ({ order }) => order.text, class: () => 'dim', title: ({ order }) => order.text },
  ];

  const table = new Table(columns, {
    key: ({ order }) => order.orderID,
    rowClass: ({ order, depth }) => `depth-${depth} ${order.isOpen ? '' : 'ended'} ${order.kind}`,
    empty: 'no orders yet; they appear here as they come in',
    onSelect: ({ order }) => desk.select(order.orderID),
    onOpen: () => desk.openLife(),
    onTwist: (row) => twist(row),
    onActive: () => {},
  });

  function drawID(cell, { order, depth, hasChildren }) {
    if (!cell.firstChild) cell.append(el('i.twist'), el('span'));
    const mark = hasChildren ? (expanded.has(order.orderID) ? '\u25be' : '\u25b8') : depth ? '\u2514' : '';
    setText(cell.firstChild, mark);
    setText(cell.lastChild, order.orderID);
    cell.title = order.clOrdID ? `ClOrdID ${order.clOrdID}` : '';
  }

  function drawDone(cell, { order }) {
    if (!cell.firstChild) cell.append(el('span.gauge', null, el('i')), el('span'));
    const part = f.share(order.cumQty, order.orderQty);
    cell.firstChild.firstChild.style.width = `${part * 100}%`;
    cell.firstChild.className = `gauge ${part >= 1 ? 'full' : ''}`;
    setText(cell.lastChild, order.cumQty === '0' ? '\u00b7' : f.qty(order.cumQty));
  }

  function twist({ order, hasChildren }) {
    if (!hasChildren) return;
    if (!expanded.delete(order.orderID)) expanded.add(order.orderID);
    refresh();
  }

  function matches(order) {
    if (!filter) return true;
    const hay = [order.orderID, order.clOrdID, order.account, order.symbol, f.side(order.side), order.ordStatusText,
      order.workflow, order.kind, order.text, f.ordType(order.ordType), f.timeInForce(order.timeInForce)].join(' ').toLowerCase();
    return filter.split(/\s+/).every((term) => hay.includes(term));
  }

  function refresh() {
    children = childrenByParent();
    const tops = [];
    for (const order of model.orders.rows.values()) {
      const isTop = order.kind !== 'route' && !(order.parentOrderID && model.orders.get(order.parentOrderID));
      if (!isTop || (onlyOpen && !order.isOpen)) continue;
      const family = children.get(order.orderID) ?? [];
      if (matches(order) || family.some((child) => child.kind !== 'route' && matches(child))) tops.push(order);
    }
    tops.sort((a, b) => byID(b, a));
    const rows = [];
    for (const order of tops) append(rows, order, 0);
    table.setRows(rows.map(same));
    setText(count, `${f.integer(tops.length)} orders`);
  }

  /** Keeps the row object of an order that did not change, so that it is not drawn again. */
  const known = new Map();
  function same(row) {
    const old = known.get(row.order.orderID);
    if (old && old.order === row.order && old.depth === row.depth && old.hasChildren === row.hasChildren
      && old.isExpanded === row.isExpanded) return old;
    known.set(row.order.orderID, row);
    if (known.size > 12000) known.clear();
    return row;
  }

  function append(rows, order, depth) {
    const family = children.get(order.orderID) ?? [];
    const isExpanded = expanded.has(order.orderID);
    rows.push({ order, depth, hasChildren: family.length > 0, isExpanded });
    if (!isExpanded) return;
    for (const child of family) append(rows, child, Math.min(depth + 1, 2));
  }

  const count = el('span.dim');
  const openButton = el('button.toggle', { type: 'button', title: 'o', onclick: () => setOpen(!onlyOpen) }, 'open only');
  const search = el('input.search', { type: 'search', placeholder: '/ filter: symbol, account, status\u2026', spellcheck: 'false',
    'aria-label': 'Filter orders', oninput: () => { filter = search.value.trim().toLowerCase(); refresh(); } });

  function setOpen(value) {
    onlyOpen = value;
    openButton.classList.toggle('on', value);
    refresh();
  }

  const root = el('div.panel-body', null,
    el('div.tools', null, search, openButton, el('div.grow'), count), table.root);

  return {
    root, refresh, search,
    tables: [table],
    uses: ['orders'],
    keys: {
      o: () => setOpen(!onlyOpen),
      ArrowRight: () => { const row = table.selected; if (row?.hasChildren && !expanded.has(row.order.orderID)) twist(row); },
      ArrowLeft: () => {
        const row = table.selected;
        if (!row) return;
        if (expanded.has(row.order.orderID)) return twist(row);
        const parent = row.order.parentOrderID;
        if (parent && table.places.has(parent)) table.select(parent);
      },
      l: () => { const row = table.selected; if (row) twist(row); },
    },
    show(orderID) {
      const order = model.orders.get(orderID);
      if (order?.parentOrderID && !table.places.has(orderID)) { expanded.add(order.parentOrderID); refresh(); }
      table.select(orderID, true);
      const place = table.places.get(orderID);
      if (place !== undefined) table.reveal(place);
    },
  };
}
