// Lets a worker do the work that the page asks for while the customer reads, and hands it in with the form.
"use strict";

(function () {
  const place = document.getElementById("work");
  const form = document.getElementById("complaint");
  if (!place || !form || !window.Worker) {
    return; // without it the page says how long to wait
  }
  const field = form.elements.namedItem("work");
  const challenge = place.dataset.challenge;
  let failed = false;
  let pressed = null;
  const worker = new Worker(place.dataset.solver);
  worker.onmessage = function (found) {
    field.value = challenge + ":" + found.data;
    document.getElementById("work-doing").hidden = true;
    document.getElementById("work-done").hidden = false;
    worker.terminate();
    if (pressed) { form.requestSubmit(pressed); }
  };
  worker.onerror = function () {
    failed = true;
    place.hidden = true;
    if (pressed) { form.requestSubmit(pressed); }
  };
  // who presses before it is done has pressed once and for all
  form.addEventListener("submit", function (event) {
    if (field.value || failed || !event.submitter || event.submitter.name === "lang") {
      return;
    }
    event.preventDefault();
    pressed = event.submitter;
  });
  place.hidden = false;
  worker.postMessage({ challenge: challenge, bits: Number(place.dataset.bits) });
})();
