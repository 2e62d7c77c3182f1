"""Word vectors as they are stored."""

import numpy as np

from qa.wordvectors import WordVectors, pack, unit, unpack


def test_what_is_packed_is_an_eighth_and_points_almost_the_same_way() -> None:
    numbers = np.random.default_rng(3)
    words = WordVectors(
        unit(numbers.standard_normal((200, 384)).astype(np.float32)), numbers.integers(-60, 900, (200, 2))
    )

    packed = pack(words)
    back = unpack(packed, 384)

    assert len(packed) == 200 * (384 // 2 + 8)
    assert (back.spans == words.spans).all()
    assert (back.vectors * words.vectors).sum(axis=1).min() > 0.985
    assert np.allclose(np.linalg.norm(back.vectors, axis=1), 1.0, atol=1e-5)


def test_an_odd_number_of_directions_and_no_words_at_all_are_kept_too() -> None:
    words = WordVectors(unit(np.array([[1.0, -2.0, 3.0]], np.float32)), np.array([[-4, -1]]))
    none = WordVectors(np.empty((0, 3), np.float32), np.empty((0, 2), np.int64))

    assert (unpack(pack(words), 3).vectors @ words.vectors.T).item() > 0.99
    assert unpack(pack(none), 3).vectors.shape == (0, 3)
    assert unpack(pack(none), 3).spans.shape == (0, 2)
