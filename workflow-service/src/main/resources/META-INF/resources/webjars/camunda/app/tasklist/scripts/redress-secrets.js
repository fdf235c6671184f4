// What looks like a recovery phrase or a key must not rest in the browser either. As the server's guard, which masks what
// is sent, but without its checksums: a false alarm costs no more than the draft of that one text.

const WINDOW = 12;
const DISTINCT = 10;
const KEYS = [/(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/i, /\b[5KL][1-9A-HJ-NP-Za-km-z]{50,51}\b/, /\b[xyz]prv[1-9A-HJ-NP-Za-km-z]{50,}/];

const listed = fetch('/forms/phrase-words.txt', { credentials: 'same-origin' })
  .then(answer => (answer.ok ? answer.text() : ''), () => '')
  .then(list => new Set(list.split('\n').map(word => word.trim()).filter(Boolean)));

/** @returns a function that says whether a text must not be kept; without the list of words it trusts none */
export const secretFinder = async () => {
  const list = await listed;
  return said => {
    if (!list.size || KEYS.some(key => key.test(said))) return true;
    const spoken = said.toLowerCase().match(/\p{L}+/gu) || [];
    return spoken.some((_, i) => {
      const found = spoken.slice(i, i + WINDOW).filter(word => list.has(word));
      return found.length === WINDOW || new Set(found).size >= DISTINCT;
    });
  };
};
