// The way to our sign-in page, and back to where somebody was when their session ended; most urgent tasks first.

const BACK = 'redress.back';

/** With the whole address: a bare hash would be taken from the page's base, and load the page again. */
const go = hash => location.replace(location.pathname + location.search + hash);

/** Remembers the open task for after the next sign-in in this tab. */
export const rememberPlace = (hash = location.hash) => {
  try { if (/[?&]task=/.test(hash)) sessionStorage.setItem(BACK, hash); } catch { /* then they find it in the list */ }
};

// the Tasklist's own login form is no door here
let last = location.hash;
const signIn = () => {
  if (location.hash.startsWith('#/login')) {
    rememberPlace(last);
    location.replace('/login');
  } else if (/[?&]task=/.test(location.hash)) last = location.hash; // the Tasklist closes the task before it goes there
};

const goBack = () => {
  const back = sessionStorage.getItem(BACK);
  sessionStorage.removeItem(BACK);
  if (back && /^(#\/?)?$/.test(location.hash)) go(back);
};

// the Tasklist would put the newest first, and writes that into an address without an order; what a person chose stays
const NEWEST_FIRST = /^\[{"sortBy":"created","sortOrder":"desc"}\]$/;
const urgentFirst = event => {
  const [path, query = ''] = location.hash.slice(1).split('?');
  const search = new URLSearchParams(query);
  const itsOwn = NEWEST_FIRST.test(search.get('sorting')) && !(event && event.oldURL.includes('sorting='));
  if ((search.has('sorting') && !itsOwn) || (path !== '' && path !== '/')) return;
  search.set('sorting', JSON.stringify([{ sortBy: 'priority', sortOrder: 'desc' }, { sortBy: 'dueDate', sortOrder: 'asc' }]));
  go('#/?' + search);
};

// at once, before any module waits for an answer: the Tasklist writes its own order into the address when it starts
addEventListener('hashchange', signIn);
addEventListener('hashchange', urgentFirst);
goBack();
signIn();
urgentFirst();
