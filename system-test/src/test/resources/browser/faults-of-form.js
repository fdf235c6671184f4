// What a reader of the open task form would stumble over: [{kind, where, what}]. Runs inside the page.
() => {
  const form = document.querySelector('.rd-form');
  const faults = [];
  const name = element => element.tagName.toLowerCase() + (element.id ? '#' + element.id : '')
    + (element.className && typeof element.className === 'string' ? '.' + element.className.trim().split(/\s+/).join('.') : '');
  const fault = (kind, element, what) => faults.push(kind + ' in ' + name(element) + ': ' + String(what).trim().replace(/\s+/g, ' ').slice(0, 120));
  const seen = element => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
  const forEars = element => element.closest('.sr-only');

  // cut off: wider than the page, than the form, than its own box
  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) fault('cut off', page, page.scrollWidth + ' of ' + page.clientWidth + ' px');
  const frame = form.getBoundingClientRect();
  const pen = document.createElement('canvas').getContext('2d');
  const widthOf = (text, style) => { pen.font = style.font; return pen.measureText(text).width; };
  const roomIn = (field, style) => field.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  form.querySelectorAll('*').forEach(element => {
    if (!seen(element) || forEars(element) || element.tagName === 'OPTION' || element.tagName === 'OPTGROUP') return;
    const box = element.getBoundingClientRect();
    const style = getComputedStyle(element);
    if (box.right > frame.right + 1 || box.left < frame.left - 1) fault('beside the form', element, element.innerText || element.value);
    if (element.tagName === 'SELECT' && element.selectedOptions.length) {
      const chosen = element.selectedOptions[0].text;
      if (widthOf(chosen, style) > roomIn(element, style)) fault('cut off', element, chosen);
    } else if (element.tagName === 'INPUT' && !['radio', 'checkbox'].includes(element.type)) {
      const shown = element.value || element.placeholder;
      if (widthOf(shown, style) > roomIn(element, style)) fault('cut off', element, shown);
    } else if (element.clientWidth > 0 && element.scrollWidth > element.clientWidth + 1) {
      fault('cut off', element, element.innerText || element.value);
    } else if ((element.tagName === 'TEXTAREA' || ['hidden', 'clip'].includes(style.overflowY)) && element.clientHeight > 0 && element.scrollHeight > element.clientHeight + 1) {
      fault('cut off below', element, element.innerText || element.value);
    }
  });

  // what the Tasklist itself says of the task: whose it is, its name in the list
  document.querySelectorAll('[cam-tasklist-task-meta] a, .tasks-list h4, .tasks-list h4 a').forEach(element => {
    if (seen(element) && element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0) fault('cut off', element, element.innerText);
  });

  // covered: something lies on what is to be pressed or filled in
  document.querySelectorAll('.rd-form input, .rd-form select, .rd-form textarea, .rd-form button, .rd-form summary, .form-actions button').forEach(element => {
    if (!seen(element) || forEars(element)) return;
    const box = element.getBoundingClientRect();
    const hit = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
    if (hit && !element.contains(hit) && !hit.contains(element)) fault('covered by ' + name(hit), element, element.innerText || element.value);
  });

  // empty: a place for words without words, a field that nobody named
  form.querySelectorAll('label, legend, h4, summary, caption, dt, dd, th, button, a, option, .rd-badge, .help-block, .alert').forEach(element => {
    if (element.tagName !== 'OPTION' && !seen(element)) return;
    if (!(element.textContent.trim() || element.getAttribute('aria-label') || element.title)) fault('empty', element, element.outerHTML);
  });
  form.querySelectorAll('input, select, textarea').forEach(field => {
    const labels = [...(field.labels || [])].map(label => label.textContent.trim()).join('') || field.getAttribute('aria-label');
    if (seen(field) && !labels) fault('without a name', field, field.outerHTML);
  });

  // raw: a key, a code or a placeholder where words should stand; what people wrote is theirs
  const RAW = [
    /^[a-z][a-z0-9]*([-.][A-Za-z]+)+$/, // information-requested, what.decided
    /\b[A-Z]{2,}[._][A-Z_.]+\b/, // PARTLY_UPHELD, TECHNICAL.STUCK_TRANSACTION
    /^([A-Z]{5,}|[A-Z]+(_[0-9A-Z]+)+)$/, // UPHELD, CSAT_1, and neither EUR nor VARA
    /\b[a-z][a-z0-9]*(-[a-z0-9]+)*\.[a-z]+(-[a-z]+)*\b/, // psd2.final-reply within other words
    /\{\{|\}\}|\{\d\}/,
    /\b(undefined|null|NaN|Invalid Date)\b/
  ];
  const ADDRESSES = /\S+@\S+|https?:\/\/\S+/g;
  const raw = (text, element) => text.replace(ADDRESSES, '').split('·').map(part => part.trim()).forEach(part => {
    if (part && RAW.some(pattern => pattern.test(part))) fault('raw', element, part);
  });
  const texts = document.createTreeWalker(form, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const holder = node.parentElement;
    if (!holder.closest('script, style, textarea, code, [dir=auto], [data-words]')) raw(node.data, holder);
  }
  form.querySelectorAll('[placeholder], [aria-label], [title]').forEach(element => {
    if (!element.closest('[dir=auto]')) ['placeholder', 'aria-label', 'title'].forEach(attribute => raw(element.getAttribute(attribute) || '', element));
  });
  return [...new Set(faults)];
}
