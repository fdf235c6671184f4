// Asks our own API with the session of whoever is signed in.

const token = () => (document.cookie.match(/(?:^|; )REDRESS-XSRF=([^;]*)/) || [])[1] || '';

/**
 * @param body JSON
 * @returns the answer's JSON, or null where there is none
 * @throws {status, code, detail}: status 0 when no answer came; code and detail of the problem where there is one
 */
export const ask = async (path, method = 'GET', body = undefined, options = {}) => {
  const answer = await fetch(path, {
    method, body, credentials: 'same-origin',
    headers: {
      Accept: 'application/json', ...(method === 'GET' ? {} : { 'X-REDRESS-XSRF': token() }),
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' })
    }, ...options
  }).catch(() => ({ status: 0 }));
  if (answer.ok) return answer.status === 204 ? null : answer.json();
  const problem = answer.status === 0 ? {} : await answer.json().catch(() => ({}));
  throw { status: answer.status, code: String(problem.type || '').split(':').pop(), detail: problem.detail || '' };
};
