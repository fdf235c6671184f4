// Drafts live in this tab only and end with the task or the tab: typed text is not lost, and has no fourth home. They
// belong to whoever typed them: another person who signs in here does not see them.
import { ask } from './redress-api.js';
import { secretFinder } from './redress-secrets.js';

const PREFIX = 'redress.draft.';
const isSecret = await secretFinder();

const person = await ask('/api/me').catch(() => ({ user: '', supervisor: false }));
const me = person.user;

/** Whether whoever is signed in may reassign tasks. */
export const supervises = person.supervisor;

/** What a person typed into a form, in its order. */
export const textsOf = model => [model.message, model.reason, model.remedy, model.comment, model.inadmissibleReason]
  .concat((model.points || []).map(p => p.text), (model.findings || []).map(f => f.reason))
  .filter(said => said && said.trim());

/** @returns whether everything could be kept; false when something looked like a secret and was left out */
export const keep = (taskId, reference, model) => {
  let all = true;
  const kept = JSON.stringify(model, (_, value) => {
    if (typeof value !== 'string' || !isSecret(value)) return value;
    all = false;
    return '';
  });
  try {
    sessionStorage.setItem(PREFIX + taskId, JSON.stringify({ user: me, reference, at: new Date().toISOString(), model: JSON.parse(kept) }));
  } catch { /* full or forbidden: only the draft is missing */ }
  return all;
};

/** @returns {reference, at, model}, or null */
export const draftOf = taskId => {
  try {
    const draft = JSON.parse(sessionStorage.getItem(PREFIX + taskId));
    return draft && draft.user === me ? draft : null;
  } catch { return null; }
};

export const drop = taskId => sessionStorage.removeItem(PREFIX + taskId);

/** All drafts of whoever is signed in that hold words: [{taskId, reference, at, texts}]. */
export const drafts = () => Object.keys(sessionStorage).filter(key => key.startsWith(PREFIX)).map(key => key.slice(PREFIX.length))
  .map(taskId => ({ taskId, draft: draftOf(taskId) })).filter(({ draft }) => draft && textsOf(draft.model).length)
  .map(({ taskId, draft }) => ({ taskId, reference: draft.reference, at: draft.at, texts: textsOf(draft.model) }));
