// Says every twenty seconds that the case is open here, and hears who else has it open.
import { ask } from './redress-api.js';

const EVERY = 20000;

/**
 * @param others called with the user names of the others
 * @param signedOut called once when the session is over
 * @returns a function that ends it
 */
export const present = (reference, others, signedOut) => {
  const path = '/api/cases/' + encodeURIComponent(reference) + '/presence';
  const show = () => ask(path, 'POST').then(
    answer => others(answer.others),
    problem => { if (problem.status === 401) { clearInterval(timer); signedOut(); } }); // else only the signal is missing
  const leave = () => {
    clearInterval(timer);
    removeEventListener('pagehide', leave);
    ask(path, 'DELETE', undefined, { keepalive: true }).catch(() => {}); // expires by itself
  };
  const timer = setInterval(show, EVERY);
  addEventListener('pagehide', leave);
  show();
  return leave;
};
