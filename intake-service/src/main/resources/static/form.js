// Opens what lies folded in the form when it is needed: the fields of the law's own form where that law means the customer,
// and whatever a link of the list of problems points into.
"use strict";

(function () {
  const form = document.getElementById("complaint");
  const official = document.getElementById("official");
  const country = form && form.elements.namedItem("country");
  if (official && country) {
    const countries = official.dataset.countries.split(" ");
    country.addEventListener("change", function () {
      if (countries.includes(country.value)) { official.open = true; }
    });
  }
  function reveal(id) {
    const field = id && document.getElementById(id);
    const folded = field && field.closest("details");
    if (folded) { folded.open = true; }
    if (field) { field.focus(); }
  }
  const problems = document.getElementById("problems");
  if (problems) {
    problems.addEventListener("click", function (event) {
      const link = event.target.closest("a");
      if (link) { reveal(decodeURIComponent(link.hash.slice(1))); }
    });
  }
})();
