// What the scripts of the page share. Text from articles only ever becomes the textContent of an element.
"use strict";
window.exportqa = (() => {
  const byId = (id) => document.getElementById(id);

  // Characters that reorder what follows them show as U+FFFD, as they do in answers.
  const tame = (text) => String(text).replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "\ufffd");

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text !== undefined) made.textContent = tame(text);
    return made;
  }

  // The reply's JSON, or an error in the server's own words.
  async function call(path, options) {
    let reply;
    try {
      reply = await fetch(path, { credentials: "same-origin", ...options });
    } catch { throw new Error("The server does not answer. Look whether it runs, then try again."); }
    const body = await reply.json().catch(() => ({}));
    if (!reply.ok) throw Object.assign(new Error(body.detail || `The server answered ${reply.status}.`), { status: reply.status });
    return body;
  }

  const sent = (method, body, headers) =>
    ({ method, headers: { "content-type": "application/json", ...headers }, body: JSON.stringify(body) });

  // Whether the reader is about to use what is in there, so that it must not be drawn anew now.
  const inUse = (part) => part.matches(":hover, :focus-within");

  return { byId, tame, element, call, sent, inUse };
})();
