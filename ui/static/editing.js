// In the reader of the Articles tab: puts an article's details right, and shows what changed from version to version.
// Text from articles only ever becomes the textContent of an element.
"use strict";
(() => {
  const byId = (id) => document.getElementById(id);
  const tame = (text) => String(text).replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");
  const FIELDS = ["title", "publisher", "author", "published", "url"];
  const NAMES = { title: "Title", url: "Address", publisher: "Publisher", author: "Author", published: "Published", date_origin: "Date read from" };
  let source = null;

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = tame(text);
    return made;
  }

  async function call(path, options) {
    const reply = await fetch(path, { credentials: "same-origin", ...options });
    const body = await reply.json().catch(() => ({}));
    if (!reply.ok) throw new Error(body.detail || `The server answered ${reply.status}.`);
    return body;
  }

  const place = () => `/v1/articles/${encodeURIComponent(byId("reader").dataset.id)}`;
  const opener = (panel) => document.querySelector(`#reader [data-panel="${panel}"]`);

  function show(panel) {
    for (const one of ["edit", "changes"]) {
      byId(one).hidden = one !== panel;
      opener(one).setAttribute("aria-expanded", String(one === panel));
    }
    byId("reader-status").textContent = "";
  }

  function complain(message) {
    const problem = document.querySelector("#edit .edit-problem");
    problem.hidden = !message;
    problem.textContent = tame(message);
  }

  function fillIn() {
    for (const name of FIELDS) byId("edit").elements[name].value = source[name] || "";
    complain("");
  }

  // Only what the reader has changed is sent: the rest stays what the page says.
  function changed() {
    const given = {};
    for (const name of FIELDS) {
      const field = byId("edit").elements[name];
      if (field.validity.badInput) throw new Error("Published is not a whole date: give day, month and year, or leave it empty.");
      const value = field.value.trim();
      if (value !== (source[name] || "")) given[name] = value || null;
    }
    return given;
  }

  async function save() {
    const button = byId("edit").querySelector('[type="submit"]');
    let given;
    try { given = changed(); } catch (error) { complain(error.message); return; }
    if (!Object.keys(given).length) { show(null); opener("edit").focus(); return; }
    button.disabled = true;
    try {
      const article = await call(place(), { method: "PATCH", headers: { "content-type": "application/json" }, body: JSON.stringify(given) });
      document.dispatchEvent(new CustomEvent("article-corrected", { detail: article }));
      opener("edit").focus();
    } catch (error) { complain(error.message); }
    button.disabled = false;
  }

  function fieldChange(change) {
    const item = element("p", "field");
    const value = (kind, text) => {
      const made = text ? element(kind, "", text) : element("em", "", "unknown");
      made.dir = "auto";
      return made;
    };
    item.append(element("span", "name", `${NAMES[change.field]}: `), value("del", change.before), " → ", value("ins", change.after));
    return item;
  }

  function* sentencesOf(stretch) {
    if (stretch.kind === "left_out") yield element("p", "left-out", stretch.count === 1 ? "1 sentence unchanged" : `${stretch.count} sentences unchanged`);
    for (const sentence of stretch.sentences) {
      const line = element("p", stretch.kind);
      const text = element({ removed: "del", added: "ins" }[stretch.kind] || "span", "", sentence);
      text.dir = "auto";
      line.append(text);
      yield line;
    }
  }

  const moment = (text) => text ? new Date(text).toLocaleString("en-GB", { day: "numeric", month: "long", year: "numeric", hour: "2-digit", minute: "2-digit" }) : "";

  function versionOf(version, change) {
    const part = element("section", "version");
    const read = moment(version.source.retrieved_at);
    part.append(element("h3", "", `Version ${version.version}${read ? ` · page read ${read}` : ""}`));
    if (!change) part.append(element("p", "left-out", "The first version."));
    else {
      part.append(...change.source.map(fieldChange));
      if (change.text.length) part.append(...change.text.flatMap((stretch) => [...sentencesOf(stretch)]));
      else part.append(element("p", "left-out", "The text is the same."));
    }
    return part;
  }

  async function history() {
    const panel = byId("changes");
    panel.replaceChildren(element("p", "left-out", "Reading…"));
    show("changes");
    try {
      const found = await call(`${place()}/history`);
      panel.replaceChildren(...found.versions.map((version, at) => versionOf(version, found.changes[at])));
    } catch (error) { panel.replaceChildren(element("p", "edit-problem", error.message)); }
    panel.focus({ preventScroll: true });
  }

  document.addEventListener("article-shown", (event) => {
    const again = source !== null && byId("reader").dataset.shown === event.detail.id;
    byId("reader").dataset.shown = event.detail.id;
    source = event.detail.source;
    const saved = again && !byId("edit").hidden;
    show(null);
    fillIn();
    opener("changes").textContent = event.detail.version > 1 ? `History (${event.detail.version} versions)` : "History";
    if (saved) byId("reader-status").textContent = "Saved.";
  });

  document.addEventListener("click", (event) => {
    const button = event.target.closest("#reader button");
    if (!button) return;
    const panel = button.dataset.panel;
    if (panel && button.getAttribute("aria-expanded") === "true") show(null);
    else if (panel === "edit") { fillIn(); show("edit"); byId("edit").elements.title.focus(); }
    else if (panel === "changes") history();
    else if (button.value === "cancel") { show(null); opener("edit").focus(); }
  });

  document.addEventListener("submit", (event) => {
    if (event.target.id !== "edit") return;
    event.preventDefault();
    save();
  });
})();
