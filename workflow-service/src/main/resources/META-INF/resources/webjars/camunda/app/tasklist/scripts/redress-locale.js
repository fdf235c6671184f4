// On a slow machine the Tasklist draws itself before its words are there, and keeps their keys: have them at hand.
const version = (document.querySelector('script[src*="?bust="]') || { src: '' }).src.split('?')[1] || '';

export const tasklistWords = fetch('/camunda/app/tasklist/locales/en.json?' + version).then(answer => answer.text(), () => null);
