"""The distribution function of Beta(a, b), with the standard library alone.

Needed for every statement of the kind "probably between": a confusion rate is a Beta
(learning.md 4.4), and neither scipy nor numpy is worth shipping for one function.
"""

from math import exp, lgamma, log, log1p

_TINY = 1e-300
_STEPS = 300
_ENOUGH = 1e-12
_HALVINGS = 40


def beta_cdf(x: float, a: float, b: float) -> float:
    """Return the probability, 0 to 1, that a Beta(a, b) variable is at most ``x``.

    The continued fraction of the regularised incomplete beta function (DLMF 8.17.22), evaluated
    by Lentz's method; it converges fast below the mean, so above it the mirror image is used.
    """
    if x <= 0.0:
        return 0.0
    if x >= 1.0:
        return 1.0
    if x > (a + 1) / (a + b + 2):
        return 1.0 - beta_cdf(1.0 - x, b, a)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)) / a
    return front * _continued_fraction(x, a, b)


def beta_quantile(probability: float, a: float, b: float) -> float:
    """Return the x, 0 to 1, below which a Beta(a, b) variable lies with this probability.

    By halving, which needs nothing but the function above and never misses.
    """
    low, high = 0.0, 1.0
    for _ in range(_HALVINGS):
        middle = (low + high) / 2
        if beta_cdf(middle, a, b) < probability:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def _continued_fraction(x: float, a: float, b: float) -> float:
    c, d = 1.0, 1.0 / _away_from_zero(1.0 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, _STEPS):
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        for step in (even, odd):
            d = 1.0 / _away_from_zero(1.0 + step * d)
            c = _away_from_zero(1.0 + step / c)
            value *= c * d
        if abs(c * d - 1.0) < _ENOUGH:
            break
    return value


def _away_from_zero(value: float) -> float:
    return value if abs(value) > _TINY else _TINY
