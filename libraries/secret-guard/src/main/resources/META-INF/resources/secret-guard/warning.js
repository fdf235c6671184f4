// Warns beside a field before a recovery phrase, a key or a keystore in it is sent, and offers to take it out. Loads after
// rules.js; the words come with the page. Without script, or without the lists, the server masks it all the same.
"use strict";

(function () {
  const template = document.getElementById("secret-warning");
  const secrets = window.RedressSecrets;
  if (!template || !secrets) {
    return;
  }
  const TYPED = ["textarea", "text", "email", "search", "tel", "url"];
  const PAUSE = 700; // milliseconds after the last key
  const PATIENCE = 5000; // milliseconds; then what needs no list is all that is told
  const LONGEST_FILE = 512 * 1024;

  let find = null;
  let passing = null;
  const contents = new WeakMap(); // of chosen files, by field
  const decided = new WeakMap(); // what was found and may be sent, by field: in memory only
  const warnings = new WeakMap();
  let pause = 0;

  function load() {
    return find ? Promise.resolve() : secrets.load().then(function (rules) { find = rules; }, function () {});
  }

  function isTyped(field) { return TYPED.includes(field.type) && !field.readOnly && !field.disabled; }

  function isFile(field) { return field.type === "file" && !field.disabled; }

  function fieldsOf(form) {
    return Array.from(form.elements).filter(function (field) { return isTyped(field) || isFile(field); });
  }

  function textOf(field) {
    return isFile(field) ? contents.get(field) || "" : field.value;
  }

  /** What was found in a field and not decided about yet. */
  function findings(field) {
    const text = textOf(field);
    if (!text) { return []; }
    const known = decided.get(field) || new Set();
    return (find || secrets.withoutLists)(text, /hash$/i.test(field.name))
      .filter(function (span) { return !known.has(text.slice(span.start, span.end)); });
  }

  /** Names of chosen files, and what plain text ones hold. */
  function readFiles(field) {
    const files = Array.from(field.files || []);
    contents.set(field, files.map(function (file) { return file.name; }).join("\n"));
    const texts = files.filter(function (file) { return /^text\/|json/.test(file.type) && file.size <= LONGEST_FILE && file.text; });
    return Promise.all(texts.map(function (file) { return file.text(); })).then(function (read) {
      contents.set(field, [contents.get(field)].concat(read).join("\n"));
    }, function () {});
  }

  // --- the warning ---

  function clear(field) {
    const warning = warnings.get(field);
    if (warning) {
      warning.remove();
      warnings.delete(field);
      field.removeAttribute("aria-invalid");
    }
  }

  function sortOf(field, spans) {
    if (isFile(field)) { return "file"; }
    const sure = spans.filter(function (span) { return span.sure || span.kind !== "PRIVATE_KEY"; });
    return sure.length ? sure[0].kind.replace("EXTENDED_", "") : "either";
  }

  function show(field, spans, submitter) {
    const sort = sortOf(field, spans);
    const shown = warnings.get(field);
    if (shown && shown.dataset.sort === sort && !submitter) {
      return shown;
    }
    clear(field);
    const warning = template.content.firstElementChild.cloneNode(true);
    warning.dataset.sort = sort;
    warning.setAttribute("role", "alert");
    warning.querySelectorAll("[data-for]").forEach(function (part) {
      if (!part.dataset.for.split(" ").includes(sort)) { part.remove(); }
    });
    warning.querySelector("[data-do=remove]").addEventListener("click", function () { remove(field); });
    const send = warning.querySelector("[data-do=send]");
    send.hidden = !submitter;
    send.addEventListener("click", function () { sendAnyway(field, submitter); });
    warnings.set(field, warning);
    field.setAttribute("aria-invalid", "true");
    field.insertAdjacentElement("afterend", warning);
    return warning;
  }

  function remove(field) {
    if (isFile(field)) {
      field.value = "";
      contents.delete(field);
    } else {
      field.value = findings(field).reduceRight(function (text, span) {
        return text.slice(0, span.start) + template.dataset[span.kind.toLowerCase()] + text.slice(span.end);
      }, field.value);
    }
    clear(field);
    // whoever keeps a draft hears of it
    field.dispatchEvent(new Event("input", { bubbles: true }));
    const told = template.content.lastElementChild.cloneNode(true);
    told.setAttribute("role", "status");
    field.insertAdjacentElement("afterend", told);
    field.addEventListener("input", function () { told.remove(); }, { once: true });
    field.focus();
  }

  function sendAnyway(field, submitter) {
    const text = textOf(field);
    const known = decided.get(field) || new Set();
    findings(field).forEach(function (span) { known.add(text.slice(span.start, span.end)); });
    decided.set(field, known);
    clear(field);
    send(field.form, submitter);
  }

  // --- when ---

  function look(field) {
    const spans = findings(field);
    if (spans.length) { show(field, spans, null); } else { clear(field); }
  }

  /** Shows what is in the way of sending; false when nothing is. */
  function isStopped(form, submitter) {
    const stopped = fieldsOf(form).filter(function (field) {
      const spans = findings(field);
      if (spans.length) { show(field, spans, submitter || form); } else { clear(field); }
      return spans.length;
    });
    if (stopped.length) {
      warnings.get(stopped[0]).focus();
    }
    return stopped.length > 0;
  }

  function send(form, submitter) {
    const button = submitter && submitter !== form ? submitter : null;
    if (form.requestSubmit) { form.requestSubmit(button); } else if (button) { button.click(); } else { form.submit(); }
  }

  document.addEventListener("focusin", function (event) {
    if (event.target.form && event.target.form.method === "post") { load(); }
  });

  document.addEventListener("input", function (event) {
    const field = event.target;
    if (!field.form || !isTyped(field)) { return; }
    window.clearTimeout(pause);
    pause = window.setTimeout(function () { load().then(function () { look(field); }); }, PAUSE);
  });

  document.addEventListener("change", function (event) {
    const field = event.target;
    if (!field.form || !isFile(field)) { return; }
    readFiles(field).then(load).then(function () { look(field); });
  });

  // before every other script hears of it
  window.addEventListener("submit", function (event) {
    const form = event.target;
    if (form.method !== "post" || passing === form) { return; }
    const submitter = event.submitter || null;
    const written = fieldsOf(form).some(function (field) { return textOf(field) || isFile(field) && field.files.length; });
    if (find || !written) {
      if (isStopped(form, submitter)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const patience = new Promise(function (over) { window.setTimeout(over, PATIENCE); });
    Promise.race([load(), patience]).then(function () {
      if (isStopped(form, submitter)) { return; }
      passing = form;
      send(form, submitter);
      passing = null;
    });
  }, true);

  // what the page, the browser or a draft put there before
  window.addEventListener("pageshow", function () {
    const filled = Array.from(document.forms).filter(function (form) { return form.method === "post"; })
      .reduce(function (fields, form) { return fields.concat(fieldsOf(form)); }, [])
      .filter(function (field) { return !isFile(field) && field.value.length > 25; });
    if (filled.length) { load().then(function () { filled.forEach(look); }); }
  });
})();
