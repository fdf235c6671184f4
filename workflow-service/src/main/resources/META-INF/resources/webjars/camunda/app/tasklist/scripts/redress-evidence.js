// The customer's files, from our own origin: the Tasklist loads nothing from elsewhere.
import { size } from './redress-words.js';

const KINDS = { 'image/png': 'IMAGE', 'image/jpeg': 'IMAGE', 'application/pdf': 'DOCUMENT', 'text/plain': 'TEXT' };

/** The files of a case as its form shows them: [{id, name, kind, size, at, href, withComplaint}]. */
export const filesOf = c => c.customer.evidence.map(e => ({
  id: e.evidenceId, name: e.name || e.evidenceId, kind: KINDS[e.mediaType] || 'OTHER', size: size(e.bytes), at: e.receivedAt, withComplaint: e.withComplaint,
  href: '/api/cases/' + encodeURIComponent(c.reference) + '/evidence/' + encodeURIComponent(e.evidenceId)
}));
