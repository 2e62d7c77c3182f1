"""Items that are made ahead in a thread: in order, no more than wanted, errors in their turn."""

import time
from collections.abc import Callable, Generator

import pytest

from ingest.ahead import ahead


def until(holds: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 10
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.005)


def numbers(made: list[int], broken_at: int = -1) -> Generator[int]:
    try:
        for number in range(100):
            if number == broken_at:
                raise OSError("the disk is full")
            made.append(number)
            yield number
    finally:
        made.append(-1)


def test_the_items_come_in_order_to_the_end() -> None:
    assert list(ahead(numbers([]), 3)) == list(range(100))


def test_no_more_are_made_than_may_wait() -> None:
    made: list[int] = []
    items = ahead(numbers(made), 3)
    assert next(items) == 0
    # three wait, one stands before the queue
    until(lambda: len(made) == 5)
    time.sleep(0.05)
    assert made == [0, 1, 2, 3, 4]
    items.close()


def test_closed_early_nothing_more_is_made_and_what_makes_them_is_closed() -> None:
    made: list[int] = []
    items = ahead(numbers(made), 3)
    next(items)
    items.close()
    until(lambda: made[-1] == -1)
    assert len(made) <= 7


def test_an_error_comes_after_the_items_before_it() -> None:
    items, got = ahead(numbers([], broken_at=2), 5), list[int]()
    with pytest.raises(OSError, match="full"):
        got.extend(iter(items))
    got.clear()
    items = ahead(numbers([], broken_at=2), 5)
    assert [next(items), next(items)] == [0, 1]
    with pytest.raises(OSError, match="full"):
        next(items)
