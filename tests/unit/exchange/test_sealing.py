"""Keys, seals and signatures, against vectors that other programs agree with."""

import pytest

from diffstudy.exchange import sealing
from diffstudy.exchange.canonical_json import canonical, digest

TEACHER = sealing.new_sealing_key()
PRIVATE = "6vzkXyU8GdjEE-IPxG9I8lcOWdYWR4uNec_N5mTZog4"
EPHEMERAL = (
    "BDJiRjk7L7O98LV8T8wyiy0McsRmUL_Gxc1cB59JVb-l6W6AxU9BXa-0DmIALp57h7JMHphnKvSolHsMsKiuHDo"
)
NONCE = "ZsXSN6h_NspED5Kn"
CONTENT = "aRBQ1ICN2NKzl-f9p76BpNl2lOLowmWk5OtY3Q"


def test_a_seal_opens_with_its_key_only() -> None:
    sealed = sealing.seal(b"answers", TEACHER.public, b"bound")
    assert sealing.unseal(sealed, TEACHER.private, b"bound") == b"answers"
    for key, bound in (
        (sealing.new_sealing_key(), b"bound"),
        (TEACHER, b"Bound"),
    ):
        with pytest.raises(sealing.NotOpened):
            sealing.unseal(sealed, key.private, bound)


def test_a_seal_that_another_program_made_opens() -> None:
    """Made with Web Crypto by the steps of `seal`: the two must never drift apart."""
    sealed = sealing.Sealed(EPHEMERAL, NONCE, CONTENT)
    assert sealing.unseal(sealed, PRIVATE, b'{"v":1}') == "Läva → ok".encode()


def test_every_part_of_a_seal_is_checked() -> None:
    sealed = sealing.seal(b"answers", TEACHER.public, b"")
    other = sealing.seal(b"answers", TEACHER.public, b"")
    for broken in (
        sealing.Sealed(other.ephemeral, sealed.nonce, sealed.content),
        sealing.Sealed(sealed.ephemeral, other.nonce, sealed.content),
        sealing.Sealed(sealed.ephemeral, sealed.nonce, other.content),
        sealing.Sealed("", sealed.nonce, sealed.content),
        sealing.Sealed(sealed.ephemeral, "", sealed.content),
        sealing.Sealed(sealed.ephemeral, sealed.nonce, ""),
        sealing.Sealed("ä", "ä", "ä"),
    ):
        with pytest.raises(sealing.NotOpened):
            sealing.unseal(broken, TEACHER.private, b"")


def test_a_point_off_the_curve_is_no_key() -> None:
    wrong = sealing.as_text(b"\x04" + b"\x01" * 64)
    with pytest.raises(ValueError, match=r".+"):
        sealing.seal(b"answers", wrong, b"")


def test_a_signature_fits_its_bytes_and_its_key() -> None:
    one, other = sealing.new_signing_key(), sealing.new_signing_key()
    signature = sealing.sign(b"answers", one.private)
    assert sealing.is_signed(b"answers", signature, one.public)
    assert not sealing.is_signed(b"Answers", signature, one.public)
    assert not sealing.is_signed(b"answers", signature, other.public)
    assert not sealing.is_signed(b"answers", "", one.public)
    assert not sealing.is_signed(b"answers", signature, "none")


def test_keys_have_their_lengths_and_names() -> None:
    assert len(sealing.as_bytes(TEACHER.public)) == 65
    assert len(sealing.as_bytes(TEACHER.private)) == 32
    assert len(sealing.key_name(TEACHER.public)) == 16
    assert sealing.key_name(TEACHER.public) != sealing.key_name(sealing.new_sealing_key().public)


@pytest.mark.parametrize("data", [b"", b"\xfb\xff", b"abc", bytes(range(256))])
def test_bytes_come_back_from_their_text(data: bytes) -> None:
    assert sealing.as_bytes(sealing.as_text(data)) == data


@pytest.mark.parametrize("text", ["a", "ab=", "a b", "ab+c", "QQ==", "QR", "ä"])
def test_only_the_one_form_of_a_text_is_read(text: str) -> None:
    with pytest.raises(ValueError, match="base64url"):
        sealing.as_bytes(text)


def test_canonical_json_is_that_of_the_rfc() -> None:
    """The examples of RFC 8785, sections 3.2.2 and 3.2.3."""
    value = {
        "numbers": [333333333.33333329, 1e30, 4.50, 2e-3, 0.000000000000000000000000001],
        "string": "\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\u0022\u002f",
        "literals": [None, True, False],
    }
    assert canonical(value) == (
        b'{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],'
        b'"string":"\xe2\x82\xac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
    )
    names = {"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\U0001f600": 5, "\u0080": 6, "\u00f6": 7}
    ordered = '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\U0001f600":5,"\ufb33":3}'
    assert canonical(names) == ordered.encode()
    assert digest({}) == "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a"


def test_a_number_that_other_programs_round_has_no_form() -> None:
    for value in (2**53, float("nan")):
        with pytest.raises(ValueError, match="too large"):
            canonical(value)
