// What the page knows: rows by key, the newest sequence winning, and who wants to be told.

const kept = { orders: 6000, executions: 3000, anomalies: 1000, alerts: 500, feedAlerts: 500, market: 40 };

class RowSet {
  constructor(name, key) {
    this.name = name;
    this.key = key;
    this.rows = new Map();
    this.version = 0;
  }

  /** Takes rows in; an older form of a row never takes the place of a newer one. */
  put(rows) {
    for (const row of rows) {
      const key = this.key(row);
      const old = this.rows.get(key);
      if (old && old.sequence > row.sequence) continue;
      this.rows.set(key, row);
    }
    this.version += 1;
    const limit = kept[this.name];
    if (limit && this.rows.size > limit) this.forget(this.rows.size - limit);
  }

  forget(count) {
    for (const [key, row] of this.rows) {
      if (count <= 0) return;
      if (row.isOpen) continue;
      this.rows.delete(key);
      count -= 1;
    }
  }

  clear() { this.rows.clear(); this.version += 1; }
  get(key) { return this.rows.get(key); }
  get size() { return this.rows.size; }
  values() { return [...this.rows.values()]; }
}

const place = (row) => `${row.sequence}-${row.ordinal}`;

export const model = {
  orders: new RowSet('orders', (row) => row.orderID),
  executions: new RowSet('executions', place),
  positions: new RowSet('positions', (row) => `${row.account}\u0000${row.symbol}`),
  blocks: new RowSet('blocks', (row) => row.orderID),
  allocations: new RowSet('allocations', (row) => row.allocID),
  confirmations: new RowSet('confirmations', (row) => row.confirmID),
  settlements: new RowSet('settlements', (row) => row.settlInstID),
  anomalies: new RowSet('anomalies', place),
  alerts: new RowSet('alerts', (row) => row.alert),
  feedAlerts: new RowSet('feedAlerts', (row) => row.alert),
  market: new RowSet('market', (row) => row.symbol),
  quotes: new RowSet('quotes', (row) => row.symbol),
  venues: new RowSet('venues', (row) => row.venue),
  health: null,
};

const listeners = new Set();
const changed = new Set();
let scheduled = false;

/** Calls `listener(names)` at most once a frame with the names that changed. */
export function onChange(listener) { listeners.add(listener); }

export function touch(name) {
  changed.add(name);
  if (scheduled) return;
  scheduled = true;
  // A hidden page gets no frames; a timer keeps its figures right all the same.
  const run = () => {
    scheduled = false;
    const names = new Set(changed);
    changed.clear();
    for (const listener of listeners) listener(names);
  };
  if (document.hidden) setTimeout(run, 250); else requestAnimationFrame(run);
}

export function put(name, rows) {
  model[name].put(rows);
  touch(name);
}

/** Children of each order, oldest first. */
export function childrenByParent() {
  const result = new Map();
  for (const order of model.orders.rows.values()) {
    if (!order.parentOrderID) continue;
    const siblings = result.get(order.parentOrderID);
    if (siblings) siblings.push(order); else result.set(order.parentOrderID, [order]);
  }
  for (const siblings of result.values()) siblings.sort(byID);
  return result;
}

/** OrderIDs are numbers that may pass 2⁵³: compared as text. */
export function byID(a, b) {
  const x = a.orderID, y = b.orderID;
  return x.length - y.length || (x < y ? -1 : x > y ? 1 : 0);
}
