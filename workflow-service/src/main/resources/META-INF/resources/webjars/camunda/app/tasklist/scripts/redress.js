// What the task forms share, and the way to our sign-in page. A form calls window.Redress.form(…) from its script.
import { texts } from './redress-texts.js';

// the Tasklist's own login form is no door here
const signIn = () => {
  if (location.hash.startsWith('#/login')) location.replace('/login');
};
addEventListener('hashchange', signIn);
signIn();

// most urgent first; the Tasklist would put the newest first
const urgentFirst = () => {
  const [path, query = ''] = location.hash.slice(1).split('?');
  const search = new URLSearchParams(query);
  if (search.has('sorting') || (path !== '' && path !== '/')) return;
  search.set('sorting', JSON.stringify([{ sortBy: 'priority', sortOrder: 'desc' }, { sortBy: 'dueDate', sortOrder: 'asc' }]));
  location.replace('#/?' + search);
};
addEventListener('hashchange', urgentFirst);
urgentFirst();

document.title = 'Redress';

// on a slow machine the Tasklist draws itself before its words are there, and keeps their keys: have them at hand
const version = (document.querySelector('script[src*="?bust="]') || { src: '' }).src.split('?')[1] || '';
await fetch('/camunda/app/tasklist/locales/en.json?' + version).then(answer => answer.text(), () => null);

const language = (navigator.language || 'en').toLowerCase().startsWith('zh') ? 'zh' : 'en';
const words = { ...texts.en, ...texts[language] };
const text = key => words[key] || key;

