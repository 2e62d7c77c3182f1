"""The Articles tab: forms and empty lists, filled in the browser by scripts in `static` through the HTTP calls.

Nothing here changes the library: adding, deleting and following feeds go through `/v1/articles` and `/v1/feeds`, with
their limits and their messages, so Gradio has no route that could.
"""

import gradio as gr

from ingest.kinds import SUPPORTED
from ui.editing_form import READER_TOOLS
from ui.feeds_form import feeds_html, run_panel
from ui.guard import UPLOAD_BYTES

_ADD = f"""
  <form id="add" novalidate>
    <h2>Add an article</h2>
    <div class="ways" role="tablist" aria-label="How to add">
      <button type="button" role="tab" id="way-url" aria-controls="pane-url" aria-selected="true">Web address</button>
      <button type="button" role="tab" id="way-file" aria-controls="pane-file" aria-selected="false"
        tabindex="-1">Files</button>
      <button type="button" role="tab" id="way-text" aria-controls="pane-text" aria-selected="false"
        tabindex="-1">Pasted text</button>
    </div>
    <div id="pane-url" role="tabpanel" aria-labelledby="way-url">
      <label>Address of the page
        <input name="url" type="url" inputmode="url" placeholder="https://" autocomplete="off"></label>
    </div>
    <div id="pane-file" role="tabpanel" aria-labelledby="way-file" hidden>
      <label>Web pages, mails, PDF, Word, text or JSON files and .zip archives of them, up to {UPLOAD_BYTES // 1_000_000} MB each
        <input name="file" type="file" multiple accept="{",".join(SUPPORTED)}"></label>
    </div>
    <div id="pane-text" role="tabpanel" aria-labelledby="way-text" hidden>
      <label>Title <input name="title" autocomplete="off" maxlength="2000"></label>
      <div class="pair">
        <label>Publisher <input name="publisher" autocomplete="off" maxlength="2000"></label>
        <label>Published <input name="published" type="date"></label>
      </div>
      <label>Address, if it has one <input name="source-url" type="url" placeholder="https://" autocomplete="off"></label>
      <label>Text <textarea name="text" rows="9"></textarea></label>
    </div>
    <p class="act"><button type="submit" class="primary">Add to the library</button></p>
    {run_panel("progress")}
    <ul id="report" class="outcomes" aria-live="polite"></ul>
  </form>"""
_HELD = f"""
  <div id="held">
    <h2>In the library <span id="held-count"></span></h2>
    <label class="find">Find by title or publisher
      <input id="find" type="search" maxlength="200" autocomplete="off"></label>
    <ol id="articles"></ol>
    <p class="act"><button type="button" id="more" hidden>Show more</button></p>
  </div>
  <dialog id="confirm" aria-labelledby="confirm-words"><p id="confirm-words"></p>
    <p class="act"><button type="button" value="keep">Keep it</button>
    <button type="button" value="delete" class="danger">Delete</button></p></dialog>
  <dialog id="reader" aria-labelledby="reader-title"><header><h2 id="reader-title" dir="auto"></h2>
    <button type="button" class="close" aria-label="Close the article">×</button></header>
    <p class="where" id="reader-where"></p>{READER_TOOLS}<div id="reader-text" dir="auto" tabindex="0"></div></dialog>
"""


def add_shelf(feeds_every: float) -> None:
    """Puts the forms and the lists into the page being built. `feeds_every` is the setting, in minutes."""
    page = f'<section id="shelf" aria-label="Articles"><div id="coming">{_ADD}{feeds_html(feeds_every)}</div>{_HELD}</section>'
    gr.HTML(page, elem_id="shelf-tab", js_on_load=None, apply_default_css=False)
