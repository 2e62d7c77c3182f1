// Opens the source that a citation names, and copies an answer. The page's HTML may be drawn anew at any time (each
// sentence of a stream does so), so what is open is remembered here and put back.
"use strict";
(() => {
  const open = new Map(); // exchange number -> id of its open card, or "" when the reader closed it
  const judged = new Map(); // answer id -> its verdict, "up" or "down", and the note as far as it is written; whether it was sent
  const drafts = new Map(); // place of a form for limits -> what the reader has typed into it
  let shown = 0; // exchanges in the page when it was last drawn
  let sheet = ""; // id of the card that the reader opened last: on a narrow page it lies over the answer

  const exchangeOf = (card) => card.split("-")[1];

  function show(card) {
    const wanted = document.getElementById(card);
    if (!wanted) return;
    for (const other of wanted.parentElement.querySelectorAll(".card")) other.hidden = other !== wanted;
    for (const other of document.querySelectorAll(".card")) other.classList.toggle("sheet", other.id === sheet);
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
    if (document.querySelectorAll(".exchange").length !== shown) sheet = "";
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
    sheet = card.id;
    show(card.id);
    describe();
    card.opener = button;
    card.focus({ preventScroll: true });
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth";
    card.scrollIntoView({ block: "nearest", behavior: calm });
    const mark = card.querySelector("mark");
    if (mark) card.scrollTop += mark.getBoundingClientRect().top - card.getBoundingClientRect().top - card.clientHeight / 3;
  }

  function closeCard(card) {
    open.set(exchangeOf(card.id), "");
    sheet = "";
    card.hidden = true;
    describe();
    const opener = card.opener && card.opener.isConnected
      ? card.opener : document.querySelector(`[data-card="${card.id}"]`);
    if (opener) opener.focus({ preventScroll: card.classList.contains("sheet") && getComputedStyle(card).position === "fixed" });
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
  async function judge(pair, verdict, note) {
    const { answer, asked, limits } = pair.dataset;
    const history = [];
    for (const one of document.querySelectorAll(".thumbs")) {
      if (one === pair) break;
      history.push({ role: "user", text: one.dataset.asked }, { role: "assistant", text: one.dataset.said });
    }
    const body = JSON.stringify({ answer_id: answer, question: { ...JSON.parse(limits), question: asked, history }, verdict, note });
    const reply = await fetch("/v1/feedback", { method: "POST", headers: { "content-type": "application/json" }, body })
      .catch(() => null);
    judged.set(answer, reply && reply.ok ? { verdict, note, sent: Boolean(note) } : { ...judged.get(answer), note, refused: true });
    verdicts();
  }

  function verdicts() {
    for (const button of document.querySelectorAll(".thumb")) {
      const given = judged.get(button.parentElement.dataset.answer);
      const pressed = String(Boolean(given) && given.verdict === button.dataset.verdict);
      if (button.getAttribute("aria-pressed") !== pressed) button.setAttribute("aria-pressed", pressed);
    }
    for (const pair of document.querySelectorAll(".thumbs")) thank(pair, judged.get(pair.dataset.answer));
  }

  // What is said under an answer that was judged; of a wrong one, a note can go with it.
  function thank(pair, given) {
    const foot = pair.closest(".foot");
    const words = !given ? "" : given.refused ? "The server did not take it. Try again."
      : given.verdict === "up" ? "Thank you."
      : given.sent ? "Thank you. The note is kept with it." : "Thank you. It is kept for “exportqa eval add”, which makes test questions of wrong answers.";
    const before = foot.nextElementSibling;
    if (before && before.matches(".thanks")) {
      if (before.dataset.words === words) return;
      before.remove();
    }
    if (!words) return;
    const { element } = window.exportqa;
    const told = element("form", "thanks");
    told.dataset.words = words;
    const said = element("span", "", words);
    said.setAttribute("role", "status");
    told.append(said);
    if (given.verdict === "down" && !given.sent) {
      const field = element("input");
      field.name = "note";
      field.maxLength = 2000;
      field.autocomplete = "off";
      field.value = given.note || "";
      field.placeholder = "What is wrong? (optional)";
      field.setAttribute("aria-label", "What is wrong with this answer?");
      told.append(field, element("button", "", "Send"));
    }
    foot.after(told);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.dataset.card) openCard(button);
    else if (button.classList.contains("copy")) copy(button);
    else if (button.classList.contains("thumb")) judge(button.parentElement, button.dataset.verdict, "");
    else if (button.classList.contains("close") && button.closest(".card")) closeCard(button.closest(".card"));
    else if (button.closest("#again")) {
      open.clear();
      drafts.clear();
    }
  });

  const judgedBy = (form) => form.previousElementSibling.querySelector(".thumbs");

  document.addEventListener("input", (event) => {
    const form = event.target.closest("form.thanks");
    if (form) judged.get(judgedBy(form).dataset.answer).note = event.target.value;
  });

  document.addEventListener("submit", (event) => {
    if (!event.target.matches("form.thanks")) return;
    event.preventDefault();
    const note = event.target.elements.note.value.trim();
    if (note) judge(judgedBy(event.target), "down", note);
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
