"""`exportqa doctor`: looks at each part that a question or an article needs, and says what to do about a fault."""

import os
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Literal

import httpx

from qa.domain import Noun
from qa.errors import ExportQAError
from qa.library import Library
from qa.models import Embedder, open_chat_model, open_embedder, open_reranker
from qa.owner import OwnerNote, current_owner
from qa.settings import Settings

_SPEED_TEXTS = 64
_JUDGED_TEXTS = 8
_SENTENCE = "The ministry suspended the ban on exports of gallium and germanium until 27 November 2026. "


class Check(Noun):
    """One finding. `advice` says what to do, and is empty where nothing is to be done."""

    name: str
    status: Literal["ok", "warn", "fail"]
    finding: str
    advice: str = ""


def examine(settings: Settings) -> tuple[Check, ...]:
    """All findings, in the order in which the parts are needed. Changes nothing but what opening the library heals."""
    return tuple(_examine(settings))


def shown(check: Check) -> str:
    """A finding as one line, its advice as a second."""
    line = f"{check.status:<4}  {check.name}: {check.finding}"
    return f"{line}\n      {check.advice}" if check.advice else line


def _examine(settings: Settings) -> Iterator[Check]:
    where = f"{settings.host}:{settings.port}, data in {settings.data_dir}"
    yield Check(name="settings", status="ok", finding=where)
    folder = _data_folder(settings.data_dir)
    yield folder
    owner = current_owner(settings.data_dir) if folder.status != "fail" else None
    if owner is None:
        yield Check(name="owner", status="ok", finding="no process holds the data folder")
    else:
        yield Check(
            name="owner",
            status="ok",
            finding=f"process {owner.pid} holds it, at {owner.address or 'no address'}",
        )
    embedder: list[Embedder] = []
    yield _guarded("embedding model", lambda: _embedding(settings, embedder))
    if owner is not None:
        yield _guarded("library", lambda: _served(owner))
    elif folder.status != "fail" and embedder:
        yield _guarded("library", lambda: _opened(settings, embedder[0]))
    else:
        yield Check(
            name="library", status="fail", finding="not opened", advice="Correct the faults above first."
        )
    yield _guarded("reranker", lambda: _reranker(settings))
    yield _guarded("chat model", lambda: _chat(settings))
    allowed = ", ".join(settings.fetch_allow)
    policy = "http and https; private addresses are refused" + (f" but for {allowed}" if allowed else "")
    yield Check(name="fetching", status="ok", finding=policy)


def _guarded(name: str, look: Callable[[], Check]) -> Check:
    try:
        return look()
    except ExportQAError as error:
        return Check(name=name, status="fail", finding=str(error))


def _data_folder(folder: Path) -> Check:
    place = folder
    while not place.exists() and place != place.parent:
        place = place.parent
    if place.is_dir() and os.access(place, os.W_OK | os.X_OK):
        state = "is writable" if place == folder else "will be made"
        return Check(name="data folder", status="ok", finding=f"{folder} {state}")
    advice = "Give yourself the right to write there, or set EXPORTQA_DATA_DIR to another folder."
    return Check(name="data folder", status="fail", finding=f"{folder} cannot be written", advice=advice)


def _embedding(settings: Settings, opened: list[Embedder]) -> Check:
    embedder = open_embedder(settings)
    opened.append(embedder)
    texts = [_SENTENCE * 8] * _SPEED_TEXTS
    embedder.embed(texts[:4])  # the first call prepares the graph
    began = time.perf_counter()
    embedder.embed(texts)
    speed = _SPEED_TEXTS / (time.perf_counter() - began)
    kind = f"{type(embedder).__name__} {getattr(embedder, 'precision', '')}".strip()
    found = f"{embedder.id} ({kind}), {speed:.0f} passages a second"
    if speed < 5:
        return Check(
            name="embedding model", status="warn", finding=found, advice="Ingesting will be slow here."
        )
    return Check(name="embedding model", status="ok", finding=found)


def _opened(settings: Settings, embedder: Embedder) -> Check:
    library = Library.open(settings, embedder)
    try:
        counts = library.counts()
    finally:
        library.close()
    return _sizes(counts.articles, counts.passages, counts.vectors, counts.owed)


def _served(owner: OwnerNote) -> Check:
    if not owner.address:
        finding = f"process {owner.pid} holds the data folder without serving"
        return Check(
            name="library", status="warn", finding=finding, advice="Wait for it to end, then look again."
        )
    try:
        reply = httpx.get(f"{owner.address}/readyz", timeout=10, trust_env=False)
        body = reply.json()
    except (httpx.HTTPError, ValueError) as error:
        finding = f"the server at {owner.address} does not answer ({error})"
        return Check(name="library", status="fail", finding=finding, advice="Stop it and start it again.")
    if "articles" not in body:
        advice = "Look again in a moment."
        return Check(name="library", status="warn", finding="its server is starting", advice=advice)
    in_step = reply.is_success or "loading" in body
    return _sizes(body["articles"], body["passages"], body["passages"] if in_step else -1, 0)


def _sizes(articles: int, passages: int, vectors: int, owed: int) -> Check:
    held = f"{articles} articles, {passages} passages"
    if owed or vectors != passages:
        advice = "Start `exportqa serve` or ingest again: the index is rebuilt from the record."
        return Check(
            name="library", status="warn", finding=f"{held}; the index is out of step", advice=advice
        )
    if not articles:
        return Check(
            name="library", status="warn", finding="empty", advice="Put articles in: exportqa ingest FOLDER"
        )
    return Check(name="library", status="ok", finding=f"{held}; record and index in step")


def _reranker(settings: Settings) -> Check:
    reranker = open_reranker(settings)
    if reranker is None:
        return Check(
            name="reranker", status="ok", finding="none is set: passages keep the order of the search"
        )
    began = time.perf_counter()
    reranker.judge("Is gallium banned?", [_SENTENCE] * _JUDGED_TEXTS)
    finding = f"{reranker.name} judged {_JUDGED_TEXTS} texts in {time.perf_counter() - began:.1f} s"
    return Check(name="reranker", status="ok", finding=finding)


def _chat(settings: Settings) -> Check:
    model = open_chat_model(settings)
    if model is None:
        return Check(name="chat model", status="ok", finding="none is set: answers are quoted")
    began = time.perf_counter()
    first = "".join(islice(model.write("Reply with the word yes.", "Are you there?"), 1))
    finding = f"{model.name} answered after {time.perf_counter() - began:.1f} s"
    return Check(name="chat model", status="ok" if first else "warn", finding=finding)