// supervisors find the incidents in the header; the address answers nobody else
const showIncidents = async () => {
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
showIncidents().catch(() => { /* the link is a convenience: the page has its address */ });

const DAY = 24 * 60;
const dateTime = new Intl.DateTimeFormat(language === 'zh' ? 'zh-CN' : navigator.language || 'en', {
  weekday: 'short', day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit'
});

const duration = minutes => {
  if (minutes < 60) return minutes + ' ' + text('unit.min');
  if (minutes < DAY) return Math.floor(minutes / 60) + ' ' + text('unit.h') + ' ' + (minutes % 60) + ' ' + text('unit.min');
  return Math.floor(minutes / DAY) + ' ' + text('unit.d') + ' ' + Math.floor((minutes % DAY) / 60) + ' ' + text('unit.h');
};

// Drafts live in this tab only and end with the task or the session: typed text is not lost, and has no fourth home.
const draftKey = taskId => 'redress.draft.' + taskId;
const readDraft = taskId => {
  try { return JSON.parse(sessionStorage.getItem(draftKey(taskId))) || {}; } catch { return {}; }
};
const writeDraft = (taskId, model) => {
  try { sessionStorage.setItem(draftKey(taskId), JSON.stringify(model)); } catch { /* full or forbidden: only the draft is missing */ }
};

/** What agents and the customer wrote to each other, oldest first. */
const conversation = c => {
  const spoken = { 'information-requested': 1, 'reply-sent': 1, 'progress-reported': 1, 'complaint-resolved': 1 };
  const theirs = c.customer.messages.map(m => ({ at: m.receivedAt, who: 'customer', text: m.text }));
  const ours = c.timeline.filter(s => s.text && spoken[s.what])
    .map(s => ({ at: s.at, who: 'us', actor: s.actor, what: s.what, text: s.text }));
  return theirs.concat(ours).sort((a, b) => (a.at < b.at ? -1 : 1));
};

/**
 * Opens a form: loads its case, keeps what is typed, checks it and turns it into variables.
 *
 * @param options.start   (model, case) sets what the case suggests; typed values are already there and must stay
 * @param options.check   (model, case, wrong) calls wrong(field, textKey) for every field that cannot stay like this
 * @param options.submit  (model, case) returns the variables by name; those left undefined are not sent
 */
const form = (camForm, $scope, inject, options) => {
  const names = ['category', 'severity', 'department', 'admissible', 'duplicateOf', 'inadmissibleReason', 'points',
    'action', 'outcome', 'findings', 'remedy', 'message', 'comment', 'reason', 'newDueAt', 'acceptedByCustomer'];
  const vm = camForm.variableManager;

  $scope.t = text;
  $scope.code = (kind, value) => (value ? words[kind + '.' + value] || value : '');
  $scope.inReaders = said => (said ? said[language] || said.en : '');
  $scope.when = instant => (instant ? dateTime.format(new Date(instant)) : '');
  $scope.whenSaid = said => (Number.isNaN(Date.parse(said)) ? said : dateTime.format(new Date(said)));
  $scope.state = 'loading';
  $scope.m = readDraft(camForm.taskId);
  $scope.wrong = {};
  $scope.failure = null;

  /** How long is left, by the service's clock: {text, level} with level ok, soon, late or paused. */
  $scope.left = instant => {
    if (!instant || !$scope.c) return null;
    const minutes = Math.round((new Date(instant) - new Date($scope.c.now)) / 60000);
    if (minutes < 0) return { text: text('due.late').replace('{0}', duration(-minutes)), level: 'late' };
    return { text: text('due.left').replace('{0}', duration(minutes)), level: minutes < 4 * 60 ? 'soon' : 'ok' };
  };

  camForm.on('form-loaded', () => names.forEach(name => vm.createVariable({ name, type: name === 'admissible' ? 'Boolean' : 'String' })));
  camForm.on('store', event => { event.storePrevented = true; }); // "Save" would put texts into the browser's long-term storage

  // a plain function: the Tasklist calls it with new
  inject(['camAPI', '$timeout', function (camAPI, $timeout) {
    const done = change => $timeout(change);
    camAPI.resource('task').get(camForm.taskId, (problem, task) => {
      if (problem) return done(() => { $scope.state = 'failed'; });
      camAPI.resource('process-instance').get(task.processInstanceId, (noInstance, instance) => {
        if (noInstance) return done(() => { $scope.state = 'failed'; });
        fetch('/api/cases/' + encodeURIComponent(instance.businessKey), { credentials: 'same-origin', headers: { Accept: 'application/json' } })
          .then(answer => (answer.ok ? answer.json() : Promise.reject(answer.status)))
          .then(c => done(() => {
            $scope.c = c;
            $scope.talk = conversation(c);
            $scope.unanswered = c.customer.messages.filter(m => !$scope.talk.some(s => s.who === 'us' && s.what === 'reply-sent' && s.at > m.receivedAt));
            options.start($scope.m, c);
            $scope.$watch('m', model => writeDraft(camForm.taskId, model), true);
            $scope.state = 'ready';
          }))
          .catch(() => done(() => { $scope.state = 'failed'; }));
      });
    });
  }]);

  camForm.on('submit', event => {
    $scope.failure = null;
    $scope.wrong = {};
    if ($scope.state !== 'ready') { event.submitPrevented = true; return; }
    options.check($scope.m, $scope.c, (field, key) => { $scope.wrong[field] = $scope.wrong[field] || text(key); });
    const first = Object.keys($scope.wrong)[0];
    if (first) {
      event.submitPrevented = true;
      const field = document.getElementById('rd-' + first);
      if (field) { field.focus(); field.scrollIntoView({ block: 'center' }); }
      return;
    }
    // the Tasklist's client stumbles over an answer that never came, and says nothing to the form
    const stumbled = () => { $scope.failure = text('failed.connection'); $scope.$evalAsync(); };
    addEventListener('error', stumbled, { once: true });
    setTimeout(() => removeEventListener('error', stumbled), 30000);
    const variables = options.submit($scope.m, $scope.c);
    names.forEach(name => vm.variableValue(name, variables[name]));
  });

  camForm.on('submit-success', () => sessionStorage.removeItem(draftKey(camForm.taskId)));

  camForm.on('submit-failed', (_, given) => {
    const problem = given && given.length ? given[0] : given;
    const message = (problem && problem.message) || '';
    if (/prevented/.test(message)) { $scope.$evalAsync(); return; }
    // the form says it where it is seen; the Tasklist's own message would lie on the menu until it is closed by hand
    setTimeout(() => document.querySelectorAll('.page-notifications .alert-danger .close').forEach(close => close.click()), 200);
    const [code, kind, field] = message.match(/(missing|invalid-code|invalid-list|text-too-long|wrong-type|unknown-text):(\w+)/) || [];
    $scope.failure = text('failed.notSaved') + (code ? ' (' + code + ')' : '');
    if (field && document.getElementById('rd-' + field)) {
      $scope.wrong[field] = text({ missing: 'wrong.text', 'text-too-long': 'wrong.long' }[kind] || (field === 'duplicateOf' ? 'wrong.unknownReference' : 'wrong.value'));
    }
    $scope.$evalAsync();
  });
};

window.Redress = { form, text };

export default {};
