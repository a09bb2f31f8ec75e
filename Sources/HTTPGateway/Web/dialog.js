// Asks before anything is sent: what it needs, why, the API token, and a name typed to confirm.

import { el, setText } from './dom.js';
import { post } from './feed.js';

/** The API token lives as long as the page; it is stored nowhere. So does the person's name. */
let token = '';
let person = '';

/**
 * title, what: words of the dialog; note: lines below them (a node)
 * fields: [{key, label, value, choices, maxlength, isNeeded, oninput}]
 * typed: what must be typed to confirm; hasPerson: whether `by` may be named; hasReason: default true
 * isReady(values): whether it may be sent; path(values), body(values): what is sent; done(answer)
 */
export function ask({ title, what, note, fields = [], typed, hasPerson = false, hasReason = true, isReady, path, body, done }) {
  const own = fields.map((one) => field(one.label, { name: one.key, maxlength: one.maxlength ?? 64 }, one));
  const reason = hasReason ? [field('reason', { name: 'reason', maxlength: 64 })] : [];
  const by = hasPerson ? [field('person, where one token is everybody\u2019s', { name: 'by', maxlength: 16 })] : [];
  const secret = field('API token', { name: 'token', type: 'password' });
  const confirm = typed ? [field(`type ${typed} to confirm`, { name: 'confirm' })] : [];
  secret.input.value = token;
  for (const one of by) one.input.value = person;
  const answer = el('p.st-rejected', { role: 'alert' });
  const go = el('button.toggle.on', { type: 'submit', disabled: true }, title);
  const dialog = el('dialog.confirm', { onclose: () => dialog.remove() },
    el('h2', null, title), el('p', null, what), note ?? null,
    el('form', { onsubmit: send }, ...[...own, ...reason, ...by, secret, ...confirm].map((one) => one.line), answer,
      el('div.tools', null, el('div.grow'), el('button.toggle', { type: 'button', onclick: () => dialog.close() }, 'Cancel'), go)));

  function field(label, attributes, { value, choices, oninput } = {}) {
    const tell = () => { oninput?.(values()); check(); };
    const input = choices
      ? el('select.search', { name: attributes.name, 'aria-label': label, onchange: tell },
        ...choices.map(([key, words]) => el('option', { value: key, selected: key === value }, words ?? key)))
      : el('input.search', { autocomplete: 'off', spellcheck: 'false', oninput: tell, 'aria-label': label, value, ...attributes });
    return { input, line: el('label', null, el('span', null, label), input) };
  }

  function values() {
    return Object.fromEntries([...own, ...reason, ...by].map(({ input }) => [input.name, input.value.trim()]));
  }

  function check() {
    const now = values();
    const isWhole = fields.every((one) => !one.isNeeded || now[one.key]);
    const isTyped = confirm.every((one) => one.input.value === typed);
    go.disabled = !(isWhole && isTyped && secret.input.value && (!hasReason || now.reason) && (isReady?.(now) ?? true));
  }

  async function send(event) {
    event.preventDefault();
    if (go.disabled) return;
    const now = values();
    token = secret.input.value;
    if (hasPerson) person = now.by;
    const sent = body ? body(now) : Object.fromEntries(fields.map(({ key }) => [key, now[key]]).filter(([, value]) => value));
    if (hasReason) sent.reason = now.reason;
    if (now.by) sent.by = now.by;
    go.disabled = true;
    try {
      const result = await post(path(now), sent, token);
      dialog.close();
      done?.(result);
    } catch (error) {
      setText(answer, error.message);
      check();
    }
  }

  document.body.append(dialog);
  dialog.showModal();
  fields.forEach((one) => one.oninput?.(values()));
  (own[0] ?? reason[0] ?? secret).input.focus();
  check();
}
