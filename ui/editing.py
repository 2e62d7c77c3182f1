"""The HTTP call that puts an article's source right. Thin, as in `ui.api`."""

from fastapi import APIRouter
from starlette.exceptions import HTTPException

from qa.corrections import Correction
from qa.domain import Article
from ui.bootstrap import Desk


def add_editing(routes: APIRouter, desk: Desk) -> None:
    """The call that corrects."""

    @routes.patch("/v1/articles/{article_id}", summary="Correct an article's source", tags=["articles"])
    def correct(article_id: str, correction: Correction) -> Article:
        """Title, url, publisher, author and date of publication, those that are named; `null`: unknown.

        The article with its next version. The correction stays when the page is ingested again, changed or not.
        """
        if not correction:
            raise HTTPException(422, "name a field to correct: title, url, publisher, author or published")
        return desk.ingestor.correct(article_id, correction)
