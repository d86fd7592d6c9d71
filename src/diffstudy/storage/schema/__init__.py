"""The tables of the collection file, as typed SQLAlchemy declarations.

They describe the newest revision; ``migrations`` leads older files there, and a test compares
the two. No relationship is declared: stores select the columns they need in a few set-based
statements, so nothing can load lazily behind a reader's back.
"""

from diffstudy.storage.schema.assignments import (
    AttemptAnswerRow,
    AttemptRow,
    GivenAssignmentRow,
    ReceivedAssignmentRow,
    SchoolClassRow,
    StudentRow,
    TeacherKeyRow,
)
from diffstudy.storage.schema.classroom import (
    CollectionSettingRow,
    DeckComparisonRow,
    DeckRow,
    LearnerRow,
    ProfileRow,
)
from diffstudy.storage.schema.content import (
    AuthorRow,
    ChartCellRow,
    ChartRowRow,
    ComparisonExampleRow,
    ComparisonRow,
    ComparisonSenseRow,
    ComparisonTermRow,
    ExampleRow,
    FaqEntryRow,
    KeyDifferenceRow,
    PackAuthorRow,
    PackRow,
    QuizLineRow,
    SenseRow,
    TermRow,
)
from diffstudy.storage.schema.editing import EditRow
from diffstudy.storage.schema.experiment import ExperimentPageRow, ExperimentRow
from diffstudy.storage.schema.exports import ExportStampRow
from diffstudy.storage.schema.first_unmet import FirstUnmetRow
from diffstudy.storage.schema.history import (
    ImportCallRow,
    ImportComparisonRow,
    ImportEditRow,
    ImportPackRow,
    ImportRewordingRow,
    ImportRow,
)
from diffstudy.storage.schema.learning import (
    CardComparisonRow,
    CardNoteRow,
    CardProgressRow,
    CardRow,
    CardTermRow,
    CueWordRow,
    FormerKeyRow,
    MeaningChangeRow,
    OptionalSenseRow,
    ParamsRow,
    ReviewRow,
)
from diffstudy.storage.schema.results import GradebookEntryRow, ProblemFileRow, ResultRow
from diffstudy.storage.schema.row import METADATA
from diffstudy.storage.schema.search import WORDS_TABLE

__all__ = [
    "METADATA",
    "WORDS_TABLE",
    "AttemptAnswerRow",
    "AttemptRow",
    "AuthorRow",
    "CardComparisonRow",
    "CardNoteRow",
    "CardProgressRow",
    "CardRow",
    "CardTermRow",
    "ChartCellRow",
    "ChartRowRow",
    "CollectionSettingRow",
    "ComparisonExampleRow",
    "ComparisonRow",
    "ComparisonSenseRow",
    "ComparisonTermRow",
    "CueWordRow",
    "DeckComparisonRow",
    "DeckRow",
    "EditRow",
    "ExampleRow",
    "ExperimentPageRow",
    "ExperimentRow",
    "ExportStampRow",
    "FaqEntryRow",
    "FirstUnmetRow",
    "FormerKeyRow",
    "GivenAssignmentRow",
    "GradebookEntryRow",
    "ImportCallRow",
    "ImportComparisonRow",
    "ImportEditRow",
    "ImportPackRow",
    "ImportRewordingRow",
    "ImportRow",
    "KeyDifferenceRow",
    "LearnerRow",
    "MeaningChangeRow",
    "OptionalSenseRow",
    "PackAuthorRow",
    "PackRow",
    "ParamsRow",
    "ProblemFileRow",
    "ProfileRow",
    "QuizLineRow",
    "ReceivedAssignmentRow",
    "ResultRow",
    "ReviewRow",
    "SchoolClassRow",
    "SenseRow",
    "StudentRow",
    "TeacherKeyRow",
    "TermRow",
]
