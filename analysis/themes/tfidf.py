"""TF-IDF: how alike two texts are, counting features that few texts have for more."""

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Numbers: TypeAlias = NDArray[np.float32]
Weights: TypeAlias = Mapping[str, float]


class Weighing:
    """How much each feature counts: the fewer of these documents have it, the more.

    A feature that none of them has counts as the rarest: it brings no text nearer to these
    documents, but it may bring two new texts nearer to each other.
    """

    def __init__(self, documents: Sequence[Counter[str]]) -> None:
        size = len(documents)
        spread = Counter(feature for document in documents for feature in document)
        self._weight = {
            feature: math.log((1 + size) / (1 + having)) + 1 for feature, having in spread.items()
        }
        self._rarest = math.log(1 + size) + 1

    def weights(self, document: Counter[str]) -> Weights:
        """Each feature with its weight, together of length 1."""
        found = {
            feature: (1 + math.log(count)) * self._weight.get(feature, self._rarest)
            for feature, count in document.items()
        }
        length = math.sqrt(sum(value * value for value in found.values())) or 1
        return {feature: value / length for feature, value in found.items()}


class Index:
    """Weighed documents, so arranged that a text meets only those that share a feature with it."""

    def __init__(self, documents: Sequence[Weights]) -> None:
        self._size = len(documents)
        where: dict[str, list[int]] = defaultdict(list)
        values: dict[str, list[float]] = defaultdict(list)
        for number, document in enumerate(documents):
            for feature, value in document.items():
                where[feature].append(number)
                values[feature].append(value)
        self._where = {feature: np.array(each, np.int32) for feature, each in where.items()}
        self._values = {feature: np.array(each, np.float32) for feature, each in values.items()}

    def likeness(self, document: Weights) -> Numbers:
        """The cosine of this document with each of the index."""
        known = [feature for feature in document if feature in self._where]
        if not known:
            return np.zeros(self._size, np.float32)
        where = np.concatenate([self._where[feature] for feature in known])
        shares = np.concatenate([self._values[each] * np.float32(document[each]) for each in known])
        return np.bincount(where, shares, self._size).astype(np.float32)
