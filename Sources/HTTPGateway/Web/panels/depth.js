// A market over all its venues: the ladder of what they show with the national best marked, how
// their feeds stand, what they are worth to us, and strategies against their plans.

import { el, setText } from '../dom.js';
import { get } from '../feed.js';
import * as f from '../format.js';
import { model, put } from '../model.js';
import { Table } from '../table.js';

const feeds = () => model.health?.feeds ?? [];

/** Feeds whose quotes are used, and those that operations should look at, for the tab. */
export const feedsLive = () => feeds().filter((feed) => feed.isWell).length;
export const feedsUnwell = () => feeds().filter((feed) => !feed.isWell).length;

export function depthPanel(desk) {
  let symbol = '';
  let asked = -1e9, askedPlans = -1e9;
  let plans = [];
  const active = (table) => desk.activate(table);

  const ladder = new Table([
    { head: 'venues', align: 'r', width: '150px', grow: 2, text: (row) => venuesOf(row.bids), title: (row) => venuesOf(row.bids), class: () => 'venue-name' },
    { head: 'bid size', align: 'r', width: '110px', draw: (cell, row) => drawSize(cell, row, 'bid'), class: (row) => (row.isBestBid ? 'best' : '') },
    { head: 'price', align: 'c', width: '86px', text: (row) => f.price(row.price), class: (row) => `rung ${row.isBestBid || row.isBestOffer ? 'best' : 'strong'}` },
    { head: 'offer size', width: '110px', draw: (cell, row) => drawSize(cell, row, 'offer'), class: (row) => (row.isBestOffer ? 'best' : '') },
    { head: 'venues', width: '150px', grow: 2, text: (row) => venuesOf(row.offers), title: (row) => venuesOf(row.offers), class: () => 'venue-name' },
  ], { key: (row) => row.price, empty: 'nothing is shown of this market', volatile: true, onActive: active,
    rowClass: (row) => (row.isBestBid ? 'best-bid' : row.isBestOffer ? 'best-offer' : '') });

  const health = new Table([
    { head: 'feed', width: '62px', grow: 1, text: (row) => row.venue, class: () => 'strong' },
    { head: 'state', width: '64px', text: (row) => row.state, class: (row) => (row.isWell ? 'st-filled' : 'st-rejected'), flash: true, title: (row) => row.refusal || `since ${f.clock(row.since)}` },
    { head: 'heard', align: 'r', width: '58px', text: (row) => age(row.lastHeard), title: (row) => `last message ${f.clock(row.lastHeard)}, last data ${f.clock(row.lastData)}; silent for at most ${f.duration(row.longestSilenceNs)}` },
    { head: 'messages', align: 'r', width: '66px', text: (row) => f.integer(row.messages) },
    { head: 'gaps', align: 'r', width: '36px', text: (row) => f.integer(row.gaps), class: (row) => (row.gaps ? 'loss' : 'dim'), title: (row) => `${row.missed} messages missed, ${row.duplicates} duplicates, ${row.unreadable} not understood` },
    { head: 'doubtful', align: 'r', width: '54px', text: (row) => f.integer(row.doubtfulBooks), class: (row) => (row.doubtfulBooks ? 'loss' : 'dim'), title: (row) => `books that wait for a snapshot; asked for ${row.requests} times` },
    { head: 'depth', align: 'r', wide: true, width: '38px', text: (row) => (row.depth ? String(row.depth) : 'all'), class: () => 'dim' },
    { head: 'market', wide: true, width: '80px', text: (row) => row.status, class: () => 'dim' },
  ], { key: (row) => row.venue, empty: 'no venue is asked for market data', onActive: active, volatile: true });

  const alerts = new Table([
    { head: 'time', width: '62px', text: (row) => f.second(row.time), class: () => 'dim' },
    { head: 'of', width: '62px', text: (row) => row.venue || row.symbol, class: () => 'strong' },
    { head: 'what', width: '180px', grow: 1, text: (row) => row.words, title: (row) => row.words, class: (row) => (row.isOver ? 'dim' : 'loss') },
  ], { key: (row) => row.alert, empty: 'no feed has given cause for concern', onActive: active });

  const league = new Table([
    { head: '', align: 'r', width: '18px', text: (row) => String(row.place), class: () => 'dim' },
    { head: 'venue', width: '66px', grow: 1, text: (row) => row.venue, class: () => 'venue-name' },
    { head: 'kind', wide: true, width: '54px', text: (row) => row.kind, class: () => 'dim' },
    { head: 'sent', align: 'r', width: '54px', text: (row) => f.integer(row.ordersSent), flash: true },
    { head: 'fills', align: 'r', width: '50px', text: (row) => f.integer(row.fills), flash: true },
    { head: 'fill rate', align: 'r', width: '56px', text: (row) => f.percent(row.fillRate), class: () => 'strong' },
    { head: 'rejects', align: 'r', width: '54px', text: (row) => f.percent(rejectRate(row)), class: (row) => (row.rejects ? 'loss' : 'dim') },
    { head: 'answers', align: 'r', width: '60px', text: (row) => f.duration(row.ackLatencyNs) },
    { head: 'penalty', align: 'r', width: '54px', text: (row) => (Number(row.penaltyBps) ? `${Number(row.penaltyBps).toFixed(2)} bp` : ''), class: (row) => (Number(row.penaltyBps) ? 'loss' : 'dim'), title: () => 'what the router counts against it for what its fills are worth a second later, in basis points' },
    { head: 'filled', align: 'r', wide: true, width: '70px', text: (row) => f.qty(row.filledQty) },
  ], { key: (row) => row.venue, empty: 'no venues', volatile: true, onActive: active });

  const strategies = new Table([
    { head: 'order', width: '48px', text: (row) => row.orderID },
    { head: 'symbol', width: '50px', text: (row) => row.symbol, class: () => 'strong' },
    { head: 'side', width: '38px', text: (row) => f.side(row.side), class: (row) => f.sideClass(row.side) },
    { head: 'strategy', width: '56px', text: (row) => row.strategy, class: () => 'block-name' },
    { head: 'done', align: 'r', width: '60px', text: (row) => f.qty(row.done), flash: true, class: () => 'strong' },
    { head: 'planned', align: 'r', width: '60px', text: (row) => f.qty(row.planned) },
    { head: 'off', align: 'r', width: '54px', text: offPlan, class: (row) => (Number(row.done) < Number(row.planned) ? 'loss' : 'dim') },
    { head: 'of', align: 'r', wide: true, width: '60px', text: (row) => f.qty(row.orderQty), class: () => 'dim' },
    { head: 'against its plan', width: '150px', grow: 2, draw: drawCurve },
  ], { key: (row) => row.orderID, empty: 'no strategy is at work', rowHeight: 34, volatile: true, onActive: active,
    onSelect: (row) => desk.select(row.orderID), onOpen: () => desk.openLife() });

  const names = el('div.market-names', { role: 'tablist' });
  const facts = el('dl.facts.market-facts');
  const banner = el('b.market-condition', { role: 'status' });
  let filter = '';
  const search = el('input.search', { type: 'search', placeholder: '/ symbol', spellcheck: 'false', 'aria-label': 'Choose a symbol',
    oninput: () => { filter = search.value.trim().toLowerCase(); drawNames(); } });

  function choose(next) {
    symbol = next;
    asked = -1e9;
    load();
    refresh();
  }

  /** What is looked at is asked for again and again: the stream tells its changes for a while. */
  function load() {
    const now = performance.now();
    if (!root.isConnected || document.hidden) return;
    if (symbol && now - asked > 5000) {
      asked = now;
      get(`/v1/market/${encodeURIComponent(symbol)}`).then((board) => put('market', [board])).catch(() => {});
    }
    if (now - askedPlans > 2000) {
      askedPlans = now;
      get('/v1/strategies').then((answer) => { plans = answer.strategies; if (root.isConnected) strategies.setRows(plans); }).catch(() => {});
    }
  }
  setInterval(load, 500);

  let drawnNames = '';
  function drawNames() {
    const known = model.quotes.values().map((row) => row.symbol).sort().filter((name) => name.toLowerCase().includes(filter));
    if (!known.includes(symbol) && known.length && (filter || !symbol)) return choose(known[0]);
    const shown = known.slice(0, 24);
    const state = shown.join() + symbol;
    if (state === drawnNames) return;
    drawnNames = state;
    names.replaceChildren(...shown.map((name) => el(`button.toggle${name === symbol ? '.on' : ''}`, { type: 'button', role: 'tab', onclick: () => choose(name) }, name)));
  }

  function refresh() {
    drawNames();
    load();
    const board = model.market.get(symbol);
    ladder.setRows(board ? rungs(board) : []);
    drawFacts(board);
    health.setRows(feeds());
    alerts.setRows(model.feedAlerts.values().sort((a, b) => b.alert - a.alert));
    const venues = model.venues.values().sort((a, b) => Number(b.fillRate) - Number(a.fillRate) || a.ackLatencyNs - b.ackLatencyNs);
    league.setRows(venues.map((venue, i) => ({ ...venue, place: i + 1 })));
    strategies.setRows(plans);
    const ticks = model.health?.ticks;
    setText(recorded, !ticks ? '' : ticks.trouble ? `ticks are not recorded: ${ticks.trouble}` : `${f.integer(ticks.written)} ticks recorded in ${f.bytes(ticks.bytes)}${ticks.lost ? `, ${f.integer(ticks.lost)} lost` : ''}`);
    recorded.className = ticks?.trouble || ticks?.lost ? 'loss' : 'dim';
  }

  function drawFacts(board) {
    const condition = board?.condition ?? '';
    setText(banner, condition === 'crossed' || condition === 'locked' ? `${condition} since ${f.clock(board.conditionSince)}` : '');
    const list = board ? [
      ['bid', `${f.qty(board.bidSize)} at ${f.price(board.bidPx) || '\u2013'}`], ['offer', `${f.qty(board.offerSize)} at ${f.price(board.offerPx) || '\u2013'}`],
      ['spread', spreadOf(board)], ['average spread', f.fine(board.spreadAverage)],
      ['volatility', board.volatility === '0' ? '' : `${f.fine(board.volatility)}/\u221as`], ['volume', f.qty(board.volume)],
      ['last', f.price(board.last)], ['VWAP', f.average(board.vwap)],
      ['open', f.price(board.open)], ['high', f.price(board.high)], ['low', f.price(board.low)], ['close before', f.price(board.previousClose)],
    ] : [];
    if (facts.childElementCount !== list.length * 2) facts.replaceChildren(...list.flatMap(([name]) => [el('dt', null, name), el('dd')]));
    list.forEach(([, value], i) => setText(facts.children[2 * i + 1], value || '\u2013'));
  }

  const recorded = el('span.dim');
  const box = (title, ...content) => el('section.box', null, el('h2', null, title, el('span.grow')), ...content);
  const feedBox = box('Feeds', health.root);
  feedBox.firstChild.append(recorded);
  const root = el('div.panel-body', null,
    el('div.tools', null, search, names, el('div.grow'), banner),
    el('div.market-desk', null,
      el('div.market-left', null, facts, ladder.root),
      el('div.market-right', null, feedBox, box('What was odd', alerts.root), box('Venues, best filled first', league.root), box('Strategies', strategies.root))));
  return { root, refresh, search, tables: [ladder, health, alerts, league, strategies], uses: ['market', 'feedAlerts', 'health', 'venues', 'quotes'], keys: {} };
}

