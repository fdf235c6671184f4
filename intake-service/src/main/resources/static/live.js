// Keeps the tracking page up to date: hears that something has changed, fetches the page once more and takes over what is
// different, piece by piece. What somebody types, has opened, selected or scrolled to stays as it is.
"use strict";

(function () {
  const main = document.querySelector("main[data-changes]");
  if (!main) {
    return;
  }
  if (!window.EventSource || !window.fetch || !window.DOMParser) {
    reloadWhileAwaiting();
    return;
  }
  const SHORTEST = 30000;
  const LONGEST = 300000;
  const GAP = 1000;
  const READ_FOR = 15000;
  const MOST_AT_ONCE = 3;
  const TYPED = /^(TEXTAREA|INPUT|SELECT)$/;
  const LEFT_ALONE = /^(FORM|TEXTAREA|INPUT|SELECT|SCRIPT)$/;
  const news = document.getElementById("news");
  let source = null;
  let stopped = false;
  let pause = SHORTEST;
  let fetching = false;
  let again = false;
  let looked = Date.now();
  let differences = 0;
  let clearing = 0;
  let unread = [];

  // the one way to scroll: some browsers move by themselves and some do not
  document.documentElement.style.overflowAnchor = "none";

  function listen() {
    if (source || stopped || document.hidden) {
      return;
    }
    source = new EventSource(main.dataset.changes);
    source.addEventListener("version", function (event) {
      pause = SHORTEST;
      if (event.data !== main.dataset.version || isOld()) { refresh(); }
    });
    source.addEventListener("changed", refresh);
    source.addEventListener("error", function () {
      if (source && source.readyState === EventSource.CLOSED) {
        // refused, or something in between: the page itself tells which
        source = null;
        refresh();
        setTimeout(listen, pause);
        pause = Math.min(2 * pause, LONGEST);
      }
    });
  }

  // What is overdue or over depends on the time alone.
  function isOld() {
    return Date.now() - looked > LONGEST;
  }

  function fallSilent() {
    if (source) {
      source.close();
      source = null;
    }
  }

  function stop() {
    stopped = true;
    fallSilent();
  }

  async function refresh() {
    if (fetching || stopped) {
      again = true;
      return;
    }
    fetching = true;
    again = false;
    try {
      const answer = await fetch(address(), { headers: { Accept: "text/html" }, credentials: "same-origin" });
      if (answer.status === 404) {
        stop();
      } else if (answer.ok) {
        take(new DOMParser().parseFromString(await answer.text(), "text/html"));
        looked = Date.now();
      }
    } catch (away) {
      // the stream comes back by itself, and with it the question whether anything has changed
    }
    setTimeout(function () {
      fetching = false;
      if (again) { refresh(); }
    }, GAP);
  }

  // A page that answers a form stands below the address that can be fetched, or has lost what was asked of it.
  function address() {
    const here = main.dataset.here;
    if (location.pathname === here && location.search) {
      return here + location.search;
    }
    return document.getElementById("filed") ? here + "?filed" : here;
  }

  function take(page) {
    const fresh = page.querySelector("main[data-changes]");
    if (!fresh || page.documentElement.lang !== document.documentElement.lang) {
      return; // another language was chosen in another tab; the next page speaks it
    }
    const held = places();
    const known = told();
    const focused = document.activeElement;
    differences = 0;
    bring(main, fresh);
    if (focused && focused !== document.body && !focused.isConnected) {
      main.tabIndex = -1;
      main.focus({ preventScroll: true });
    }
    hold(held, focused);
    if (differences > 0) {
      announce(told().filter(function (line) { return !known.includes(line); }));
    }
  }

  // the newest line comes first
  function told() {
    return Array.from(document.querySelectorAll("#timeline li > span"), function (line) { return line.textContent; });
  }

  // What has not been read yet stays beside what is new: two things often happen at once.
  function announce(lines) {
    unread = unread.concat(lines.reverse()).slice(-MOST_AT_ONCE);
    news.textContent = unread.length > 0 ? news.dataset.news.replace("{0}", function () { return unread.join(" "); }) : news.dataset.changed;
    clearTimeout(clearing);
    clearing = setTimeout(function () {
      unread = [];
      news.textContent = "";
    }, READ_FOR);
  }

  // What begins within the window; whichever of it is still there afterwards keeps its place.
  function places() {
    const seen = [];
    for (let y = 0; y < window.innerHeight; y += 24) {
      const element = document.elementFromPoint(window.innerWidth / 2, y);
      if (element && element !== main && main.contains(element) && !news.contains(element)) {
        const top = element.getBoundingClientRect().top;
        if (top >= 0) { seen.push({ element: element, top: top }); }
      }
    }
    const focused = document.activeElement;
    if (focused && main.contains(focused) && focused !== main) {
      const top = focused.getBoundingClientRect().top;
      if (top >= 0 && top < window.innerHeight) { seen.unshift({ element: focused, top: top }); }
    }
    return seen;
  }

  function hold(seen, focused) {
    // who looks at the top of the page wants to see what is new there, unless they are typing
    if (window.scrollY === 0 && !(focused && TYPED.test(focused.nodeName))) {
      return;
    }
    const still = seen.find(function (place) { return place.element.isConnected; });
    if (still) { window.scrollBy(0, still.element.getBoundingClientRect().top - still.top); }
  }

  function bring(was, fresh) {
    if (was.nodeType !== Node.ELEMENT_NODE) {
      if (was.data !== fresh.data) {
        was.data = fresh.data;
        differences++;
      }
      return;
    }
    if (LEFT_ALONE.test(was.nodeName) || "keep" in was.dataset || isTypedInto(was)) {
      return;
    }
    attributes(was, fresh);
    let old = significant(was.firstChild);
    for (let next = significant(fresh.firstChild); next; next = significant(next.nextSibling)) {
      const same = counterpart(old, next);
      if (same) {
        while (old !== same) { old = drop(old); }
        bring(same, next);
        old = significant(same.nextSibling);
      } else if (old && alike(old, next) && !counterpart(significant(next.nextSibling), old)) {
        bring(old, next);
        old = significant(old.nextSibling);
      } else {
        was.insertBefore(document.importNode(next, true), old);
        differences++;
      }
    }
    while (old) { old = drop(old); }
  }

  function attributes(was, fresh) {
    for (const attribute of Array.from(was.attributes)) {
      if (!fresh.hasAttribute(attribute.name) && attribute.name !== "open" && attribute.name !== "tabindex") {
        was.removeAttribute(attribute.name);
      }
    }
    for (const attribute of Array.from(fresh.attributes)) {
      if (attribute.name !== "open" && was.getAttribute(attribute.name) !== attribute.value) {
        was.setAttribute(attribute.name, attribute.value);
      }
    }
  }

  // Neither comments nor the space between elements.
  function significant(node) {
    while (node && node.nodeType !== Node.ELEMENT_NODE && !(node.nodeType === Node.TEXT_NODE && node.data.trim())) {
      node = node.nextSibling;
    }
    return node;
  }

  function counterpart(from, wanted) {
    for (let node = from; node; node = significant(node.nextSibling)) {
      if (wanted.id ? node.id === wanted.id && node.nodeName === wanted.nodeName : node.isEqualNode(wanted)) {
        return node;
      }
    }
    return null;
  }

  function alike(one, other) {
    return one.nodeType === other.nodeType && one.nodeName === other.nodeName
      && !one.id && !other.id && one.className === other.className;
  }

  function drop(node) {
    const next = significant(node.nextSibling);
    if (!(node.nodeType === Node.ELEMENT_NODE && ("keep" in node.dataset || inUse(node)))) {
      node.remove();
      differences++;
    }
    return next;
  }

  // What stands directly beside a field in use stays: a warning about what was typed, for one.
  function isTypedInto(element) {
    return Array.from(element.children).some(function (child) { return TYPED.test(child.nodeName) && inUse(child); });
  }

  // Somebody is typing there, or has typed.
  function inUse(element) {
    const controls = TYPED.test(element.nodeName) ? [element] : Array.from(element.querySelectorAll("textarea, input, select"));
    return controls.some(function (control) {
      return control === document.activeElement || control.type !== "hidden" && "defaultValue" in control && control.value !== control.defaultValue;
    });
  }

  document.addEventListener("visibilitychange", function () {
    if (document.hidden) {
      fallSilent(); // a browser has few connections to spare for pages that nobody sees
    } else {
      listen();
    }
  });
  window.addEventListener("pagehide", fallSilent);
  window.addEventListener("pageshow", listen);
  listen();

  function reloadWhileAwaiting() {
    const text = document.getElementById("text");
    if ("awaiting" in main.dataset) {
      setTimeout(function () {
        if (text.value === text.defaultValue) { location.reload(); } else { reloadWhileAwaiting(); }
      }, 4000);
    }
  }
})();
