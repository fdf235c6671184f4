// What the task forms share, and the way to our sign-in page. A form calls window.Redress.form(…) from its script.
import { tasklistWords } from './redress-locale.js';
import { rememberPlace } from './redress-place.js';
import { ask } from './redress-api.js';
import { draftOf, drop, keep, textsOf } from './redress-drafts.js';
import { copy, offerDrafts } from './redress-kept.js';
import { filesOf } from './redress-evidence.js';
import { decorate } from './redress-frame.js';
import { showIncidents } from './redress-incidents.js';
import { present } from './redress-presence.js';
import { offerTemplates } from './redress-templates.js';
import { clockName, code, detail, languageName } from './redress-told.js';
import { offerTranslation } from './redress-translation.js';
import { duration, language, text, until, when, words } from './redress-words.js';

document.title = 'Redress';

await tasklistWords;

// what complaints can be about is the house's own list: its names join the words of the forms; without it the families must do
const categories = await ask('/api/categories?language=' + language).catch(() => []);
categories.forEach(category => { words['category.' + category.code] = category.name; });

/** All that a complaint can be recorded as: below each family what lies under it, and the family itself for the rest. */
const categoryChoices = () => {
  const known = categories.length ? categories : ['TECHNICAL', 'ACCOUNT_SECURITY', 'NEW_FEATURE', 'PERSONAL_REQUEST'].map(code => ({ code, family: code }));
  const families = known.filter(category => category.code === category.family);
  return families.flatMap(family => known.filter(c => c.family === family.code && c !== family).concat([family]).map(c => ({
    code: c.code, department: c.department, group: text('category.' + family.code), name: c === family ? text('category.' + family.code) + ' (' + text('category.none') + ')' : c.name
  })));
};

/** The colour of the promise, by the state that the service gives it. */
const COLOURS = { RUNNING: 'ok', WARNED: 'soon', OVERDUE: 'late', PAUSED: 'paused', MET: 'ok' };

/** Instants as text do not sort: some have fractions of a second. */
const after = (one, other) => Date.parse(one) > Date.parse(other);

/** What agents and the customer wrote and sent to each other after the complaint, oldest first. */
const conversation = (c, files) => {
  const spoken = { 'information-requested': 1, 'reply-sent': 1, 'progress-reported': 1, 'complaint-resolved': 1 };
  const theirs = c.customer.messages.map(m => ({ at: m.receivedAt, who: 'customer', text: m.text, id: m.messageId }));
  const sent = files.filter(file => !file.withComplaint).map(file => ({ at: file.at, who: 'customer', file }));
  const ours = c.timeline.filter(s => s.text && spoken[s.what])
    .map(s => ({ at: s.at, who: 'us', actor: s.actor, what: s.what, text: s.text }));
  return theirs.concat(sent, ours).sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
};

/** Goes to the first field on the page that is wrong; readers of the screen hear what is wrong with each. */
const markWrong = wrong => setTimeout(() => {
  document.querySelectorAll('.rd-form [aria-invalid]').forEach(field => field.removeAttribute('aria-invalid'));
  const fields = Object.keys(wrong).map(name => document.getElementById('rd-' + name)).filter(Boolean)
    .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  fields.forEach(field => {
    field.setAttribute('aria-invalid', 'true');
    const said = field.closest('.form-group, fieldset').querySelector('.rd-wrong');
    if (!said) return;
    said.id = field.id + '-wrong';
    const described = (field.getAttribute('aria-describedby') || '').split(' ').filter(id => id && id !== said.id);
    field.setAttribute('aria-describedby', described.concat(said.id).join(' '));
  });
  if (fields[0]) { fields[0].focus(); fields[0].scrollIntoView({ block: 'center' }); }
});

/**
 * Opens a form: loads its case, keeps what is typed, checks it and turns it into variables.
 *
 * @param options.start   (model, case) sets what the case suggests; typed values are already there and must stay
 * @param options.check   (model, case, wrong) calls wrong(field, textKey) for every field that cannot stay like this
 * @param options.submit  (model, case) returns the variables by name; those left undefined are not sent
 */
