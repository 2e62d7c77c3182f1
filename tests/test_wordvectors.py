"""Word vectors as they are stored, and how near others come to them."""

import numpy as np
from numpy.typing import NDArray

from qa.wordvectors import WordVectors, closeness, pack, unit


def some(count: int, size: int) -> WordVectors:
    numbers = np.random.default_rng(count)
    vectors: NDArray[np.float32] = unit(numbers.standard_normal((count, size)).astype(np.float32))
    return WordVectors(vectors, numbers.integers(-60, 900, (count, 2)))


def test_what_is_packed_is_an_eighth_and_points_almost_the_same_way() -> None:
    words = some(200, 384)

    packed = pack(words)
    near, (spans,) = closeness(words.vectors, [packed])

    assert len(packed) == 200 * (384 // 2 + 8)
    assert (spans == words.spans).all()
    assert near.diagonal().min() > 0.985
    assert near.max() < 1.0 + 1e-5


def test_cosines_to_several_texts_stand_one_text_after_the_other() -> None:
    first, second, asked = some(30, 384), some(50, 384), some(7, 384)

    near, spans = closeness(asked.vectors, [pack(first), pack(second)])

    expected = asked.vectors @ np.concatenate([first.vectors, second.vectors]).T
    assert near.shape == (7, 80)
    assert np.abs(near - expected).max() < 0.04
    assert [len(of_text) for of_text in spans] == [30, 50]


def test_an_odd_number_of_directions_and_no_words_at_all_are_kept_too() -> None:
    words = WordVectors(unit(np.array([[1.0, -2.0, 3.0]], np.float32)), np.array([[-4, -1]]))
    none = WordVectors(np.empty((0, 3), np.float32), np.empty((0, 2), np.int64))

    assert closeness(words.vectors, [pack(words)])[0].item() > 0.99
    near, (spans,) = closeness(words.vectors, [pack(none)])
    assert near.shape == (1, 0)
    assert spans.shape == (0, 2)
