// Keeps what was typed while this tab lives, so that a reload or a look into the wallet costs no word. It stays in this
// browser (sessionStorage), never with a field in which a secret was recognised, and goes when the complaint is filed.
"use strict";

(function () {
  const STORE = "redress-draft";
  const LIFE = 24 * 3600 * 1000;
  const WAIT = 400;
  const LEFT_OUT = new Set(["_csrf", "work", "files"]);
  const form = document.getElementById("complaint");
  let store;
  try { store = window.sessionStorage; } catch (refused) { return; }
  if (!form) {
    store.removeItem(STORE); // the page after the filing
    return;
  }

  function kept() {
    try {
      const draft = JSON.parse(store.getItem(STORE));
      return draft && Date.now() - draft.at < LIFE ? draft.fields : null;
    } catch (unreadable) {
      return null;
    }
  }

  function restore(fields) {
    for (const name of Object.keys(fields)) {
      const field = form.elements.namedItem(name);
      if (!field) { continue; }
      if (field instanceof RadioNodeList) {
        field.value = fields[name];
      } else if (field.type === "checkbox" || field.type === "radio") {
        field.checked = field.value === fields[name];
      } else {
        field.value = fields[name];
      }
      const folded = field.closest && field.closest("details.more");
      if (folded && fields[name]) { folded.open = true; }
    }
  }

  async function secret(text) {
    // without the guard nothing of length is kept: a lost draft is better than a kept phrase
    return window.RedressSecrets ? Boolean(await window.RedressSecrets.found(text)) : true;
  }

  async function keep() {
    const fields = {};
    let typed = false;
    for (const [name, value] of new FormData(form)) {
      if (LEFT_OUT.has(name) || typeof value !== "string" || !value) { continue; }
      const choice = name === "formKey" || name === "language" || name === "category" || name === "kind" || name === "country" || name === "product";
      if (!choice && await secret(value)) { continue; }
      typed = typed || !choice || name === "category";
      fields[name] = value;
    }
    // a phrase can be spread over several fields
    if (await secret(Object.values(fields).join("\n"))) { store.removeItem(STORE); return; }
    if (typed) { store.setItem(STORE, JSON.stringify({ at: Date.now(), fields: fields })); }
  }

  let later = null;
  function soon() {
    clearTimeout(later);
    later = setTimeout(function () { keep().catch(function () { store.removeItem(STORE); }); }, WAIT);
  }

  const fields = kept();
  const notice = document.getElementById("draft");
  if (form.dataset.draft === "restore" && fields && Object.keys(fields).length > 2) {
    restore(fields);
    const country = form.elements.namedItem("country");
    if (country) { country.dispatchEvent(new Event("change")); } // the law's own fields open as if it were chosen now
    notice.hidden = false;
    document.getElementById("draft-away").addEventListener("click", function () {
      clearTimeout(later);
      store.removeItem(STORE);
      window.location.assign(window.location.pathname);
    });
  }
  form.addEventListener("submit", function (event) {
    if (event.submitter && event.submitter.name === "addTo") {
      // it becomes a message of another complaint; what is refused comes back with the page
      clearTimeout(later);
      store.removeItem(STORE);
    }
  });
  form.addEventListener("input", soon);
  form.addEventListener("change", soon);
})();
