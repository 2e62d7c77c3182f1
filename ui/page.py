"""The page: Gradio's blocks, mounted and closed. The slowest of all parts to import: see `ui.stubless`."""

import gradio as gr
from fastapi import FastAPI
from starlette.types import ASGIApp

from ui.bootstrap import Desk
from ui.chat import add_chat
from ui.doors import NAME
from ui.front import Front
from ui.jobs import Jobs
from ui.shelf import add_shelf
from ui.tally import Tally

_MASTHEAD = (
    f'<header class="masthead"><p class="name">{NAME}</p>'
    '<p class="motto">Every sentence stands on a dated quote.</p></header>'
)


# Seconds from one look to the next of Gradio's queue.
QUEUE_LOOKS = 0.02


def build_page(desk: Desk, jobs: Jobs, counted: Tally) -> ASGIApp:
    """The page over a desk; no file of the server can be asked for through it."""
    with gr.Blocks(title=NAME, analytics_enabled=False, fill_width=True) as blocks:
        gr.HTML(_MASTHEAD, js_on_load=None, apply_default_css=False)
        with gr.Tabs(elem_id="tabs"):
            with gr.Tab("Ask", id="ask"):
                add_chat(blocks, desk, jobs, counted)
            with gr.Tab("Articles", id="articles"):
                add_shelf(desk.settings.feeds_every)
    blocks.queue(default_concurrency_limit=4, max_size=64, api_open=False)
    # Idle, it wakes up a thousand times a second otherwise, and each time makes another thread let go of Python's lock.
    blocks._queue.sleep_when_free = QUEUE_LOOKS
    serif, sans = ("Charter", "Georgia", "serif"), ("system-ui", "sans-serif")
    page: FastAPI = gr.mount_gradio_app(
        FastAPI(openapi_url=None),
        blocks,
        path="/",
        footer_links=[],
        run_history=False,
        show_error=False,
        max_file_size=1,
        ssr_mode=False,
        pwa=False,
        mcp_server=False,
        enable_monitoring=False,
        theme=gr.themes.Base(font=sans, font_mono=serif),
    )
    # Gradio checks the paths in a request only once it counts as launched (processing_utils._check_allowed).
    blocks.has_launched = True
    return Front(page)
