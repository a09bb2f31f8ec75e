// The instrument master: what is traded, what it is called, how its prices step, its days, and who
// changed what of it.

import { el, setText } from '../dom.js';
import { get } from '../feed.js';
import * as f from '../format.js';
import { model } from '../model.js';
import { Table } from '../table.js';

let listed = 0;
/** Instruments that are listed, for the tab. */
export const instrumentsListed = () => listed;

const page = 1000;

export function instrumentsPanel(desk) {
  let all = [], changes = [];
  let asked = -1e9, loading = false;
  let chosen = null, wanted = '';
  const active = (table) => desk.activate(table);

  const list = new Table([
    { head: 'symbol', width: '110px', grow: 1, text: (row) => row.symbol, class: () => 'strong' },
    { head: 'kind', width: '72px', text: (row) => row.kind },
    { head: 'ccy', width: '38px', text: (row) => row.currency, class: () => 'dim' },
    { head: 'step', align: 'r', width: '72px', text: (row) => (row.ticks ? 'table' : row.tick ?? ''), title: (row) => row.ticks ?? '' },
    { head: 'ISIN', width: '110px', text: (row) => row.isin ?? '', class: () => 'dim' },
    { head: 'until', width: '84px', wide: true, text: (row) => row.lastDay ?? row.maturity ?? row.tenor ?? '' },
    { head: 'what', width: '120px', grow: 2, wide: true, text: (row) => row.description ?? row.underlying ?? '', class: () => 'dim' },
  ], { key: (row) => row.symbol, empty: 'no such instrument', onActive: active, onSelect: (row) => choose(row.symbol) });

  const facts = el('dl.facts.instrument-facts');
  const steps = new Table([
    { head: 'from a price of', align: 'r', width: '110px', grow: 1, text: (row) => row.from },
    { head: 'steps of', align: 'r', width: '110px', grow: 1, text: (row) => row.step, class: () => 'strong' },
  ], { key: (row) => row.from, empty: 'no steps are known', onActive: active });
  const names = new Table([
    { head: 'venue or source', width: '110px', grow: 1, text: (row) => row.of, class: () => 'dim' },
    { head: 'name', width: '130px', grow: 2, text: (row) => row.name, class: () => 'strong' },
  ], { key: (row) => row.of, empty: 'its symbol everywhere', onActive: active });
  const history = new Table([
    { head: '', align: 'r', width: '26px', text: (row) => row.number, class: () => 'dim' },
    { head: 'holds from', width: '128px', text: (row) => `${f.day(row.effective)} ${f.second(row.effective)}` },
    { head: 'state', width: '64px', text: (row) => row.state, class: (row) => `status ${row.state === 'waiting' ? 'st-pending' : row.state === 'done' ? 'st-filled' : 'st-ended'}` },
    { head: 'by', width: '64px', text: (row) => row.user, class: () => 'dim' },
    { head: 'what', width: '180px', grow: 3, text: words, title: words },
    { head: 'why', width: '100px', grow: 1, text: (row) => row.reason, title: (row) => row.reason, class: () => 'dim' },
  ], { key: (row) => row.key, empty: 'never corrected while it ran', onActive: active });

  let filter = '';
  const search = el('input.search', { type: 'search', placeholder: '/ symbol, name, identifier', spellcheck: 'false', 'aria-label': 'Search instruments',
    oninput: () => { filter = search.value.trim().toLowerCase(); drawList(); } });
  const asOf = el('input.search.instrument-day', { type: 'date', 'aria-label': 'As of a day', title: 'as it was or will be on a day',
    onchange: () => { if (chosen) choose(chosen.symbol); } });
  const story = el('span.dim');
  const title = el('b.strong', null, 'select an instrument');

  function drawList() {
    const rows = filter ? all.filter((row) => Object.values(row).some((value) => String(value).toLowerCase().includes(filter))) : all;
    list.setRows(rows);
    setText(story, filter ? `${f.integer(rows.length)} of ${f.integer(all.length)}` : `${f.integer(all.length)} listed`);
    if (!chosen && rows.length) list.select(rows[0].symbol);
  }

  async function load() {
    if (loading) return;
    loading = true;
    try {
      const rows = [];
      for (let after = '0'; after !== null;) {
        const answer = await get(`/v1/instruments?limit=${page}&after=${after}`);
        rows.push(...answer.instruments);
        after = answer.next ?? null;
      }
      all = rows;
      listed = rows.length;
      drawList();
      if (chosen) loadChanges(chosen.symbol);
    } catch (error) {
      setText(story, error.message);
    }
    asked = performance.now();
    loading = false;
  }

  async function choose(symbol) {
    wanted = symbol;
    try {
      const day = asOf.value ? `?asOf=${asOf.value}` : '';
      const row = await get(`/v1/instruments/${encodeURIComponent(symbol)}${day}`);
      if (wanted !== symbol) return;
      chosen = row;
      setText(title, row.symbol + (asOf.value ? ` on ${asOf.value}` : ''));
    } catch (error) {
      if (wanted !== symbol) return;
      chosen = { symbol };
      setText(title, `${symbol}: ${error.message}`);
    }
    drawChosen();
    loadChanges(symbol);
  }

  async function loadChanges(symbol) {
    try {
      const answer = await get(`/v1/instrument-changes?symbol=${encodeURIComponent(symbol)}&limit=200`);
      if (wanted !== symbol) return;
      changes = answer.changes.map((row) => ({ ...row, key: `${row.number}/${row.state}/${row.effective}` }));
    } catch {
      changes = [];
    }
    history.setRows(changes);
  }

  function drawChosen() {
    const own = Object.entries(chosen).filter(([name]) => name !== 'symbol' && !name.startsWith('tick') && !isName(name));
    facts.replaceChildren(...own.flatMap(([name, value]) => [el('dt', null, spoken(name)), el('dd', null, String(value))]));
    steps.setRows(bands(chosen.ticks ?? (chosen.tick ? `${chosen.tick} from 0` : '')));
    names.setRows(Object.entries(chosen).filter(([name]) => isName(name)).flatMap(([name, value]) => named(name, value)));
  }

  // The master changes seldom: it is looked at again now and then while it is on the screen.
  function refresh() { if (performance.now() - asked > 5000) load(); }

  const box = (name, ...content) => el('section.box', null, el('h2', null, name, el('span.grow')), ...content);
  const root = el('div.panel-body', null,
    el('div.tools', null, search, story, el('div.grow'), title, asOf),
    el('div.market-desk', null,
      el('div.market-left', null, list.root),
      el('div.market-right', null, box('What it is', facts), box('Steps of prices', steps.root), box('Names', names.root), box('Corrections', history.root))));
  return { root, refresh, search, tables: [list, steps, names, history], uses: ['health'], keys: {} };
}

/** `0.0001 from 0, 0.01 from 1` as rows. */
export function bands(text) {
  return (text ?? '').split(', ').filter(Boolean).map((band) => {
    const [step, from] = band.split(' from ');
    return { step, from: from ?? '0' };
  });
}

const isName = (name) => name === 'isin' || name.startsWith('ids') || name.startsWith('symbols');

/** A field of names: `ids.cusip`, `symbols.VENUE1`, or several in one text. */
function named(name, value) {
  const of = name.replace(/^(ids|symbols)\.?/, '');
  return [{ of: of || name, name: String(value) }];
}

const spoken = (name) => name.replace(/([A-Z])/g, ' $1').replace('.', ' ').toLowerCase();

function words(row) {
  return row.changes.map((change) => `${change.field}: ${change.before ?? 'none'} \u2192 ${change.after ?? 'none'}`).join(', ');
}
