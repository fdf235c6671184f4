// Offers text that was typed and not sent: a link to its task, or the words themselves once the task is gone.
import { drafts, drop } from './redress-drafts.js';
import { text, when } from './redress-words.js';

const element = (tag, properties, ...children) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};

export const copy = said => (navigator.clipboard ? navigator.clipboard.writeText(said) : Promise.reject()).catch(() => {
  const area = element('textarea', { value: said });
  document.body.append(area);
  area.select();
  document.execCommand('copy');
  area.remove();
});

const isGone = taskId => fetch('/camunda/api/engine/engine/default/task/' + encodeURIComponent(taskId), { credentials: 'same-origin' })
  .then(answer => answer.status === 404, () => false);

const openTask = () => new URLSearchParams(location.hash.split('?')[1] || '').get('task');

const offer = ({ taskId, reference, at, texts }, gone) => {
  const button = (key, act) => element('button', { type: 'button', className: 'btn btn-default btn-xs', textContent: text(key), onclick: act });
  const item = element('li', {}, element('strong', { textContent: reference }), ' ',
    element('span', { className: 'rd-muted', textContent: when(at) }), ' ');
  const link = element('a', { href: '#/?task=' + taskId + '&detailsTab=task-detail-form', textContent: text('kept.open') });
  link.addEventListener('click', () => item.remove());
  if (gone) {
    const all = texts.join('\n\n');
    item.append(element('p', { textContent: text('kept.gone') }), element('pre', { className: 'rd-text', dir: 'auto', tabIndex: 0, textContent: all }), button('kept.copy', () => copy(all)));
  } else item.append(link);
  item.append(' ', button('kept.discard', () => { drop(taskId); item.remove(); tidy(); }));
  return item;
};

const panel = () => document.getElementById('rd-kept-panel');
const tidy = () => { if (panel() && !panel().querySelector('li')) panel().remove(); };

/** Shows all drafts except that of the task which is open and still there. */
export const offerDrafts = async () => {
  const found = await Promise.all(drafts().map(async draft => ({ draft, gone: await isGone(draft.taskId) })));
  if (panel()) panel().remove();
  const list = found.filter(({ draft, gone }) => gone || draft.taskId !== openTask()).map(({ draft, gone }) => offer(draft, gone));
  if (!list.length) return;
  const close = element('button', { type: 'button', className: 'close', textContent: '×', onclick: () => panel().remove() });
  close.setAttribute('aria-label', text('close'));
  const shown = element('aside', { id: 'rd-kept-panel' }, close, element('h4', { textContent: text('kept') }), element('ul', {}, ...list));
  shown.setAttribute('aria-label', text('kept'));
  document.body.append(shown);
};
