// What looks like a recovery phrase, a key or a keystore must not rest in the browser either. The rules are those of the
// server's guard, which masks what is sent; the customers' pages warn by them.
import '/secret-guard/rules.js';

/** @returns a function that says whether a text must not be kept; without the lists of words it trusts none */
export const secretFinder = async () => {
  const secrets = window.RedressSecrets;
  await secrets.load().catch(() => {});
  return secrets.foundNow;
};
