"""The distribution function of a Beta where it is known in closed form."""

import pytest

from diffstudy.scheduling.beta_distribution import beta_cdf

_POINTS = (0.001, 0.05, 0.2, 0.5, 0.77, 0.95, 0.999)


@pytest.mark.parametrize("x", _POINTS)
@pytest.mark.parametrize("b", [1.0, 3.0, 4.5, 60.0])
def test_one_and_b(x: float, b: float) -> None:
    assert beta_cdf(x, 1.0, b) == pytest.approx(1 - (1 - x) ** b, rel=1e-9)


@pytest.mark.parametrize("x", _POINTS)
def test_two_and_two(x: float) -> None:
    assert beta_cdf(x, 2.0, 2.0) == pytest.approx(3 * x**2 - 2 * x**3, rel=1e-9)


@pytest.mark.parametrize(("a", "b"), [(1.5, 3.0), (12.0, 40.5), (300.0, 7.0)])
def test_the_mirror_image_and_the_order(a: float, b: float) -> None:
    values = [beta_cdf(x, a, b) for x in _POINTS]
    assert values == sorted(values)
    for x in _POINTS:
        assert beta_cdf(x, a, b) + beta_cdf(1 - x, b, a) == pytest.approx(1.0, abs=1e-10)


def test_outside_of_zero_and_one() -> None:
    assert (beta_cdf(-0.1, 2, 3), beta_cdf(0, 2, 3), beta_cdf(1, 2, 3), beta_cdf(2, 2, 3)) == (
        0.0,
        0.0,
        1.0,
        1.0,
    )


def test_the_probability_of_a_high_rate_after_six_right_answers() -> None:
    """Beta(1, 9) above .25 is .75 to the ninth: why six answers are enough for `solid`."""
    assert 1 - beta_cdf(0.25, 1, 9) == pytest.approx(0.75**9)
