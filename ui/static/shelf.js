// The Articles tab: lists, reads, adds and deletes through the HTTP calls of this same server. Text from articles only
// ever becomes the textContent of an element.
"use strict";
(() => {
  const { byId, tame, element, call, sent, inUse, Run, outcomes } = window.exportqa;
  const PAGE = 50;
  const PAUSE = 250; // after the last letter typed, before it is searched
  let next = null;
  let filling = 0;
  let typing = 0;

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
    const query = new URLSearchParams({ limit: PAGE });
    const sought = byId("find").value.trim();
    if (sought) query.set("q", sought);
    if (more && next) query.set("after", next);
    let page;
    try {
      page = await call(`/v1/articles?${query}`);
    } catch (error) {
      if (turn !== filling) return;
      list.replaceChildren(element("li", "none", error.message));
      return;
    }
    if (turn !== filling) return;
    if (!more) list.replaceChildren();
    for (const entry of page.articles) list.append(row(entry));
    if (!list.childElementCount) list.append(element("li", "none", sought ? "No article has this in its title or publisher." : "No article yet. Add one, and ask about it."));
    next = page.next;
    byId("more").hidden = !next;
    window.exportqa.look();
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

  function send(one) {
    const headers = { prefer: "respond-async" };
    if (!one.file) return call("/v1/articles", sent("POST", one.body, headers));
    const body = new FormData();
    body.append("file", one.file);
    return call("/v1/articles", { method: "POST", headers, body });
  }

  // Says one thing under the form, in place of what became of the last run.
  function tell(told) {
    byId("progress-summary").hidden = true;
    if (!byId("add").querySelector('[type="submit"]').disabled) byId("progress").hidden = true;
    byId("report").replaceChildren(...told.map(([words, missed]) => element("li", missed ? "missed" : "", words)));
  }

  async function add() {
    const all = submissions();
    if (!all.length) { tell([["Choose a file first.", true]]); return; }
    await follow(new Run("progress", all.length), all);
  }

  // Sends what is to be added, one after the other; what went before a reload is a job already.
  async function follow(run, all) {
    const button = byId("add").querySelector('[type="submit"]');
    button.disabled = true;
    const told = [];
    for (const one of all) {
      if (run.cancelled) break;
      run.next(one.label);
      try {
        told.push(...outcomes(await run.follow(one.job || await send(one))));
      } catch (error) {
        told.push([one.label ? `${one.label}: ${error.message}` : error.message, true, "failed"]);
      }
      if (all.length > 1) window.exportqa.tell("progress", byId("report"), told, false);
    }
    run.end(told);
    window.exportqa.tell("progress", byId("report"), told, run.cancelled);
    button.disabled = false;
    if (!run.cancelled && !told.some(([, missed]) => missed)) byId("add").reset();
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
    else if (button.matches("#articles .open, .outcomes .open")) read(button.dataset.id);
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

  document.addEventListener("input", (event) => {
    if (event.target.id !== "find") return;
    clearTimeout(typing);
    typing = setTimeout(() => fill(false), PAUSE);
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

  document.addEventListener("library-changed", () => {
    const list = byId("articles");
    if (list && list.childElementCount <= PAGE && !inUse(byId("held"))) fill(false);
  });

  let filled = null;
  new MutationObserver(() => {
    const list = byId("articles");
    if (!list || list === filled) return;
    filled = list;
    fill(false);
    window.exportqa.resume("progress", (run, job) => follow(run, [{ label: "", job }]));
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
