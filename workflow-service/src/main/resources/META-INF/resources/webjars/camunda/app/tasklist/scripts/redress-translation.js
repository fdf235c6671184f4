// The customer's words by machine, beside the original. Kept in the form only as long as it is open.
import { ask } from './redress-api.js';
import { language, text } from './redress-words.js';

const available = ask('/api/translator').then(answer => answer.available, () => false);

const names = new Intl.DisplayNames([language], { type: 'language' });
const nameOf = code => { try { return names.of(code); } catch { return code; } };

/**
 * Sets $scope.translate(…ids) where there is a translator, and $scope.translated[id] = {text, label} or {failed}.
 *
 * @param done applies a change to the form
 */
export const offerTranslation = ($scope, reference, done) => {
  $scope.translated = {};
  const one = id => {
    $scope.translated[id] = { waiting: true };
    ask('/api/cases/' + encodeURIComponent(reference) + '/translation', 'POST', JSON.stringify({ item: id, target: language })).then(
      answer => done(() => {
        $scope.translated[id] = {
          text: answer.text,
          label: answer.source ? text('translation.from', nameOf(answer.source)) : text('translation')
        };
      }),
      problem => done(() => { $scope.translated[id] = { failed: text(FAILED[problem.code] || 'translation.failed') }; }));
  };
  available.then(there => done(() => { if (there) $scope.translate = (...ids) => ids.forEach(one); }));
};

const FAILED = {
  'translator-busy': 'translation.busy', 'translator-away': 'translation.away',
  'translator-refused': 'translation.refused', 'not-translatable': 'translation.notTaken'
};
