// The Feeds section of the Articles tab: follows feeds, lists them with their last result, reads them now, lets them go;
// through /v1/feeds of this same server.
"use strict";
(() => {
  const { byId, tame, element, call, sent, inUse, Run, outcomes } = window.exportqa;
  const LOOKS = 30000;
  const FATES = { added: "added", updated: "updated", unchanged: "unchanged", duplicate: "already here", rejected: "rejected", failed: "failed" };
  let known = [];
  let running = false;
  let turn = 0;

  const moment = (time) => new Date(time).toLocaleString("en-GB", { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit" });

  // When the server reads the feed by itself; null where it does not.
  function next(feed) {
    const every = Number(byId("feeds").dataset.every) * 60000;
    if (!every) return null;
    const due = feed.last ? new Date(feed.last.at).getTime() + every : 0;
    return Math.max(due, feed.not_before ? new Date(feed.not_before).getTime() : 0);
  }

  function nextWords(feed) {
    const at = next(feed);
    const what = feed.failures ? "Next try" : "Next";
    if (at === null) return feed.failures ? "Not tried again until you say so." : "";
    return at <= Date.now() ? `${what}: within a minute.` : `${what}: ${moment(at)}.`;
  }

  function lastWords({ last }) {
    if (!last) return "Not read yet.";
    const counts = Object.entries(FATES).filter(([fate]) => last[fate]).map(([fate, word]) => `${last[fate]} ${word}`).join(", ");
    return `${moment(last.at)} · ${last.error ? "could not be read" : counts || "nothing in it"}`;
  }

  function row(feed) {
    const item = element("li");
    item.append(element("p", "name", feed.title || feed.url), element("p", "where", feed.title ? feed.url : ""), element("p", "last", lastWords(feed)));
    if (feed.last && feed.last.error) {
      item.append(element("p", "missed", `${feed.failures > 1 ? `Failed ${feed.failures} times in a row` : "Failed"}: ${feed.last.error}`));
    }
    if (nextWords(feed)) item.append(element("p", "last", nextWords(feed)));
    item.append(tools(feed));
    for (const part of item.querySelectorAll("p")) part.dir = "auto";
    return item;
  }

  function tools(feed) {
    const line = element("p", "tools");
    for (const [act, words] of [["sync", "Sync now"], ["remove", "Remove"]]) {
      const button = element("button", "", words);
      button.type = "button";
      button.dataset.act = act;
      button.dataset.url = feed.url;
      button.disabled = running;
      button.setAttribute("aria-label", tame(`${words}: ${feed.title || feed.url}`));
      line.append(button);
    }
    return line;
  }

  async function list() {
    const mine = ++turn;
    try {
      const found = (await call("/v1/feeds")).feeds;
      if (mine !== turn) return;
      known = found;
    } catch (error) {
      byId("followed").replaceChildren(element("li", "missed", error.message));
      return;
    }
    byId("feeds-count").textContent = known.length ? `(${known.length})` : "";
    byId("followed").replaceChildren(...known.map(row));
    const all = byId("sync-all");
    all.hidden = known.length < 2;
    all.disabled = running;
  }

  function say(words, missed) {
    byId("sync-summary").hidden = true;
    if (!running) byId("sync").hidden = true;
    byId("feeds-report").replaceChildren(element("li", missed ? "missed" : "", words));
  }

  async function follow() {
    const field = byId("follow").elements.feed;
    const button = byId("follow").querySelector('[type="submit"]');
    const url = field.value.trim();
    if (!url) { say("Give the address of a feed first.", true); field.focus(); return; }
    button.disabled = true;
    say("Looking whether there is a feed…");
    try {
      const before = known.map((feed) => feed.url);
      const feed = await call("/v1/feeds", sent("POST", { url }));
      const name = feed.title || feed.url;
      say(before.includes(feed.url) ? `You follow ${name} already.` : `You follow ${name}. Its pages come in with the next sync.`);
      field.value = "";
    } catch (error) { say(error.message, true); }
    button.disabled = false;
    list();
  }

  async function remove(url) {
    try {
      await call(`/v1/feeds?url=${encodeURIComponent(url)}`, { method: "DELETE" });
      say("You no longer follow it; its articles stay in the library.");
    } catch (error) { say(error.message, true); }
    await list();
    byId("follow").elements.feed.focus();
  }

  const sync = (url) => read(new Run("sync", 1), url ? [url] : []);

  // Reads feeds now; what went before a reload is a job already.
  async function read(run, urls, job) {
    running = true;
    byId("feeds-report").replaceChildren();
    for (const button of byId("feeds").querySelectorAll("#sync-all, .tools button")) button.disabled = true;
    const told = [];
    run.next(urls[0] || "");
    try {
      const body = urls.length ? { url: urls[0] } : {};
      told.push(...outcomes(await run.follow(job || await call("/v1/feeds/sync", sent("POST", body, { prefer: "respond-async" })))));
    } catch (error) { told.push([error.message, true, "failed"]); }
    run.end(told);
    running = false;
    window.exportqa.tell("sync", byId("feeds-report"), told, run.cancelled);
    list();
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest("#feeds button");
    if (!button) { if (event.target.closest('#tabs [role="tab"]')) list(); return; }
    if (button.id === "sync-all") sync();
    else if (button.dataset.act === "sync") sync(button.dataset.url);
    else if (button.dataset.act === "remove") remove(button.dataset.url);
  });

  document.addEventListener("submit", (event) => {
    if (event.target.id !== "follow") return;
    event.preventDefault();
    follow();
  });

  // The server reads feeds by itself, too.
  function again() {
    const part = byId("followed");
    if (part && part.offsetParent && document.visibilityState === "visible" && !running && !inUse(part)) list();
  }
  document.addEventListener("library-changed", again);
  setInterval(again, LOOKS);

  let filled = null;
  new MutationObserver(() => {
    const part = byId("followed");
    if (!part || part === filled) return;
    filled = part;
    list();
    window.exportqa.resume("sync", (run, job) => read(run, [], job));
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
