// The way to the incidents, for those who may bind complaints to them.
import { text } from './redress-words.js';

// supervisors find the incidents in the header; the address answers nobody else
export const showIncidents = async () => {
  const answer = await fetch('/api/incidents/open', { credentials: 'same-origin', headers: { Accept: 'application/json' } });
  if (!answer.ok) return;
  const { open } = await answer.json();
  const link = Object.assign(document.createElement('a'), { id: 'rd-incidents', href: '/incidents', textContent: text('incidents') + ' (' + open + ')' });
  const item = document.createElement('li');
  item.append(link);
  const place = () => {
    const menu = document.querySelector('[cam-widget-header] ul');
    if (menu) menu.prepend(item);
    else setTimeout(place, 300);
  };
  place();
};
