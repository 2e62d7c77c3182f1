"""What the reader of an article in the Articles tab offers: its details to be put right, and what changed between versions.

`static/editing.js` fills and sends it through `PATCH /v1/articles/{id}` and reads `GET /v1/articles/{id}/history`.
"""

from qa.corrections import LINE_CHARACTERS, TITLE_CHARACTERS

READER_TOOLS = f"""
<p class="tools"><button type="button" data-panel="edit" aria-expanded="false" aria-controls="edit">Edit details</button>
  <button type="button" data-panel="changes" aria-expanded="false" aria-controls="changes">History</button></p>
<form id="edit" class="panel" novalidate hidden aria-label="Edit details">
  <label>Title <textarea name="title" rows="2" maxlength="{TITLE_CHARACTERS}"></textarea></label>
  <div class="pair">
    <label>Publisher <input name="publisher" list="publishers" maxlength="{LINE_CHARACTERS}" autocomplete="off"></label>
    <label>Author <input name="author" maxlength="{LINE_CHARACTERS}" autocomplete="off"></label>
    <label>Published <input name="published" type="date"></label>
    <label>Address <input name="url" type="url" placeholder="https://" maxlength="{LINE_CHARACTERS}" autocomplete="off"></label>
  </div>
  <p class="hint">Leave a field empty where it is unknown. What you set stays when the page is read again.</p>
  <p class="edit-problem" role="alert" hidden></p>
  <p class="act"><button type="submit" class="primary">Save</button><button type="button" value="cancel">Cancel</button></p>
</form>
<div id="changes" class="panel" role="region" aria-label="History" tabindex="-1" hidden></div>
<p class="heard" id="reader-status" role="status"></p>
"""
