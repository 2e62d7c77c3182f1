// The Articles tab: lists, reads, adds and deletes through the HTTP calls of this same server. Text from articles only
// ever becomes the textContent of an element.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const PAGE = 50;
  let next = null;
  let filling = 0;

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = tame(text);
    return made;
  }

  // Characters that reorder what follows them show as U+FFFD, as they do in answers.
  const tame = (text) => String(text).replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");

  async function call(path, options) {
    const reply = await fetch(path, { credentials: "same-origin", ...options });
    const body = await reply.json().catch(() => ({}));
    if (!reply.ok) {
      const error = new Error(body.detail || `The server answered ${reply.status}.`);
      error.report = body.report;
      throw error;
    }
    return body;
  }

  const dated = (source) => source.published
    ? new Date(`${source.published}T12:00:00Z`).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" })
    : "date unknown";

  const counted = (passages) => passages === 1 ? "1 passage" : `${passages} passages`;

  const where = (source, passages) =>
    [source.publisher, dated(source), passages === undefined ? "" : counted(passages)].filter(Boolean).join(" · ");

  async function fill(more) {
    const list = byId("articles");
    if (!list) return;
    const turn = ++filling;
    const query = `limit=${PAGE}` + (more && next ? `&after=${encodeURIComponent(next)}` : "");
    let page, ready;
    try {
      [page, ready] = await Promise.all([call(`/v1/articles?${query}`), fetch("/readyz").then((reply) => reply.json())]);
    } catch (error) {
      list.replaceChildren(element("li", "none", error.message));
      return;
    }
    if (turn !== filling) return;
    if (!more) list.replaceChildren();
    for (const entry of page.articles) list.append(row(entry));
    if (!list.childElementCount) list.append(element("li", "none", "No article yet. Add one, and ask about it."));
    next = page.next;
    byId("more").hidden = !next;
    byId("held-count").textContent = ready.articles === undefined ? "" : `(${ready.articles})`;
  }

  function row(entry) {
    const item = element("li");
    const title = element("button", "open", entry.source.title);
    title.type = "button";
    title.dir = "auto";
    title.dataset.id = entry.id;
    const remove = element("button", "delete", "Delete");
    remove.type = "button";
    remove.dataset.id = entry.id;
    remove.dataset.title = entry.source.title;
    remove.setAttribute("aria-label", tame(`Delete ${entry.source.title}`));
    item.append(title, element("p", "where", where(entry.source, entry.passages)), remove);
    return item;
  }

  async function read(id) {
    try {
      const article = await call(`/v1/articles/${encodeURIComponent(id)}`);
      byId("reader").dataset.id = article.id;
      byId("reader-title").textContent = tame(article.source.title);
      byId("reader-where").textContent = tame(where(article.source) + (article.version > 1 ? ` · version ${article.version}` : ""));
      byId("reader-text").textContent = tame(article.text);
      if (!byId("reader").open) byId("reader").showModal();
      document.dispatchEvent(new CustomEvent("article-shown", { detail: article }));
    } catch (error) { tell([[error.message, true]]); }
  }

  function confirmDelete(button) {
    const dialog = byId("confirm");
    byId("confirm-words").textContent = tame(`Delete “${button.dataset.title}” and all its versions? Answers will no longer use it.`);
    dialog.dataset.id = button.dataset.id;
    dialog.showModal();
  }

  async function remove(id) {
    try {
      const removal = await call(`/v1/articles/${encodeURIComponent(id)}`, { method: "DELETE" });
      tell([[`Deleted ${counted(removal.passages_deleted)}; ${removal.passages_left} left.`, removal.passages_left > 0]]);
    } catch (error) { tell([[error.message, true]]); }
    fill(false);
  }

  const value = (name) => byId("add").elements[name].value.trim();

  function submissions() {
    const way = byId("add").querySelector('[role="tab"][aria-selected="true"]').id;
    if (way === "way-url") return [{ label: value("url"), body: { url: value("url") } }];
    if (way === "way-text") {
      const given = { text: value("text"), title: value("title"), url: value("source-url"), publisher: value("publisher"), published: value("published") };
      const body = Object.fromEntries(Object.entries(given).filter(([name, text]) => text || name === "text"));
      return [{ label: given.title, body }];
    }
    return [...byId("add").elements.file.files].map((file) => ({ label: file.name, file }));
  }

  async function send(one) {
    const options = { method: "POST", headers: { prefer: "respond-async" } };
    if (one.file) {
      options.body = new FormData();
      options.body.append("file", one.file);
    } else {
      options.headers["content-type"] = "application/json";
      options.body = JSON.stringify(one.body);
    }
    return call("/v1/articles", options);
  }

  async function finish(job) {
    let wait = 120;
    while (job.status === "waiting" || job.status === "running") {
      await new Promise((resolve) => setTimeout(resolve, wait));
      wait = Math.min(1000, wait * 1.4);
      job = await call(`/v1/jobs/${job.id}`);
    }
    if (job.status === "failed") throw new Error(job.problem.detail);
    return job.report;
  }

  const seconds = (left) => left < 90 ? `about ${Math.max(1, Math.round(left))} s left` : `about ${Math.round(left / 60)} min left`;

  function advance(done, total, label, began) {
    byId("progress").hidden = false;
    const bar = byId("progress").querySelector("progress");
    bar.max = total;
    bar.value = done;
    const left = done ? ((performance.now() - began) / done) * (total - done) / 1000 : null;
    byId("progress-words").textContent = tame(done === total ? `${done} of ${total} done` :
      [`${done} of ${total}`, label, left === null ? "" : seconds(left)].filter(Boolean).join(" · "));
  }

  const WORDS = { added: "Added", updated: "Updated", unchanged: "Unchanged", duplicate: "Already here", rejected: "Rejected", failed: "Failed" };

  function lines(report) {
    return Object.entries(WORDS).flatMap(([kind, word]) => (report[kind] || []).map((outcome) => [
      `${word}: ${outcome.title || outcome.location}${outcome.reason ? `. ${outcome.reason}` : ""}`,
      kind === "rejected" || kind === "failed"]));
  }

  function tell(told) {
    byId("report").replaceChildren(...told.map(([text, missed]) => element("li", missed ? "missed" : "", text)));
  }

  async function add() {
    const all = submissions();
    if (!all.length) { tell([["Choose a file first.", true]]); return; }
    const button = byId("add").querySelector('[type="submit"]');
    button.disabled = true;
    const told = [];
    let missed = false;
    const began = performance.now();
    for (const [done, one] of all.entries()) {
      advance(done, all.length, one.label, began);
      try {
        const report = lines(await finish(await send(one)));
        missed = missed || report.some(([, bad]) => bad);
        told.push(...report);
      } catch (error) {
        missed = true;
        told.push([one.label ? `${one.label}: ${error.message}` : error.message, true]);
      }
      tell(told);
    }
    advance(all.length, all.length, "", began);
    button.disabled = false;
    if (!missed) byId("add").reset();
    fill(false);
  }

  function choose(tab) {
    for (const other of byId("add").querySelectorAll('[role="tab"]')) {
      const chosen = other === tab;
      other.setAttribute("aria-selected", String(chosen));
      other.tabIndex = chosen ? 0 : -1;
      byId(other.getAttribute("aria-controls")).hidden = !chosen;
    }
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (!button) return;
    if (button.closest("#confirm")) {
      byId("confirm").close();
      if (button.value === "delete") remove(byId("confirm").dataset.id);
    } else if (button.matches("#reader .close")) byId("reader").close();
    else if (button.closest("#shelf .ways")) choose(button);
    else if (button.id === "more") fill(true);
    else if (button.matches("#articles .open")) read(button.dataset.id);
    else if (button.matches("#articles .delete")) confirmDelete(button);
    else if (button.matches('#tabs [role="tab"]')) fill(false);
  });

  document.addEventListener("keydown", (event) => {
    if (!["ArrowLeft", "ArrowRight"].includes(event.key) || !event.target.matches('#shelf [role="tab"]')) return;
    const tabs = [...byId("add").querySelectorAll('[role="tab"]')];
    const step = event.key === "ArrowRight" ? 1 : tabs.length - 1;
    const tab = tabs[(tabs.indexOf(event.target) + step) % tabs.length];
    choose(tab);
    tab.focus();
  });

  document.addEventListener("submit", (event) => {
    if (event.target.id !== "add") return;
    event.preventDefault();
    add();
  });

  document.addEventListener("article-corrected", (event) => {
    fill(false);
    read(event.detail.id);
  });

  let filled = null;
  new MutationObserver(() => {
    const list = byId("articles");
    if (list && list !== filled) { filled = list; fill(false); }
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
