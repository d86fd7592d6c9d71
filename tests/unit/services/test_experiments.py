"""What the experiment tells: nothing before a planned look, and always of the first pairs."""

import pytest

from diffstudy.domain.experiment import (
    Arm,
    Experiment,
    ExperimentPage,
    Findings,
    findings_sentences,
)
from diffstudy.runtime.learning_constants import LEARNING
from diffstudy.services.experiments import _findings, findings_json, findings_table
from diffstudy.storage.experiment_store import PageWork

_BEGAN = 20_000
_DAY_30 = _BEGAN + LEARNING.experiment_days
_LATE = _DAY_30 + LEARNING.experiment_window + 1
_RUN = Experiment(1, "seed", _BEGAN)


def _page(number: int) -> ExperimentPage:
    arm = (Arm.HYBRID, Arm.PLAIN)[number % 2]
    terms = (f"term {number} a", f"term {number} b")
    return ExperimentPage(f"page {number}", number // 2, arm, terms, (), released=False)


def _work(page: ExperimentPage, right: tuple[bool, ...], day: int = _DAY_30) -> PageWork:
    measured = {term: (day + n, r) for n, (term, r) in enumerate(zip(page.terms, right))}  # noqa: B905  fewer answers than terms
    return PageWork(_BEGAN, 40, 600_000, 0, 0, measured)


def _found(pairs: int, *, today: int = _DAY_30 + 2, lacking: tuple[int, ...] = ()) -> Findings:
    """Return findings where HYBRID is right of both examples and PLAIN of one."""
    pages = [_page(number) for number in range(2 * pairs)]
    work = {
        page.comparison: _work(page, (True, page.arm is Arm.HYBRID))
        for number, page in enumerate(pages)
        if number not in lacking
    }
    begun = {page.comparison: PageWork(_BEGAN) for page in pages}
    return _findings(_RUN, pages, begun | work, today)


def test_nothing_is_told_of_eleven_pairs() -> None:
    found = _found(11)
    assert (found.complete, found.wanted, found.difference) == (11, 12, None)
    sentences = findings_sentences(found)
    assert "11 pairs of comparisons are measured." in sentences
    assert "1 more pair is needed before the next result is told." in sentences
    assert not any("in a hundred" in sentence for sentence in sentences)


@pytest.mark.parametrize(("pairs", "told_of"), [(12, 12), (23, 12), (24, 24)])
def test_the_result_is_that_of_the_last_planned_look(pairs: int, told_of: int) -> None:
    difference = _found(pairs).difference
    assert difference is not None
    assert (difference.pairs, difference.mean) == (told_of, 0.5)
    assert difference.low < 0.5 < difference.high
    sentences = findings_sentences(_found(pairs))
    assert any("+50 in a hundred" in sentence for sentence in sentences)
    assert "Drilling what you mix up helps you." in sentences


def test_a_pair_that_is_still_open_holds_the_look_back_until_it_is_lost() -> None:
    waiting = _found(13, lacking=(4,))
    assert (waiting.complete, waiting.lost, waiting.difference) == (12, 0, None)
    over = _found(13, today=_LATE, lacking=(4,))
    assert (over.complete, over.lost) == (12, 1)
    assert over.difference is not None
    assert over.difference.pairs == 12


def test_half_a_score_waits_for_the_rest_or_the_end_of_the_time() -> None:
    pages = [_page(0), _page(1)]
    work = {"page 0": _work(pages[0], (True,)), "page 1": _work(pages[1], (True, False))}
    assert _findings(_RUN, pages, work, _DAY_30 + 3).complete == 0
    over = _findings(_RUN, pages, work, _LATE)
    assert over.complete == 1
    assert [page.score for page in over.pages] == [1.0, 0.5]


@pytest.mark.parametrize("day", [_DAY_30 - 1, _LATE])
def test_an_answer_out_of_time_is_no_measure(day: int) -> None:
    page = _page(0)
    found = _findings(_RUN, [page], {"page 0": _work(page, (True, True), day)}, _LATE + 5)
    assert found.pages[0].measured <= 1


def test_the_export_has_numbers_and_no_names() -> None:
    found = _found(12)
    lines = findings_table(found).splitlines()
    assert lines[0] == "pair,arm,day,new_examples,right,answers,minutes"
    assert lines[1] == "1,hybrid,0,2,2,40,10.0"
    assert len(lines) == 25
    content = findings_json(found)
    assert content["pairs_complete"] == 12
    assert "page" not in str(content).replace("pages", "")
