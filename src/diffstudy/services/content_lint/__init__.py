"""What a person who writes comparisons wants to hear before a learner meets them."""

from diffstudy.services.content_lint.finding import Finding
from diffstudy.services.content_lint.linting import LintedFile, lint

__all__ = ["Finding", "LintedFile", "lint"]
