// A grid that draws only the rows in sight, keeps its place when rows come in above, and lights
// changed cells up.

import { el, flash, setText } from './dom.js';

export class Table {
  /**
   * columns: {name, head, width, align, text(row), draw(cell, row), flash, wide, class(row), title(row)}
   * options: {key(row), rowClass(row), onSelect(row), onOpen(row), empty, rowHeight}
   */
  constructor(columns, options) {
    this.columns = columns;
    this.options = options;
    this.height = options.rowHeight ?? 22;
    this.rows = [];
    this.places = new Map();
    this.drawn = new Map();
    this.selectedKey = null;
    this.head = el('div.grid-head', { role: 'row' }, ...columns.map((column) => el(
      `span.${column.align ?? 'l'}${column.wide ? '.wide' : ''}`, { role: 'columnheader' }, column.head)));
    this.space = el('div.grid-space');
    this.blank = el('div.grid-empty', null, options.empty ?? 'nothing yet');
    this.body = el('div.grid-body', { tabindex: -1 }, this.space, this.blank);
    this.root = el('div.grid', { role: 'grid' }, this.head, this.body);
    this.setWidths();
    this.body.addEventListener('scroll', () => this.draw(), { passive: true });
    this.body.addEventListener('click', (event) => this.clicked(event));
    this.body.addEventListener('dblclick', () => this.open());
    new ResizeObserver(() => { this.setWidths(); this.draw(); }).observe(this.body);
  }

  /** Wide columns are left out where there is no room for them. */
  setWidths() {
    const room = this.body.clientWidth || 800;
    const needed = this.columns.reduce((sum, column) => sum + parseInt(column.width, 10) + 10, 30);
    const showWide = room >= needed;
    if (this.showWide !== showWide) this.root.classList.toggle('no-wide', !showWide);
    this.showWide = showWide;
    // The head must end where the rows end, whatever room the scroll bar takes.
    this.head.style.paddingRight = `${12 + this.body.offsetWidth - this.body.clientWidth}px`;
    const widths = this.columns.filter((column) => showWide || !column.wide).map((column) => column.grow
      ? `minmax(${column.width}, ${column.grow}fr)` : column.width);
    this.root.style.setProperty('--columns', widths.join(' '));
  }

  setRows(rows) {
    const top = this.body.scrollTop;
    const anchor = top > this.height ? this.rows[Math.floor(top / this.height)] : null;
    this.rows = rows;
    this.places.clear();
    rows.forEach((row, place) => this.places.set(this.options.key(row), place));
    this.space.style.height = `${rows.length * this.height}px`;
    this.blank.hidden = rows.length > 0;
    const moved = anchor && this.places.get(this.options.key(anchor));
    if (moved !== undefined && moved !== null) this.body.scrollTop = moved * this.height + (top % this.height);
    this.draw();
  }

  draw() {
    const first = Math.max(0, Math.floor(this.body.scrollTop / this.height) - 4);
    const count = Math.ceil((this.body.clientHeight || 600) / this.height) + 8;
    const seen = new Set();
    for (let place = first; place < Math.min(this.rows.length, first + count); place += 1) {
      const row = this.rows[place];
      const key = this.options.key(row);
      seen.add(key);
      this.drawRow(row, key, place);
    }
    for (const [key, line] of this.drawn) {
      if (seen.has(key)) continue;
      line.node.remove();
      this.drawn.delete(key);
    }
  }

  drawRow(row, key, place) {
    let line = this.drawn.get(key);
    const isNew = !line;
    if (isNew) {
      const cells = this.columns.map((column) => el(
        `span.${column.align ?? 'l'}${column.wide ? '.wide' : ''}`, { role: 'gridcell' }));
      line = { node: el('div.grid-row', { role: 'row' }, ...cells), cells, row: null, place: -1 };
      line.node.dataset.key = key;
      this.drawn.set(key, line);
      this.space.append(line.node);
    }
    if (line.place !== place) {
      line.node.style.transform = `translateY(${place * this.height}px)`;
      line.place = place;
    }
    const selected = key === this.selectedKey;
    const className = `grid-row ${this.options.rowClass?.(row) ?? ''}${selected ? ' selected' : ''}`;
    if (line.node.className !== className) {
      line.node.className = className;
      line.node.setAttribute('aria-selected', selected);
    }
    if (line.row === row && !this.options.volatile) return;
    line.row = row;
    this.columns.forEach((column, i) => this.drawCell(column, line.cells[i], row, isNew));
  }

  drawCell(column, cell, row, isNew) {
    if (column.class) {
      const name = `${column.align ?? 'l'} ${column.wide ? 'wide ' : ''}${column.class(row)}`;
      if (cell.className !== name) cell.className = name;
    }
    if (column.title) cell.title = column.title(row) ?? '';
    if (column.draw) return column.draw(cell, row);
    const before = cell.textContent;
    const text = column.text(row) ?? '';
    if (!setText(cell, text) || isNew || !column.flash) return;
    flash(cell, column.flash === 'direction' ? direction(before, text) : 'change');
  }

  // Selection

  get selected() {
    const place = this.places.get(this.selectedKey);
    return place === undefined ? null : this.rows[place];
  }

  select(key, quiet = false) {
    if (this.selectedKey === key) return;
    this.selectedKey = key;
    this.draw();
    const row = this.selected;
    if (row && !quiet) this.options.onSelect?.(row);
  }

  move(delta) {
    if (!this.rows.length) return;
    const at = this.places.get(this.selectedKey);
    const next = at === undefined ? 0 : Math.min(this.rows.length - 1, Math.max(0, at + delta));
    this.select(this.options.key(this.rows[next]));
    this.reveal(next);
  }

  reveal(place) {
    const top = place * this.height, view = this.body.clientHeight;
    if (top < this.body.scrollTop) this.body.scrollTop = top;
    else if (top + this.height > this.body.scrollTop + view) this.body.scrollTop = top + this.height - view;
  }

  get page() { return Math.max(1, Math.floor(this.body.clientHeight / this.height) - 1); }

  open() {
    const row = this.selected;
    if (row) this.options.onOpen?.(row);
  }

  clicked(event) {
    const line = event.target.closest('.grid-row');
    if (!line) return;
    const row = this.rows[this.places.get(line.dataset.key)];
    if (!row) return;
    this.options.onActive?.(this);
    if (event.target.closest('.twist')) this.options.onTwist?.(row);
    this.select(line.dataset.key);
  }
}

function direction(before, after) {
  const from = Number(before.replace(/[,\u2009]/g, '').replace('\u2212', '-'));
  const to = Number(after.replace(/[,\u2009]/g, '').replace('\u2212', '-'));
  if (!(from > 0 && to > 0)) return 'change';
  return to > from ? 'up' : to < from ? 'down' : 'change';
}
