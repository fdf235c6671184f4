// What is ours around the Tasklist's lists and forms: links to our pages, and words where it would show a code.
import { supervises } from './redress-drafts.js';
import { words } from './redress-words.js';

const PAGES = supervises ? ['supervision'] : [];

const linkPages = () => {
  const menu = document.querySelector('.sections-menu ul');
  if (!menu || !PAGES.length || menu.querySelector('.rd-page')) return;
  menu.prepend(...PAGES.map(page => {
    const entry = document.createElement('li');
    entry.className = 'rd-page';
    entry.append(Object.assign(document.createElement('a'), { href: '/' + page, textContent: words['page.' + page] }));
    return entry;
  }));
};

// claiming is the Tasklist's own button, and its message is the engine's
const sayClaims = () => document.querySelectorAll('.page-notifications .alert:not([data-said])').forEach(alert => {
  const [code] = alert.textContent.match(/task-gone|task-of-another/) || [];
  if (!code) return;
  alert.dataset.said = code;
  [...alert.querySelectorAll('*')].filter(element => !element.children.length && element.textContent.includes(code))
    .forEach(element => { element.textContent = words['failed.' + code]; });
});

export const decorate = () => new MutationObserver(() => {
  linkPages();
  sayClaims();
}).observe(document.documentElement, { childList: true, subtree: true });
