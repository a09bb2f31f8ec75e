// The data's way in: a snapshot by REST, then the stream; again from the start when it broke.

import { model, put, touch } from './model.js';

const lists = [
  ['venues', '/v1/venues'], ['quotes', '/v1/quotes'], ['orders', '/v1/orders?limit=1000'],
  ['executions', '/v1/executions?limit=500'], ['positions', '/v1/positions?limit=1000'],
  ['blocks', '/v1/blocks?limit=500'], ['allocations', '/v1/allocations?limit=500'],
  ['confirmations', '/v1/confirmations?limit=500'], ['settlements', '/v1/settlements?limit=500'],
  ['anomalies', '/v1/anomalies?limit=500'], ['alerts', '/v1/alerts?limit=500'],
  ['feedAlerts', '/v1/alerts?limit=500'],
];

// Told only of what somebody looks at.
const told = ['market'];

const staleAfter = 3500;
let source = null;
let lastHeard = 0;
let state = 'connecting';
let report = () => {};

/** GETs JSON; an answer that is none or an error rejects with its words. */
export async function get(path) {
  const response = await fetch(path, { headers: { accept: 'application/json' } });
  const body = await response.json();
  if (!response.ok) throw new Error(`${body.message}; ${body.remedy}`);
  return body;
}

/** POSTs JSON with a token; an answer that is an error rejects with its words. */
export async function post(path, body, token) {
  const response = await fetch(path, {
    method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${answer.message}; ${answer.remedy}`);
  return answer;
}

async function loadAll() {
  // A journal that has gone back is another journal: nothing of the old one may stay.
  const health = await get('/v1/health');
  if (model.health && health.asOfSequence < model.health.readModelSequence) {
    for (const [name] of lists) model[name].clear();
  }
  model.health = health;
  touch('health');
  // Their numbers start anew with the process.
  model.alerts.clear();
  model.feedAlerts.clear();
  const answers = await Promise.all(lists.map(([, path]) => get(path)));
  // Oldest first, so that what is forgotten first is the oldest.
  answers.forEach((answer, i) => put(lists[i][0], answer[lists[i][0]].reverse()));
}

function heard() {
  lastHeard = performance.now();
  if (state !== 'live') setState('live');
}

function setState(next) {
  state = next;
  report(state, 0);
}

function open() {
  source = new EventSource('/v1/stream');
  source.addEventListener('reset', () => {
    heard();
    loadAll().catch(() => reopenSoon());
  });
  for (const name of [...lists.map(([name]) => name), ...told]) {
    source.addEventListener(name, (event) => {
      heard();
      put(name, JSON.parse(event.data)[name]);
    });
  }
  source.addEventListener('health', (event) => {
    heard();
    model.health = JSON.parse(event.data);
    touch('health');
  });
  source.addEventListener('error', () => {
    // The browser tries again by itself unless the server answered with an error.
    if (source.readyState === EventSource.CLOSED) reopenSoon();
    setState('reconnecting');
  });
}

let reopening = false;
function reopenSoon() {
  if (reopening) return;
  reopening = true;
  source.close();
  setTimeout(() => { reopening = false; open(); }, 1000);
}

/** Starts; `onState(state, secondsSinceHeard)` is told how fresh the data is. */
export function start(onState) {
  report = onState;
  open();
  setInterval(() => {
    const silent = performance.now() - lastHeard;
    if (lastHeard === 0 || silent < staleAfter) return;
    if (state === 'live') state = 'stale';
    report(state, Math.round(silent / 1000));
    // A connection that is open but silent is no connection.
    if (state === 'stale' && silent > 3 * staleAfter) reopenSoon();
  }, 1000);
}
