// Venues and what they show: status above, one line a symbol with the NBBO and every venue below.

import { el, setText } from '../dom.js';
import * as f from '../format.js';
import { model } from '../model.js';
import { Table } from '../table.js';

export function marketPanel() {
  const cards = el('div.cards');
  const holder = el('div.fill');
  let table = null;
  let litNames = '';
  let filter = '';
  const search = el('input.search', { type: 'search', placeholder: '/ filter symbols', spellcheck: 'false', 'aria-label': 'Filter symbols',
    oninput: () => { filter = search.value.trim().toLowerCase(); refresh(); } });
  const count = el('span.dim');

  function columns(venues) {
    const best = [
      { head: 'symbol', width: '50px', text: (row) => row.symbol, class: () => 'strong' },
      { head: 'bid size', align: 'r', wide: true, width: '54px', text: (row) => sizeOf(row.bidPx, row.bidSize), class: () => 'nbbo-size' },
      { head: 'bid', align: 'r', width: '60px', text: (row) => f.price(row.bidPx), class: () => 'nbbo', flash: 'direction' },
      { head: 'offer', align: 'r', width: '60px', text: (row) => f.price(row.offerPx), class: () => 'nbbo', flash: 'direction' },
      { head: 'size', align: 'r', wide: true, width: '48px', text: (row) => sizeOf(row.offerPx, row.offerSize), class: () => 'nbbo-size' },
      { head: 'spread', align: 'r', wide: true, width: '54px', text: spread, class: (row) => (crossed(row) ? 'loss' : 'dim') },
    ];
    const each = venues.flatMap((venue) => {
      const quote = (row) => row.venues.find((item) => item.venue === venue);
      return [
        { head: `${venue} bid`, align: 'r', width: '62px', grow: 1, text: (row) => f.price(quote(row)?.bidPx), flash: 'direction',
          class: (row) => `venue-start ${quote(row)?.isBestBid ? 'best' : ''}`, title: (row) => (quote(row) ? `${f.qty(quote(row).bidSize)} at ${second(quote(row))}` : '') },
        { head: 'offer', align: 'r', width: '58px', grow: 1, text: (row) => f.price(quote(row)?.offerPx), flash: 'direction',
          class: (row) => (quote(row)?.isBestOffer ? 'best' : ''), title: (row) => (quote(row) ? `${f.qty(quote(row).offerSize)} at ${second(quote(row))}` : '') },
      ];
    });
    return best.concat(each);
  }

  const second = (quote) => f.clock(quote.time);
  const sizeOf = (price, size) => (price ? f.qty(size) : '');
  const crossed = (row) => row.bidPx && row.offerPx && Number(row.bidPx) > Number(row.offerPx);
  function spread(row) {
    if (!row.bidPx || !row.offerPx) return '';
    const bid = Number(row.bidPx), offer = Number(row.offerPx);
    return `${(((offer - bid) / ((offer + bid) / 2)) * 1e4).toFixed(1)}\u2009bp`;
  }

  function refresh() {
    const venues = model.venues.values().sort((a, b) => (a.venue < b.venue ? -1 : 1));
    const lit = venues.filter((venue) => venue.kind === 'lit').map((venue) => venue.venue);
    if (!table || lit.join() !== litNames) {
      litNames = lit.join();
      table = new Table(columns(lit), { key: (row) => row.symbol, empty: 'no quotes yet', rowClass: () => '' });
      holder.replaceChildren(table.root);
      panel.tables = [table];
    }
    const rows = model.quotes.values().filter((row) => row.symbol.toLowerCase().includes(filter));
    rows.sort((a, b) => (a.symbol < b.symbol ? -1 : 1));
    table.setRows(rows);
    setText(count, `${f.integer(rows.length)} symbols`);
    drawCards(venues);
  }

  const drawnCards = new Map();
  function drawCards(venues) {
    for (const venue of venues) {
      let card = drawnCards.get(venue.venue);
      if (!card) {
        card = makeCard(venue);
        drawnCards.set(venue.venue, card);
        cards.append(card.root);
      }
      card.update(venue);
    }
  }

  const panel = {
    root: el('div.panel-body', null, cards, el('div.tools', null, search, el('div.grow'), count), holder),
    refresh, search, tables: [], uses: ['quotes', 'venues'], keys: {},
  };
  return panel;
}

function makeCard(venue) {
  const names = ['orders', 'fills', 'fill rate', 'answer', 'rejects', 'quotes'];
  const values = names.map(() => el('dd'));
  const gauge = el('i');
  const root = el('div.card', null,
    el('div.card-head', null, el('i.lamp'), el('b', null, venue.venue), el('span.dim', null, venue.kind), el('div.grow'), el('span.card-state')),
    el('div.gauge.card-gauge', null, gauge),
    el('dl', null, ...names.flatMap((name, i) => [el('dt', null, name), values[i]])));
  const state = root.querySelector('.card-state');
  return {
    root,
    update(now) {
      root.dataset.up = now.isUp;
      setText(state, now.isUp ? (now.isQuoteLinkUp || now.kind !== 'lit' ? 'up' : 'no quotes') : 'down');
      gauge.style.width = `${f.share(now.fillRate, 1) * 100}%`;
      const texts = [f.integer(now.ordersSent), f.integer(now.fills), f.percent(now.fillRate), f.duration(now.ackLatencyNs),
        f.integer(now.rejects), f.integer(now.quotesReceived)];
      texts.forEach((text, i) => setText(values[i], text));
    },
  };
}
