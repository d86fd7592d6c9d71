"""Who studies on a shared computer: nicknames, a courtesy lock, and whose turn it is."""

import hashlib
import hmac
import secrets
from collections.abc import Callable

from diffstudy.domain.changes import Changes
from diffstudy.domain.classroom import DEFAULT_LEARNER, Learner, Profile
from diffstudy.domain.errors import AssignmentRefused, NotFound
from diffstudy.domain.keys import normalised
from diffstudy.domain.language import tr
from diffstudy.exchange.characters import cleaned
from diffstudy.scheduling.day_clock import DayClock
from diffstudy.storage.database import Database
from diffstudy.storage.unit_of_work import UnitOfWork

_LONGEST_NAME = 40
_PIN_LENGTHS = range(4, 13)
_EVERYTHING = Changes.LIBRARY | Changes.DECKS | Changes.STUDY_QUEUE | Changes.CLASSROOM


class ProfileService:
    """Lists, adds, locks and switches profiles.

    Args:
        current: key of the learner for whom the collection is open.
        new_key: returns a random name for a new learner's key.
    """

    def __init__(
        self, database: Database, clock: DayClock, current: str, new_key: Callable[[], str]
    ) -> None:
        self._database = database
        self._clock = clock
        self._new_key = new_key
        self.current = current

    def listed(self) -> tuple[Profile, ...]:
        """Return every profile, in the order in which they came."""
        with self._database.reading() as uow:
            return _all(uow)

    def find(self, name: str) -> Profile:
        """Return the profile of a nickname or key.

        Raises:
            NotFound: there is none; the message names those there are.
        """
        found = self.listed()
        for each in found:
            if name == each.learner.key or normalised(name) == normalised(each.learner.name):
                return each
        known = ", ".join(each.learner.name for each in found)
        raise NotFound(
            tr("Nobody here is called “{name}”. Profiles: {known}.", name=name[:40], known=known)
        )

    def add(self, name: str, picture: str = "") -> Profile:
        """Add a profile; raises AssignmentRefused for an empty, long or known nickname."""
        with self._database.unit_of_work() as uow:
            # Who was here alone so far gets a row before the second one comes.
            for each in _all(uow):
                uow.classroom.ensure(each.learner)
            learner = Learner(self._new_key(), _checked_name(uow, name, None))
            uow.classroom.ensure(learner)
            uow.profiles.picture(learner.key, picture)
            uow.commit()
        return Profile(learner, picture)

    def rename(self, key: str, name: str) -> Changes:
        """Give a profile another nickname; raises as `add`."""
        with self._database.unit_of_work() as uow:
            uow.classroom.ensure(Learner(key, _checked_name(uow, name, key)))
            uow.commit()
        return Changes.CLASSROOM

    def lock(self, key: str, pin: str, *, old: str = "") -> Changes:
        """Ask for a PIN from now on, or with "" no more.

        A courtesy between learners, no security: the data lie open on the disk.

        Args:
            pin: 4 to 12 digits, or "".
            old: the PIN until now, where there is one.

        Raises:
            AssignmentRefused: the old PIN is wrong, or the new one is none.
        """
        if pin and not (pin.isascii() and pin.isdigit() and len(pin) in _PIN_LENGTHS):
            raise AssignmentRefused(tr("A PIN has 4 to 12 digits."))
        with self._database.unit_of_work() as uow:
            _check_pin(uow, key, old)
            uow.profiles.set_lock(key, _digest(pin, secrets.token_bytes(16)) if pin else None)
            uow.commit()
        return Changes.CLASSROOM

    def switch(self, key: str, pin: str = "") -> Changes:
        """Let another learner study here from the next opening of the collection on.

        Whoever holds the collection opens it anew for the learner, see
        `diffstudy.bootstrap.open_collection`.

        Raises:
            NotFound: there is no such profile.
            AssignmentRefused: the PIN is wrong.
        """
        with self._database.unit_of_work() as uow:
            if key not in {each.learner.key for each in _all(uow)}:
                raise NotFound(tr("There is no such profile any more."))
            _check_pin(uow, key, pin)
            uow.profiles.used(key, self._clock.now().utc_ms)
            uow.commit()
        return _EVERYTHING


def last_learner(database: Database) -> str:
    """Return the key of the learner who studied here last."""
    with database.reading() as uow:
        used = [each for each in uow.profiles.all() if each.used_ms is not None]
    newest = max(used, key=lambda each: each.used_ms or 0, default=None)
    return DEFAULT_LEARNER if newest is None else newest.learner.key


def _all(uow: UnitOfWork) -> tuple[Profile, ...]:
    found = uow.profiles.all()
    if any(each.learner.key == DEFAULT_LEARNER for each in found):
        return tuple(_named(each) for each in found)
    return (_named(Profile(Learner(DEFAULT_LEARNER, DEFAULT_LEARNER))), *found)


def _named(profile: Profile) -> Profile:
    """Give the learner of a computer that nobody shared so far a name to be called by."""
    if profile.learner.name != DEFAULT_LEARNER:
        return profile
    name = tr("Me")
    return Profile(
        Learner(DEFAULT_LEARNER, name), profile.picture, profile.is_locked, profile.used_ms
    )


def _checked_name(uow: UnitOfWork, name: str, own: str | None) -> str:
    plain = " ".join(cleaned(name).split())
    if not plain or len(plain) > _LONGEST_NAME:
        raise AssignmentRefused(tr("A nickname has 1 to {n} characters.", n=_LONGEST_NAME))
    for each in _all(uow):
        if each.learner.key != own and normalised(each.learner.name) == normalised(plain):
            raise AssignmentRefused(
                tr("Somebody here is called “{name}” already. Choose another name.", name=plain)
            )
    return plain


def _check_pin(uow: UnitOfWork, key: str, pin: str) -> None:
    lock = uow.profiles.lock(key)
    if lock is None:
        return
    salt = bytes.fromhex(lock.partition("$")[0])
    if not hmac.compare_digest(_digest(pin, salt), lock):
        raise AssignmentRefused(tr("That is not the PIN of this profile. Try again."))


def _digest(pin: str, salt: bytes) -> str:
    digest = hashlib.scrypt(pin.encode(), salt=salt, n=2**12, r=8, p=1)
    return f"{salt.hex()}${digest.hex()}"