const form = (camForm, $scope, inject, options) => {
  const names = ['category', 'severity', 'department', 'admissible', 'duplicateOf', 'inadmissibleReason', 'points',
    'action', 'outcome', 'findings', 'remedy', 'message', 'comment', 'reason', 'newDueAt', 'acceptedByCustomer', 'remedyAmount', 'remedyCurrency',
    'approved', 'country', 'vulnerable', 'disposition'];
  const vm = camForm.variableManager;
  let sent = false;

  $scope.t = text;
  $scope.code = code;
  $scope.inReaders = said => (said ? said[language] || said.en : '');
  $scope.detail = step => detail(step, $scope.c, $scope.inReaders);
  $scope.clockName = clock => clockName(clock, $scope.c.laws);
  $scope.languageName = languageName;
  $scope.when = instant => (instant ? when(instant) : '');
  $scope.until = (instant, zone) => (instant ? until(instant, zone) : '');
  $scope.whenSaid = said => (Number.isNaN(Date.parse(said)) ? said : when(said));
  $scope.lasted = duration;
  $scope.state = 'loading';
  $scope.m = {};
  $scope.wrong = {};
  $scope.failure = null;
  $scope.copy = copy;
  const fail = message => {
    $scope.failure = message;
    $scope.kept = textsOf($scope.m).join('\n\n');
    setTimeout(() => (document.getElementById('rd-failure') || document.body).scrollIntoView({ block: 'nearest' }));
  };
  const signedOut = () => {
    rememberPlace();
    fail(text('failed.signedOut'));
    $scope.signedOut = true;
  };

  /** How long is left, by the service's clock: {text}. */
  $scope.left = instant => {
    if (!instant || !$scope.c) return null;
    const minutes = Math.round((new Date(instant) - new Date($scope.c.now)) / 60000);
    if (minutes < 0) return { text: text('due.late', duration(-minutes)) };
    return { text: text('due.left', duration(minutes)) };
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
        ask('/api/cases/' + encodeURIComponent(instance.businessKey))
          .then(c => done(() => {
            $scope.c = c;
            $scope.own = c.clocks.find(k => !k.regime);
            $scope.ownColour = $scope.own && COLOURS[$scope.own.state];
            $scope.legal = c.clocks.filter(k => k.regime);
            $scope.files = filesOf(c);
            $scope.talk = conversation(c, $scope.files);
            $scope.unanswered = $scope.talk.filter(said => said.who === 'customer' && !$scope.talk.some(s => s.what === 'reply-sent' && after(s.at, said.at)));
            const draft = draftOf(camForm.taskId);
            if (draft) Object.assign($scope.m, draft.model);
            $scope.restored = draft && textsOf(draft.model).length ? when(draft.at) : null;
            options.start($scope.m, c);
            $scope.startOver = () => {
              $scope.m = {};
              $scope.restored = null;
              options.start($scope.m, c);
            };
            $scope.$watch('m', model => { if (!sent) $scope.notKept = !keep(camForm.taskId, c.reference, model); }, true);
            $scope.state = 'ready';
            offerTranslation($scope, c.reference, done);
            offerTemplates($scope, c.reference, done);
            $scope.$on('$destroy', present(c.reference, others => done(() => { $scope.others = others; }), () => done(signedOut)));
            $scope.$on('$destroy', () => { if (!sent) offerDrafts(); });
          }))
          .catch(() => done(() => { $scope.state = 'failed'; }));
      });
    });
  }]);

  camForm.on('submit', event => {
    $scope.failure = $scope.kept = null;
    $scope.wrong = {};
    if ($scope.state !== 'ready') { event.submitPrevented = true; return; }
    options.check($scope.m, $scope.c, (field, key) => { $scope.wrong[field] = $scope.wrong[field] || text(key); });
    if (Object.keys($scope.wrong).length) {
      event.submitPrevented = true;
      markWrong($scope.wrong);
      return;
    }
    // the Tasklist's client stumbles over an answer that never came, and says nothing to the form
    const stumbled = () => { fail(text('failed.connection')); $scope.$evalAsync(); };
    addEventListener('error', stumbled, { once: true });
    setTimeout(() => removeEventListener('error', stumbled), 30000);
    const variables = options.submit($scope.m, $scope.c);
    names.forEach(name => vm.variableValue(name, variables[name]));
  });

  camForm.on('submit-success', () => { sent = true; drop(camForm.taskId); });

  camForm.on('submit-failed', (_, given) => {
    const problem = given && given.length ? given[0] : given;
    const message = (problem && problem.message) || '';
    if (/prevented/.test(message)) { $scope.$evalAsync(); return; }
    // the form says it where it is seen; the Tasklist's own message would lie on the menu until it is closed by hand
    setTimeout(() => document.querySelectorAll('.page-notifications .alert-danger .close').forEach(close => close.click()), 200);
    const [lost] = message.match(/task-gone|task-of-another|case-changed|reviewer-is-decider|decided-before/) || [];
    const [code, kind, field] = message.match(/(missing|invalid-code|invalid-list|text-too-long|wrong-type|unknown-text):(\w+)/) || [];
    if (problem && problem.status === 401) signedOut();
    else fail(lost ? words['failed.' + lost] : text('failed.notSaved') + (code ? ' (' + code + ')' : ''));
    if (field && document.getElementById('rd-' + field)) {
      $scope.wrong[field] = text({ missing: 'wrong.text', 'text-too-long': 'wrong.long' }[kind] || (field === 'duplicateOf' ? 'wrong.unknownReference' : 'wrong.value'));
      markWrong($scope.wrong);
    }
    $scope.$evalAsync();
  });
};

decorate();
showIncidents().catch(() => { /* the link is a convenience: the page has its address */ });
window.Redress = { form, text, categoryChoices };
offerDrafts();

export default {};
