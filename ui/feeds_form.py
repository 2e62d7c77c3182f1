"""What the Articles tab offers for feeds, and the panel that shows how far a run is: HTML for the scripts in `static`.

`static/feeds.js` fills and sends it through `/v1/feeds`; `static/runs.js` shows and cancels the runs.
"""


def run_panel(name: str) -> str:
    """The panel of a run, unseen until there is one: bar, words, page in hand, a way to cancel; then what came of it."""
    return f"""<div id="{name}" class="run" hidden>
      <progress max="1" value="0" aria-label="Progress"></progress>
      <p class="run-words" id="{name}-words" role="status"></p><p class="run-place" dir="auto"></p>
      <p class="act"><button type="button" class="cancel">Cancel</button></p></div>
    <p class="summary" id="{name}-summary" role="status" hidden></p>"""


def feeds_html(every: float) -> str:
    """The section where feeds are followed. `every` is the minutes between two synchronisations by the server; 0: never."""
    minutes = "minute" if every == 1 else f"{every:g} minutes"
    habit = (
        f"The server reads each of them every {minutes}."
        if every
        else "They are read when you say so; set EXPORTQA_FEEDS_EVERY, in minutes, and the server does it by itself."
    )
    return f"""
  <section id="feeds" aria-labelledby="feeds-title" data-every="{every:g}">
    <h2 id="feeds-title">Feeds <span id="feeds-count"></span></h2>
    <p class="hint">RSS, Atom and JSON feeds and sitemaps, whose pages come into the library. {habit}</p>
    <form id="follow" novalidate>
      <label>Address of the feed
        <input name="feed" type="url" inputmode="url" placeholder="https://" autocomplete="off"></label>
      <p class="act"><button type="submit">Follow</button>
        <button type="button" id="sync-all" hidden>Sync all now</button></p>
    </form>
    {run_panel("sync")}
    <ul id="feeds-report" class="outcomes" aria-live="polite"></ul>
    <ul id="followed"></ul>
  </section>"""
