"""The application over a desk: the HTTP calls and the page, behind the guard."""

from importlib.resources import files

from fastapi import FastAPI
from fastapi.staticfiles import StaticFiles
from starlette.types import ASGIApp

from ui.api import describe_errors, router
from ui.bootstrap import Desk
from ui.doors import NAME, Doors
from ui.guard import Guard
from ui.jobs import Jobs
from ui.stubless import without_stubs
from ui.tally import Tally


def build_app(desk: Desk, jobs: Jobs) -> ASGIApp:
    """The whole application, all at once. Whoever made the desk and the jobs closes them."""
    with without_stubs():
        from ui.page import build_page

    counted = Tally()
    doors = Doors(build_calls(desk, jobs, counted), build_page(desk, jobs, counted))
    return Guard(doors, desk.settings.host)


def build_calls(desk: Desk, jobs: Jobs, counted: Tally) -> ASGIApp:
    """The HTTP calls and our static files."""
    calls = FastAPI(
        title=NAME,
        description="A question in; an answer out whose every sentence stands on a checked, dated quote.",
        version="1",
        docs_url=None,
        redoc_url=None,
    )
    calls.include_router(router(desk, jobs, counted))
    calls.mount("/ui", StaticFiles(directory=str(files("ui") / "static")))
    describe_errors(calls)
    return calls
