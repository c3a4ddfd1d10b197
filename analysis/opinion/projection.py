"""Where each person stands on a plane, by how they voted: the projection of Pol.is."""

import numpy as np
from numpy.typing import NDArray

Matrix = NDArray[np.float64]

# Of a narrow block no product is large enough for the linear algebra library to start threads for,
# and on a busy machine waiting for those takes ten times as long as the work.
_BLOCK = 6
_BETWEEN = 3
_LOOK_EVERY = 2
_MOST_ROUNDS = 200
_STILL = 1e-9


def positions(votes: Matrix) -> Matrix:
    """A point for each row of `votes` (1, -1, 0, or NaN where nobody voted).

    The first two principal components, as Pol.is takes them: a missing vote counts as the mean of
    its statement, and who voted on few is moved outwards by the root of statements / own votes, or
    they would all lie in the middle. Small et al., "Polis: Scaling deliberation by mapping high
    dimensional opinion spaces", Recerca 26 (2021); `pca.clj` of Pol.is.
    """
    there = ~np.isnan(votes)
    values = np.where(there, votes, 0.0)
    means = values.sum(axis=0) / np.maximum(1, there.sum(axis=0))
    # Less its mean, a vote that was filled in with the mean is nothing.
    centred = np.where(there, values - means, 0.0)
    outwards = np.sqrt(votes.shape[1] / np.maximum(1, there.sum(axis=1)))
    points = np.zeros((len(votes), 2))
    if centred.size:
        plane = _directions(centred)
        points[:, : plane.shape[1]] = (centred @ plane) * outwards[:, np.newaxis]
    return points


def _directions(centred: Matrix) -> Matrix:
    """The two directions in which people differ most, as columns, the largest part positive.

    Block power iteration (Halko, Martinsson & Tropp, SIAM Review 53, 2011) until the plane lies
    still. The start is always the same: no chance comes in.
    """
    width = min(_BLOCK, *centred.shape)
    block = np.random.default_rng(0).normal(size=(centred.shape[1], width))
    plane = np.linalg.qr(block)[0][:, :2]
    for round_ in range(_MOST_ROUNDS):
        for _ in range(_BETWEEN):
            block = centred.T @ (centred @ block)
        block = np.linalg.qr(block)[0]
        if round_ % _LOOK_EVERY == _LOOK_EVERY - 1:
            former, plane = plane, _best_plane(centred, block)
            if plane.shape[1] - ((former.T @ plane) ** 2).sum() < _STILL:
                break
    largest = np.abs(plane).argmax(axis=0)
    return plane * np.where(plane[largest, range(plane.shape[1])] < 0, -1.0, 1.0)


def _best_plane(centred: Matrix, block: Matrix) -> Matrix:
    """Within what the block spans, the two directions in which people differ most."""
    spread = centred @ block
    _, turned = np.linalg.eigh(spread.T @ spread)
    return np.asarray(block @ turned[:, ::-1][:, :2])
