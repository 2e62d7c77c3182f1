// Looks from time to time how many articles there are, whoever added or deleted them, and tells the rest of the page:
// the event "library-changed" has the line under the title drawn anew.
"use strict";
(() => {
  const { byId } = window.exportqa;
  const CALM = 5000;
  const BUSY = 1000;
  let turn = 0;
  let told = ""; // the state that the page was last told of

  async function look() {
    const mine = ++turn;
    let busy = false;
    if (document.visibilityState === "visible") {
      const ready = await fetch("/readyz").then((reply) => reply.json()).catch(() => ({}));
      if (mine !== turn) return;
      busy = Boolean(ready.loading);
      if (ready.articles !== undefined) tell(ready);
    }
    setTimeout(() => { if (mine === turn) look(); }, busy ? BUSY : CALM);
  }

  function tell(ready) {
    const count = byId("held-count");
    if (count) count.textContent = `(${ready.articles})`;
    const promise = document.querySelector(".promise");
    const state = `${ready.articles} ${ready.loading ? ready.loading.done : ""}`;
    if (!promise || state === told || state === `${promise.dataset.articles} ${promise.dataset.loaded}`) return;
    told = state;
    document.dispatchEvent(new Event("library-changed"));
  }

  document.addEventListener("visibilitychange", look);
  window.exportqa.look = look;
  look();
})();
