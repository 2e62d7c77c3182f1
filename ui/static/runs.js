// A run of the server (a job) followed in the page: bar, rate, time left, cancel, and at the end what became of each page.
// The tab remembers the run in hand, so that a reload finds it again.
"use strict";
(() => {
  const { byId, tame, element, call } = window.exportqa;
  const WORDS = { added: "Added", updated: "Updated", unchanged: "Unchanged", duplicate: "Already here", rejected: "Rejected", failed: "Failed" };
  const MISSED = ["rejected", "failed"];
  const FEW = 12; // outcomes that are told one by one; of more, only those that were missed
  const PAUSE = 2000;
  const runs = new Map(); // panel -> its run

  const remember = (panel, id) => { try { id ? sessionStorage.setItem(`run-${panel}`, id) : sessionStorage.removeItem(`run-${panel}`); } catch { /* storing is forbidden: a reload forgets the run */ } };
  const remembered = (panel) => { try { return sessionStorage.getItem(`run-${panel}`); } catch { return null; } };

  // The job once it has ended, or null where its events were cut off for good; `advance` gets it each time it has changed.
  function watched(job, advance, lost) {
    return new Promise((resolve) => {
      const events = new EventSource(`/v1/jobs/${job.id}/events`);
      events.addEventListener("progress", (event) => advance(JSON.parse(event.data)));
      for (const name of ["done", "cancelled", "failed"]) {
        events.addEventListener(name, (event) => { events.close(); resolve(JSON.parse(event.data)); });
      }
      events.addEventListener("error", () => {
        if (events.readyState === EventSource.CLOSED) resolve(null); // so they are when the page is left, too
        else lost();
      });
    });
  }

  // The job once it has ended, whatever happens to the connection. Throws where the server does not know it any more.
  async function ended(job, advance, lost) {
    for (;;) {
      const last = await watched(job, advance, lost);
      if (last) return last;
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      await call(`/v1/jobs/${job.id}`).catch((error) => {
        if (error.status === 404) throw new Error("The server was started anew and no longer knows this run. What was added is kept; do the same again for the rest.");
        lost();
      });
    }
  }

  const pace = (rate) => rate >= 1 ? `${rate.toFixed(1)} pages/s` : `${(rate * 60).toFixed(1)} pages/min`;
  const left = (seconds) => seconds < 90 ? `about ${Math.max(1, Math.round(seconds))} s left` : `about ${Math.round(seconds / 60)} min left`;

  // Some jobs, one after the other, shown as one run in the panel.
  class Run {
    constructor(panel, jobs) {
      this.panel = panel;
      this.behind = jobs; // jobs still to come, each counted as a page
      this.before = 0; // pages of the jobs that have ended
      this.pages = 0; // pages of the job in hand
      this.total = jobs;
      this.began = performance.now();
      this.job = null;
      this.label = ""; // what stands for the job in hand until one of its pages is done
      this.cancelled = false;
      runs.set(panel, this);
      const button = byId(panel).querySelector(".cancel");
      button.disabled = false;
      button.textContent = "Cancel";
      button.parentElement.hidden = false;
      byId(panel).hidden = false;
      byId(`${panel}-summary`).hidden = true;
    }

    // The next job is about to be sent.
    next(label) {
      this.before += this.pages;
      this.behind -= 1;
      this.job = null;
      this.pages = 1;
      this.label = label;
      this.draw({ status: "running", done: 0, total: 1, rate: null, location: "" });
    }

    // The report of the job, once it has ended. Throws what it failed with.
    async follow(job) {
      this.job = job;
      remember(this.panel, job.id);
      if (this.cancelled) await this.stop();
      const lost = () => { byId(`${this.panel}-words`).textContent = "The server does not answer; trying again…"; };
      try {
        job = await ended(job, (step) => this.draw(step), lost);
      } finally { remember(this.panel, null); }
      this.pages = job.done || (job.status === "cancelled" ? 0 : 1);
      if (job.status === "failed") throw new Error(job.problem.detail);
      this.cancelled = this.cancelled || job.status === "cancelled";
      return job.report;
    }

    draw(job) {
      this.total = this.before + (job.total || Math.max(job.done, 1)) + this.behind;
      const { total } = this;
      const done = this.before + job.done;
      const rate = this.before ? done / ((performance.now() - this.began) / 1000) : job.rate;
      const words = job.status === "waiting" ? ["Waiting for another run to end"] : [`${done} of ${total}`];
      if (rate && done < total) words.push(pace(rate), left((total - done) / rate));
      this.show(done, total, words.join(" · "), job.location || this.label);
    }

    show(done, total, words, place) {
      const panel = byId(this.panel);
      const bar = panel.querySelector("progress");
      bar.max = Math.max(total, 1);
      bar.value = done;
      byId(`${this.panel}-words`).textContent = words;
      panel.querySelector(".run-place").textContent = tame(place);
    }

    async cancel() {
      this.cancelled = true;
      const button = byId(this.panel).querySelector(".cancel");
      button.disabled = true;
      button.textContent = "Cancelling after this page…";
      if (this.job) await this.stop();
    }

    async stop() {
      try { await call(`/v1/jobs/${this.job.id}`, { method: "DELETE" }); } catch { /* it has ended, or its events say what is wrong */ }
    }

    // All is done, or the reader has cancelled: what came of it, as `outcomes` gives it, stays in words. Where nothing came
    // of it, no bar stands over the reasons.
    end(told) {
      const done = this.before + this.pages;
      const came = done - told.filter(([, missed]) => missed).length;
      if (this.cancelled) this.show(done, this.total, `Cancelled after ${done} of ${this.total}`, "");
      else this.show(came, done, `${came} of ${done} done`, "");
      byId(this.panel).hidden = !this.cancelled && came <= 0;
      byId(this.panel).querySelector(".cancel").parentElement.hidden = true;
      runs.delete(this.panel);
      window.exportqa.look();
    }
  }

  // A reason as a sentence, capital first unless it begins with an address or a name.
  const sentence = (reason) => reason.replace(/^[a-z]+(?= )/, (word) => word[0].toUpperCase() + word.slice(1)).replace(/[^.!?]$/, "$&.");

  // Each outcome of a report as [words, whether the page was missed, its kind, the article and its title].
  function outcomes(report) {
    return Object.entries(WORDS).flatMap(([kind, word]) => (report[kind] || []).map((outcome) => {
      const missed = MISSED.includes(kind);
      const name = missed ? outcome.location : outcome.title || outcome.location;
      const reason = outcome.reason ? `. ${sentence(outcome.reason)}` : "";
      return [`${word}: ${name}${reason}`, missed, kind, !missed && outcome.article_id, name];
    }));
  }

  // An outcome as a line of a list; the title of an article that is in opens it.
  function line([words, missed, , id, title]) {
    const item = element("li", missed ? "missed" : "", words);
    const at = id ? words.indexOf(title) : -1;
    if (at < 0) return item;
    const open = element("button", "open", title);
    open.type = "button";
    open.dataset.id = id;
    item.replaceChildren(tame(words.slice(0, at)), open, tame(words.slice(at + title.length)));
    return item;
  }

  // Shows the outcomes in the list and their numbers in the panel's summary.
  function tell(panel, list, told, cancelled) {
    const numbers = Object.keys(WORDS).map((kind) => [kind, told.filter((one) => one[2] === kind).length]).filter(([, count]) => count);
    const counts = numbers.map(([kind, count]) => `${count} ${WORDS[kind].toLowerCase()}`).join(", ");
    const summary = byId(`${panel}-summary`);
    summary.textContent = cancelled ? `${counts ? `${counts}. What is in stays in` : "Nothing was read"}; do the same again for the rest.` : `${counts || "There was nothing to read"}.`;
    summary.hidden = !cancelled && told.length === 1;
    const shown = told.length > FEW ? told.filter(([, missed]) => missed) : told;
    list.replaceChildren(...shown.map(line));
  }

  // Goes on with the run of this panel that a reload left behind: `shown` gets it and its job.
  async function resume(panel, shown) {
    const id = remembered(panel);
    if (!id) return;
    const job = await call(`/v1/jobs/${encodeURIComponent(id)}`).catch(() => null);
    remember(panel, null);
    if (!job) return;
    shown(new Run(panel, 1), job);
  }

  document.addEventListener("click", (event) => {
    const button = event.target.closest(".run .cancel");
    const run = button && runs.get(button.closest(".run").id);
    if (run) run.cancel();
  });

  Object.assign(window.exportqa, { Run, outcomes, tell, resume });
})();
