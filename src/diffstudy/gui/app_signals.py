"""What pages tell each other, through one object and never directly."""

from PySide6.QtCore import QObject, Signal


class AppSignals(QObject):
    """Signals of the whole window; emitted and received on the main thread.

    changed: Changes that a service call returned; visible pages ask again.
    noticed: a sentence for the toast, and a callable that undoes what it speaks of, or None.
    failed: an expected error that has no place of its own on the page.
    work_counted: how many cards there are to study today, from a page that has counted them.
    comparison_wanted: key of a comparison to be read.
    study_wanted: a StudyScope.
    term_wanted: key of a term whose page is to be shown.
    editor_wanted: key of a comparison to be edited.
    new_comparison_wanted: id of a pack that is written here, or "" for the first.
    pack_wanted: id of a pack to be opened in the editor.
    library_wanted, settings_wanted, checks_wanted, import_wanted: go there; import takes a list
        of paths and of what was pasted.
    collection_replaced: another file has taken its place, so that all is to be read anew.
    undo_wanted: take back what the last notice told of, if it can be.
    back_wanted: go where the learner came from.
    summary_wanted: the StudySession that ended.
    print_wanted: a PrintTarget.
    assignment_wanted: a WorkWish, the assignment that is to be given or changed.
    gradebook_wanted: uid of the assignment whose gradebook is to be shown, "" for any.
    results_wanted: paths of results to be collected.
    teach_wanted: go to the assignments of the Teach page.
    work_wanted: an assignment to be answered: the path of its file, or the uid of one received.
    """

    changed = Signal(object)
    noticed = Signal(str, object)
    failed = Signal(object)
    work_counted = Signal(int)
    comparison_wanted = Signal(str)
    study_wanted = Signal(object)
    term_wanted = Signal(str)
    checks_wanted = Signal()
    editor_wanted = Signal(str)
    new_comparison_wanted = Signal(str)
    pack_wanted = Signal(str)
    library_wanted = Signal()
    back_wanted = Signal()
    collection_replaced = Signal()
    undo_wanted = Signal()
    settings_wanted = Signal()
    import_wanted = Signal(list)
    summary_wanted = Signal(object)
    print_wanted = Signal(object)
    assignment_wanted = Signal(object)
    gradebook_wanted = Signal(str)
    results_wanted = Signal(list)
    teach_wanted = Signal()
    work_wanted = Signal(object)
