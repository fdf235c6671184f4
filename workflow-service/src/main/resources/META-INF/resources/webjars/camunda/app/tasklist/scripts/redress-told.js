// The codes of a case as words: what happened to it and why, its legal dates, what was seen in the complaint.
import { language, text, words } from './redress-words.js';

/** Of which list of words the detail of a line of the timeline is. */
const KINDS = {
  'estimate-revised': 'revised', 'decided': 'action', 'complaint-resolved': 'outcome', 'complaint-referred': 'department',
  'complaint-closed': 'closed', 'customer-reminded': 'then', 'complaint-escalated': 'escalated', 'after-care-needed': 'aftercare',
  'low-score-reviewed': 'review', 'complaint-rejected': 'disposition', 'found-inadmissible': 'disposition', 'task-assigned': 'task',
  'task-unassigned': 'task'
};

/** A word of a list; a code that the list does not know stays as it is. */
export const code = (kind, value) => (value ? words[kind + '.' + value] || value : '');

/** A legal clock, as psd2.final-reply, with its law's name. A deployment's own clocks have no words here: their id is one. */
export const clockName = (clock, laws) => {
  const [regime, id] = clock.split(/\.(.*)/);
  return (laws[regime] || regime) + ' · ' + (words['legal.' + id] || id.replace(/-/g, ' '));
};

/** What a line of the timeline says beside what happened; empty where that says it all. */
export const detail = (step, c, inReaders) => {
  if (!step.detail || step.what === 'due-soon' || step.what === 'triaged') return '';
  if (step.what === 'survey-answered') return text('score.of', step.detail.replace('CSAT_', ''));
  if (step.what === 'delay-announced' || step.what === 'deadline-missed') return clockName(step.detail, c.laws);
  if (step.what === 'progress-reported') {
    const incident = c.incidents.find(i => i.id === step.detail);
    return incident ? inReaders(incident.title) : words['progress.' + step.detail] || '';
  }
  return code(KINDS[step.what], step.detail);
};

const languages = new Intl.DisplayNames([language], { type: 'language' });

/** The name of a language, as BCP 47 has it. */
export const languageName = tag => {
  try { return languages.of(tag); } catch { return tag; }
};
