from diffstudy.quiz.words import content_stems, tokens, trimmed


def test_a_hyphen_separates_words_and_an_apostrophe_does_not() -> None:
    assert [t.folded for t in tokens("Well-made soup's don’t")] == ["well", "made", "soup", "don't"]


def test_words_keep_their_place_in_the_text() -> None:
    text = "The «Café» opens"
    assert [text[t.start : t.end] for t in tokens(text)] == ["The", "Café", "opens"]
    assert [t.folded for t in tokens(text)] == ["the", "cafe", "opens"]


def test_content_stems_leave_function_words_out_and_join_inflections() -> None:
    assert content_stems("the wet towels were drying") == content_stems("wet towel dries")


def test_a_mark_that_joined_a_text_to_the_next_is_taken_off() -> None:
    assert trimmed(" a change of state; ") == "a change of state"
    assert trimmed("A change.") == "A change."
