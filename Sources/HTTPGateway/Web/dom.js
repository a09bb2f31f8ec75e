// Elements without innerHTML: whatever a counterparty wrote stays text.

/** Makes an element: el('td.num', {title: 'x'}, 'text', child, …). */
export function el(spec, attributes, ...children) {
  const [tag, ...classes] = spec.split('.');
  const node = document.createElement(tag || 'div');
  if (classes.length) node.className = classes.join(' ');
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (name === 'dataset') Object.assign(node.dataset, value);
    else node.setAttribute(name, value === true ? '' : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** Sets a text only where it differs; tells whether it did. */
export function setText(node, text) {
  if (node.firstChild?.nodeType === 3 && node.firstChild.data === text) return false;
  if (!node.firstChild && text === '') return false;
  node.textContent = text;
  return true;
}

/** Lights a changed figure up for a moment. */
export function flash(node, kind = 'change') {
  const color = { change: '226, 178, 92', up: '92, 190, 150', down: '226, 110, 104' }[kind];
  node.animate(
    [{ backgroundColor: `rgba(${color}, .25)` }, { backgroundColor: `rgba(${color}, 0)` }],
    { duration: 900, easing: 'ease-out' });
}
