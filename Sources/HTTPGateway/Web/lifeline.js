// The life line: one order from its first byte to its last, and why.

import { el, setText } from './dom.js';
import { get } from './feed.js';
import * as f from './format.js';
import { model, put } from './model.js';

export function lifeLine(host, desk) {
  let orderID = null;
  let loading = null;
  let drawnVersion = '';
  const body = el('div.life-body', { tabindex: -1 });
  host.append(body);
  showHint();

  function showHint() {
    body.replaceChildren(el('div.life-empty', null,
      el('p', null, 'Select an order to see its life line:'),
      el('p.dim', null, 'every event with its time, the children by venue, the fills, and the reason of every decision.')));
  }

  function show(next) {
    if (next === orderID) return;
    orderID = next;
    drawnVersion = '';
    body.scrollTop = 0;
    load();
  }

  /** Loads unless a load of the same order runs; what changed meanwhile is loaded after it. */
  async function load() {
    if (!orderID || loading === orderID) return;
    const wanted = orderID;
    loading = wanted;
    try {
      const life = await get(`/v1/orders/${encodeURIComponent(wanted)}`);
      if (wanted !== orderID) return;
      put('orders', [life.order, ...life.children]);
      draw(life);
    } catch (error) {
      if (wanted === orderID) body.replaceChildren(el('div.life-empty', null, el('p', null, String(error.message ?? error))));
    } finally {
      loading = null;
      if (wanted !== orderID) load();
    }
  }

  /** Loads again when the order or one of its children has changed since it was drawn. */
  function refresh() {
    if (!orderID || !drawnVersion) return;
    if (version(orderID) !== drawnVersion) load();
  }

  function version(id) {
    let newest = model.orders.get(id)?.sequence ?? 0;
    for (const order of model.orders.rows.values()) {
      if (order.parentOrderID === id && order.sequence > newest) newest = order.sequence;
    }
    return `${id}:${newest}`;
  }

  function draw(life) {
    drawnVersion = version(life.order.orderID);
    const top = body.scrollTop;
    body.replaceChildren(
      head(life), ...section('Venues', venueTable(life)), ...section('Members', memberTable(life)),
      ...section('Events', timeline(life)));
    body.scrollTop = top;
  }

  function head({ order, parent }) {
    const limit = order.price ? ` @ ${f.price(order.price)}` : '';
    const stop = order.stopPx ? ` stop ${f.price(order.stopPx)}` : '';
    const done = f.share(order.cumQty, order.orderQty);
    const gauge = el('div.gauge.life-gauge', null, el('i'));
    gauge.firstChild.style.width = `${done * 100}%`;
    if (done >= 1) gauge.classList.add('full');
    return el('div.life-head', null,
      el('div.life-title', null,
        el(`span.${f.sideClass(order.side)}`, null, f.side(order.side)), el('b', null, `${f.qty(order.orderQty)} ${order.symbol}`),
        el('span', null, `${f.ordType(order.ordType)}${limit}${stop}`), el('span.dim', null, f.timeInForce(order.timeInForce)),
        el('div.grow'), el(`span.status.${f.statusClass(order.ordStatus)}`, null, order.ordStatusText)),
      gauge,
      el('dl.facts', null, ...facts(order, parent)));
  }

  function facts(order, parent) {
    const list = [
      ['order', order.orderID], ['clOrdID', order.clOrdID], ['account', order.account],
      ['filled', `${f.qty(order.cumQty)} of ${f.qty(order.orderQty)}`], ['leaves', f.qty(order.leavesQty)], ['avg px', f.average(order.avgPx)],
      ['venue', order.venue], ['kind', order.kind], ['desk', order.kind === 'route' ? '' : order.workflow],
    ].filter(([, value]) => value);
    const nodes = list.map(([name, value]) => el('div', null, el('dt', null, name), el('dd', { title: value }, value)));
    if (parent) {
      nodes.push(el('div', null, el('dt', null, parent.kind === 'block' ? 'block' : 'parent'),
        el('dd', null, el('button.link', { type: 'button', onclick: () => desk.select(parent.orderID) }, parent.orderID))));
    }
    if (order.text) nodes.push(el('div.span', null, el('dt', null, 'text'), el('dd', null, order.text)));
    return nodes;
  }

  function section(title, content) {
    return content ? [el('h2', null, title), content] : [];
  }

  /** Children by venue: what was sent where and what came of it. */
  function venueTable({ children }) {
    const byVenue = new Map();
    for (const child of children.filter((item) => item.kind === 'route')) {
      const sum = byVenue.get(child.venue) ?? { sent: 0, filled: 0, value: 0, routes: 0, open: 0 };
      sum.routes += 1;
      sum.sent += Number(child.orderQty);
      sum.filled += Number(child.cumQty);
      sum.value += Number(child.cumQty) * Number(child.avgPx ?? 0);
      sum.open += child.isOpen ? 1 : 0;
      byVenue.set(child.venue, sum);
    }
    if (!byVenue.size) return null;
    const rows = [...byVenue].map(([venue, sum]) => {
      const gauge = el('div.gauge', null, el('i'));
      gauge.firstChild.style.width = `${f.share(sum.filled, sum.sent) * 100}%`;
      if (sum.filled >= sum.sent) gauge.classList.add('full');
      return el('tr', null, el('td.venue-name', null, venue), el('td.r.dim', null, `${sum.routes}${sum.open ? ` (${sum.open} open)` : ''}`),
        el('td.r', null, f.qty(String(sum.sent))), el('td.r', null, f.qty(String(sum.filled))),
        el('td.r', null, sum.filled ? f.average((sum.value / sum.filled).toFixed(6)) : ''), el('td.gauge-cell', null, gauge));
    });
    return el('table.mini', null,
      el('thead', null, el('tr', null, el('th', null, 'venue'), el('th.r', null, 'routes'), el('th.r', null, 'sent'), el('th.r', null, 'filled'), el('th.r', null, 'avg px'), el('th'))),
      el('tbody', null, ...rows));
  }

  function memberTable({ children }) {
    const members = children.filter((item) => item.kind === 'client');
    if (!members.length) return null;
    return el('table.mini', null,
      el('thead', null, el('tr', null, el('th', null, 'order'), el('th', null, 'account'), el('th.r', null, 'qty'), el('th.r', null, 'allocated'), el('th', null, 'desk'))),
      el('tbody', null, ...members.map((member) => el('tr', null,
        el('td', null, el('button.link', { type: 'button', onclick: () => desk.select(member.orderID) }, member.orderID)),
        el('td', null, member.account), el('td.r', null, f.qty(member.orderQty)), el('td.r', null, f.qty(member.cumQty)),
        el('td.dim', null, member.workflow)))));
  }

  function timeline({ order, events }) {
    if (!events.length) return null;
    return el('ol.timeline', null, ...events.map((event, i) => moment(order, event, i)));
  }

  function moment(order, event, index) {
    const amount = event.quantity !== '0' ? `${f.qty(event.quantity)}${event.price ? ` @ ${f.price(event.price)}` : ''}` : '';
    const child = event.orderID && event.orderID !== order.orderID ? event.orderID : '';
    return el(`li.${kind(event.event)}`, null,
      el('div.when', { title: `${event.time}, frame ${event.sequence}` }, index ? `+${f.duration(event.sincePreviousNs)}` : f.clock(event.time),
        el('small', null, index ? f.duration(event.sinceStartNs) : '')),
      el('div.what', null,
        el('div.line', null, el('b', null, words(event.event)), event.venue ? el('span.venue-name', null, event.venue) : null,
          amount ? el('span.amount', null, amount) : null, el('div.grow'), child ? el('span.dim', { title: 'child order' }, `#${child}`) : null),
        event.text && event.text !== event.decision?.reason ? el('div.note', null, event.text) : null,
        event.decision ? reason(event.decision) : null));
  }

  function reason(decision) {
    const numbers = decision.numbers.map((number) => el('span', null, el('i', null, number.name), ` ${number.value}`));
    const verdicts = decision.verdicts.map((verdict) => el(`span.verdict.${verdict.outcome}`,
      { title: `${words(verdict.rule)}: ${verdict.outcome}${verdict.text ? `, ${verdict.text}` : ''}` },
      verdict.outcome === 'passed' || !verdict.text ? words(verdict.rule) : `${words(verdict.rule)}: ${verdict.text}`));
    return el('div.why', null,
      el('p', null, decision.reason),
      verdicts.length ? el('div.verdicts', null, ...verdicts) : null,
      decision.venues.length ? scores(decision.venues) : null,
      numbers.length ? el('div.numbers', null, ...numbers) : null);
  }

  function scores(venues) {
    return el('table.mini.scores', null,
      el('thead', null, el('tr', null, el('th', null, 'considered'), el('th.r', null, 'price'), el('th.r', null, 'size'), el('th.r', null, 'cost'), el('th.r', null, 'sent'), el('th.reason', null, 'why'))),
      el('tbody', null, ...venues.flatMap((venue) => [el(venue.sentQty === '0' ? 'tr' : 'tr.chosen', null,
        el('td.venue-name', null, venue.venue), el('td.r', null, f.price(venue.price)), el('td.r', null, venue.size === '0' ? '' : f.qty(venue.size)),
        el('td.r', { title: venue.score }, f.fine(venue.score)), el('td.r', null, venue.sentQty === '0' ? '' : f.qty(venue.sentQty)),
        el('td.reason', { title: venue.text }, venue.text)),
      // Where the pane is narrow, the reason stands below.
      venue.text ? el('tr.because', null, el('td', { colspan: 6 }, venue.text)) : null].filter(Boolean))));
  }

  return { show, refresh, body, get orderID() { return orderID; }, redraw: load };
}

/** Colour of a moment on the line. */
function kind(event) {
  if (/fill|allocat|booked|affirm|match|settle/i.test(event)) return 'good';
  if (/refus|reject|anomaly|broken|quarantin|kill/i.test(event)) return 'bad';
  if (/route|sent|watch|trigger|replace/i.test(event)) return 'act';
  return 'plain';
}

function words(name) { return name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase(); }