/** Prices of all venues, highest first, with who shows how much at each. */
export function rungs(board) {
  const prices = new Map();
  for (const venue of board.venues) {
    for (const [name, best] of [['bids', 'isBestBid'], ['offers', 'isBestOffer']]) {
      venue[name].forEach((level, i) => {
        const row = prices.get(level.price) ?? { price: level.price, bids: [], offers: [], isBestBid: false, isBestOffer: false };
        row[name].push({ venue: venue.venue, size: Number(level.size), isUsable: venue.isUsable });
        if (i === 0 && venue[best]) row[best] = true;
        prices.set(level.price, row);
      });
    }
  }
  const rows = [...prices.values()].sort((a, b) => Number(b.price) - Number(a.price));
  const sum = (list) => list.reduce((total, item) => total + item.size, 0);
  let most = 0;
  for (const row of rows) {
    row.bid = sum(row.bids);
    row.offer = sum(row.offers);
    most = Math.max(most, row.bid, row.offer);
  }
  for (const row of rows) row.most = most;
  return rows;
}

const venuesOf = (list) => list.map((item) => `${item.venue} ${f.decimal(String(item.size))}${item.isUsable ? '' : ' (not used)'}`).join('  ');

function drawSize(cell, row, side) {
  let text = cell.firstChild;
  if (!text) {
    text = el('span.depth-size');
    cell.append(text, el('i.depth-bar'));
    cell.classList.add('depth-cell', `depth-${side}`);
  }
  cell.classList.add('depth-cell', `depth-${side}`);
  setText(text, row[side] ? f.decimal(String(row[side])) : '');
  cell.lastChild.style.width = `${(row.most ? row[side] / row.most : 0) * 100}%`;
}

