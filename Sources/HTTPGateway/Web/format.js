// Decimals come as strings and are shown as they are: only separators are added.

const thin = '\u2009';

/** 1234567.5 → 1,234,567.5 with at least `places` digits after the point. */
export function decimal(text, places = 0) {
  if (text === null || text === undefined || text === '') return '';
  const negative = text.startsWith('-');
  const [whole, fraction = ''] = (negative ? text.slice(1) : text).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  const padded = fraction.padEnd(places, '0');
  return (negative ? '\u2212' : '') + grouped + (padded ? '.' + padded : '');
}

export const qty = (text) => decimal(text);
export const price = (text) => decimal(text, 2);
export const money = (text) => decimal(text, 2);

/** Money to look at: two places; the title has the rest. */
export const cents = (text) => (text ? decimal(Number(text).toFixed(2), 2) : '');

/** Average prices: four places are enough to look at; the title has the rest. */
export function average(text) {
  if (!text) return '';
  const [whole, fraction = ''] = text.split('.');
  if (fraction.length <= 4) return decimal(text, 4);
  return decimal(Number(text).toFixed(4), 4).replace(/^-/, '\u2212') || whole;
}

/** Costs a unit: small figures, five places. */
export const fine = (text) => (text ? decimal(Number(text).toFixed(5), 2) : '');

/** 2026-11-10T14:30:00.123456789Z → 14:30:00.123 */
export const clock = (iso) => (iso ? iso.slice(11, 23) : '');
export const clockFine = (iso) => (iso ? iso.slice(11, 26) : '');
export const second = (iso) => (iso ? iso.slice(11, 19) : '');
export const day = (iso) => (iso ? iso.slice(0, 10) : '');

/** Nanoseconds in the unit that shows three figures. */
export function duration(ns) {
  if (ns === null || ns === undefined) return '';
  const size = Math.abs(ns);
  if (size < 1e3) return `${ns}${thin}ns`;
  if (size < 1e6) return `${figures(ns / 1e3)}${thin}\u00b5s`;
  if (size < 1e9) return `${figures(ns / 1e6)}${thin}ms`;
  if (size < 120e9) return `${figures(ns / 1e9)}${thin}s`;
  if (size < 7200e9) return `${Math.round(ns / 60e9)}${thin}min`;
  return `${figures(ns / 3600e9)}${thin}h`;
}

function figures(value) {
  const size = Math.abs(value);
  return value.toFixed(size < 10 ? 2 : size < 100 ? 1 : 0);
}

export function percent(fraction) {
  if (fraction === null || fraction === undefined || fraction === '') return '';
  return `${(Number(fraction) * 100).toFixed(1)}${thin}%`;
}

export function bytes(count) {
  const units = ['B', 'KB', 'MB', 'GB', 'TB'];
  let value = count, unit = 0;
  while (value >= 1000 && unit < units.length - 1) { value /= 1000; unit += 1; }
  return `${unit ? value.toFixed(1) : value}${thin}${units[unit]}`;
}

export const integer = (value) => decimal(String(value ?? 0));

/** Share of `part` in `whole`, 0 … 1. */
export function share(part, whole) {
  const total = Number(whole);
  return total > 0 ? Math.min(1, Math.max(0, Number(part) / total)) : 0;
}

const ordTypes = { 1: 'MKT', 2: 'LMT', 3: 'STP', 4: 'STP LMT', P: 'PEG' };
const times = { 0: 'DAY', 1: 'GTC', 2: 'OPG', 3: 'IOC', 4: 'FOK', 5: 'GTX', 6: 'GTD', 7: 'CLS' };
export const ordType = (code) => ordTypes[code] ?? code;
export const timeInForce = (code) => times[code] ?? code;
export const side = (code) => ({ 1: 'BUY', 2: 'SELL', 5: 'SHORT', 6: 'SH EX' })[code] ?? code;
export const sideClass = (code) => (code === '1' ? 'buy' : 'sell');

/** Class of an OrdStatus: what a trader must tell apart at a glance. */
export function statusClass(code) {
  switch (code) {
    case '2': return 'st-filled';
    case '1': return 'st-partial';
    case '8': return 'st-rejected';
    case '4': case 'C': case '3': return 'st-ended';
    case '6': case 'E': case 'A': return 'st-pending';
    default: return 'st-live';
  }
}
