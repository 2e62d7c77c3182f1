// Opens the source that a citation names, and copies an answer. The page's HTML may be drawn anew at any time (each
// sentence of a stream does so), so what is open is remembered here and put back.
"use strict";
(() => {
  const open = new Map(); // exchange number -> id of its open card, or "" when the reader closed it
  const judged = new Map(); // answer id -> "up" or "down"
  const drafts = new Map(); // place of a form for limits -> what the reader has typed into it
  let shown = 0; // exchanges in the page when it was last drawn

  const exchangeOf = (card) => card.split("-")[1];

  function show(card) {
    const wanted = document.getElementById(card);
    if (!wanted) return;
    for (const other of wanted.parentElement.querySelectorAll(".card")) other.hidden = other !== wanted;
  }

  function describe() {
    for (const button of document.querySelectorAll("[data-card]")) {
      const card = document.getElementById(button.dataset.card);
      const expanded = String(Boolean(card && !card.hidden));
      if (button.getAttribute("aria-expanded") !== expanded) button.setAttribute("aria-expanded", expanded);
    }
  }

  function follow() {
    const exchanges = document.querySelectorAll(".exchange");
    // A first question stands where the reader looks already; a later one may be far below.
    if (exchanges.length > shown && exchanges.length > 1) exchanges[exchanges.length - 1].scrollIntoView({ block: "start" });
    shown = exchanges.length;
  }

  function restore() {
    for (const [exchange, card] of open) {
      if (card) show(card);
      else for (const one of document.querySelectorAll(`[id^="card-${exchange}-"]`)) one.hidden = true;
    }
    describe();
    verdicts();
    redraft();
    follow();
  }

  const fieldsOf = (details) => [...details.querySelectorAll("input")];

  function draft(details, sent) {
    const values = fieldsOf(details).map((field) => field.value);
    drafts.set(details.dataset.place, { values, open: details.open, sent, focus: fieldsOf(details).indexOf(document.activeElement) });
  }

  // A form that was sent and came back without a complaint is done with; any other gets back what was typed.
  function redraft() {
    for (const details of document.querySelectorAll("details.limits")) {
      const kept = drafts.get(details.dataset.place);
      const problem = details.querySelector(".limits-problem");
      if (!kept || kept.drawn === details) continue;
      if (kept.sent && !problem) {
        drafts.delete(details.dataset.place);
        if (document.activeElement === document.body) details.querySelector("summary").focus({ preventScroll: true });
        continue;
      }
      kept.drawn = details;
      details.open = kept.open;
      fieldsOf(details).forEach((field, at) => { field.value = kept.values[at]; });
      const field = kept.sent ? fieldsOf(details)[0] : fieldsOf(details)[kept.focus];
      if (field && document.activeElement === document.body) field.focus({ preventScroll: true });
      kept.sent = false;
    }
  }

  function openCard(button) {
    const card = document.getElementById(button.dataset.card);
    if (!card) return;
    open.set(exchangeOf(card.id), card.id);
    show(card.id);
    describe();
    card.opener = button;
    card.focus({ preventScroll: true });
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
    card.scrollIntoView({ block: "nearest", behavior: calm });
    const mark = card.querySelector("mark");
    if (mark) card.scrollTop = Math.max(0, mark.offsetTop - card.offsetTop - card.clientHeight / 3);
  }

  function closeCard(card) {
    open.set(exchangeOf(card.id), "");
    card.hidden = true;
    describe();
    const opener = card.opener && card.opener.isConnected
      ? card.opener : document.querySelector(`[data-card="${card.id}"]`);
    if (opener) opener.focus();
  }

  async function copy(button) {
    const words = button.textContent;
    try {
      await navigator.clipboard.writeText(button.dataset.copy);
      button.textContent = "Copied";
    } catch {
      button.textContent = "The browser did not allow copying";
    }
    setTimeout(() => { button.textContent = words; }, 1800);
  }

  // The verdict goes with the whole question: what was asked and answered before it in this conversation.
  async function judge(button) {
    const pair = button.parentElement;
    const { answer, asked, limits } = pair.dataset;
    const history = [];
    for (const one of document.querySelectorAll(".thumbs")) {
      if (one === pair) break;
      history.push({ role: "user", text: one.dataset.asked }, { role: "assistant", text: one.dataset.said });
    }
    const body = JSON.stringify({ answer_id: answer, question: { ...JSON.parse(limits), question: asked, history }, verdict: button.dataset.verdict });
    const reply = await fetch("/v1/feedback", { method: "POST", headers: { "content-type": "application/json" }, body })
      .catch(() => null);
    if (reply && reply.ok) judged.set(answer, button.dataset.verdict);
    else button.title = "The server did not take it. Try again.";
    verdicts();
  }

  function verdicts() {
    for (const button of document.querySelectorAll(".thumb")) {
      const pressed = String(judged.get(button.parentElement.dataset.answer) === button.dataset.verdict);
      if (button.getAttribute("aria-pressed") !== pressed) button.setAttribute("aria-pressed", pressed);
    }
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.card) openCard(button);
    else if (button.classList.contains("copy")) copy(button);
    else if (button.classList.contains("thumb")) judge(button);
    else if (button.classList.contains("close") && button.closest(".card")) closeCard(button.closest(".card"));
    else if (button.closest("#again")) {
      open.clear();
      drafts.clear();
    }
  });

  for (const happened of ["input", "toggle", "submit"]) {
    document.addEventListener(happened, (event) => {
      const details = event.target.closest && event.target.closest("details.limits");
      if (!details || (happened === "toggle" && !details.open && !drafts.has(details.dataset.place))) return;
      draft(details, happened === "submit");
      drafts.get(details.dataset.place).drawn = details;
    }, true);
  }

  document.addEventListener("keydown", (event) => {
    const limits = event.key === "Escape" && event.target.closest && event.target.closest("details.limits[open]");
    if (limits) {
      limits.open = false;
      limits.querySelector("summary").focus();
      return;
    }
    const card = event.key === "Escape" && event.target.closest && event.target.closest(".card");
    if (card) closeCard(card);
  });

  new MutationObserver((changes) => {
    const redrawn = changes.some((change) => [...change.addedNodes].some((node) => node.nodeType === 1));
    if (redrawn) restore();
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