function spreadOf(board) {
  if (!board.bidPx || !board.offerPx) return '';
  const bid = Number(board.bidPx), offer = Number(board.offerPx);
  return `${(((offer - bid) / ((offer + bid) / 2)) * 1e4).toFixed(1)}\u2009bp`;
}

const rejectRate = (row) => (row.ordersSent ? row.rejects / row.ordersSent : null);

function age(time) {
  const now = model.health?.now;
  if (!time || !now) return '';
  const passed = Date.parse(now) - Date.parse(time);
  return f.duration(Math.max(0, passed) * 1e6);
}

function offPlan(row) {
  const off = Number(row.done) - Number(row.planned);
  return off > 0 ? `+${f.decimal(String(off))}` : f.decimal(String(off));
}

/** The plan as a line, what is done as a bar up to now. */
function drawCurve(cell, row) {
  const [width, height] = [200, 26];
  const ns = 'http://www.w3.org/2000/svg';
  const make = (name, attributes) => {
    const node = document.createElementNS(ns, name);
    for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
    return node;
  };
  const start = Date.parse(row.start), end = Date.parse(row.end);
  const x = (time) => (end > start ? Math.min(1, Math.max(0, (time - start) / (end - start))) * width : 0);
  const y = (quantity) => height - f.share(quantity, row.orderQty) * height;
  const now = x(Date.parse(model.health?.now ?? row.start));
  const picture = make('svg', { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none', class: 'plan', role: 'img', 'aria-label': `${row.done} done, ${row.planned} planned` });
  picture.append(make('rect', { x: 0, y: y(row.done), width: now, height: height - y(row.done), class: 'plan-done' }));
  if (row.curve.length) {
    const corners = row.curve.flatMap((point, i) => {
      const at = x(Date.parse(point.time));
      const before = i ? y(row.curve[i - 1].target) : y(point.target);
      return [`${at},${before}`, `${at},${y(point.target)}`];
    });
    picture.append(make('polyline', { points: corners.join(' '), class: 'plan-line' }));
  } else {
    picture.append(make('line', { x1: 0, x2: width, y1: y(row.planned), y2: y(row.planned), class: 'plan-line' }));
  }
  picture.append(make('line', { x1: now, x2: now, y1: 0, y2: height, class: 'plan-now' }));
  cell.replaceChildren(picture);
}
