"""Why a package cannot be read, before the importer adds the name of the file."""


class PackageRefused(Exception):
    """The package as a whole cannot be read.

    Args:
        problem: what is wrong, without a full stop.
        cure: what the user can do about it, without a full stop.
    """

    def __init__(self, problem: str, cure: str) -> None:
        self.problem = problem
        self.cure = cure
        super().__init__(f"{problem}; {cure}")


EXPORT_AGAIN = "export the deck again in Anki"


def stub_only() -> PackageRefused:
    """The refusal of a package that holds only Anki's "please update" note."""
    return PackageRefused(
        "the package holds only Anki's note “please update”, not the cards",
        "export it again in Anki with “Support older Anki versions” ticked",
    )
