"""diffstudy: study the difference between two terms. The version is all that lives here."""

__version__ = "0.1.0"
