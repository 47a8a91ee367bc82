// Renews what is marked data-live while something runs, so that nobody loses what they type to a reload of the page.
"use strict";

const parts = () => document.querySelectorAll("[data-live]");

async function renew() {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    let running = false;
    for (const old of parts()) {
      const fresh = page.getElementById(old.id);
      if (fresh) {
        running = running || fresh.hasAttribute("data-running");
        if (!old.contains(document.activeElement)) old.replaceWith(document.adoptNode(fresh));
      }
    }
    if (running) later();
  } catch {
    later();
  }
}

function later() {
  setTimeout(renew, 3000);
}

if ([...parts()].some(part => part.hasAttribute("data-running"))) later();
