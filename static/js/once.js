// Pages that are shown once are not shown again when a browser kept them whole for its Back button: whoever comes back is asked for
// the code. After a complaint was sent, its form is told by one word that goes with the tab and says nothing of the complaint.
(() => {
  "use strict";
  try {
    if (document.currentScript.dataset.sent) {
      sessionStorage.setItem("sent", "yes");
    }
  } catch {
    // where nothing may be stored, nothing is
  }
  addEventListener("pageshow", (event) => {
    if (event.persisted) {
      location.replace("/complaints/track?lang=" + document.documentElement.lang);
    }
  });
})();
