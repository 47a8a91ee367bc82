// After a complaint was sent, going back must not show its words again, which browsers keep: an empty form is shown instead. What was
// not sent stays, so that it can be mended.
(() => {
  "use strict";
  const isSent = () => {
    try {
      const sent = sessionStorage.getItem("sent");
      sessionStorage.removeItem("sent");
      return sent !== null;
    } catch {
      return false;
    }
  };
  addEventListener("pageshow", (event) => {
    const [visit] = performance.getEntriesByType("navigation");
    const isBack = event.persisted || (visit && visit.type === "back_forward");
    if (isSent() && isBack) {
      location.replace(location.pathname + "?lang=" + document.documentElement.lang);
    }
  });
})();

// Works for a form in silence while it is being written: looks for a number whose hash with the form's word begins with 16 zero
// bits. Browsers that have not done so may be asked a sum when very many forms come at once. Nothing is asked of other websites.
(() => {
  "use strict";
  const form = document.querySelector("form[data-word]");
  if (!form || !window.crypto || !crypto.subtle) {
    return;
  }
  const word = form.dataset.word;
  const letters = new TextEncoder();
  const search = async (from) => {
    for (let number = from; number < from + 500; number++) {
      const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", letters.encode(word + ":" + number)));
      if (hash[0] === 0 && hash[1] === 0) {
        form.elements.proof.value = String(number);
        return;
      }
    }
    setTimeout(search, 10, from + 500);
  };
  setTimeout(search, 1000, 0);
})();
