// Ready answers in the customer's language: loaded when a form that has a message is opened.
import { ask } from './redress-api.js';

/** Puts text where the cursor is, as if it had been typed, and leaves the cursor behind it. */
const type = (field, said) => {
  const at = field.selectionStart;
  const before = at > 0 && field.value[at - 1] !== '\n' ? '\n\n' : '';
  field.setRangeText(before + said, at, field.selectionEnd, 'end');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
};

/** @param done applies a change to the form */
export const offerTemplates = ($scope, reference, done) => {
  $scope.pick = { template: null };
  $scope.insert = said => setTimeout(() => type(document.getElementById('rd-message'), said)); // outside of the digest
  ask('/api/templates?reference=' + encodeURIComponent(reference))
    .then(templates => done(() => { $scope.templates = templates; }), () => {}); // a form without them is a form still
};
