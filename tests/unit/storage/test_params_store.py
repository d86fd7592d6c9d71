"""Parameter sets: a history per learner, the last one in use."""

from diffstudy.domain.parameters import ParameterSet
from diffstudy.storage.database import Database

OWN = ParameterSet("own-1", tuple(index / 7 for index in range(21)), 1_200, 0.3312)


def test_the_last_set_is_in_use_and_the_earlier_ones_are_kept(database: Database) -> None:
    with database.unit_of_work() as uow:
        assert uow.params.history("me") == ()
        uow.params.use("me", OWN)
        uow.params.use("me", ParameterSet("own-2", None))
        uow.params.use("you", ParameterSet("yours-1", OWN.weights, 1, 0.5))
        uow.commit()
    with database.reading() as uow:
        assert uow.params.history("me") == (ParameterSet("own-2", None), OWN)
        assert [each.id for each in uow.params.history("you")] == ["yours-1"]
        assert uow.params.history("nobody") == ()
