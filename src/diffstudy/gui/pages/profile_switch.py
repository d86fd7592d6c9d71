"""Another learner sits down: a PIN where there is one, then the collection is opened anew."""

from diffstudy.domain.classroom import Profile
from diffstudy.domain.language import tr
from diffstudy.gui.dialogs.line_dialog import LineDialog
from diffstudy.gui.pages.page import Page


def switch_profile(page: Page, profile: Profile) -> None:
    """Let another learner study here, after asking for the PIN of a locked profile."""
    pin = ""
    if profile.is_locked:
        dialog = LineDialog(
            tr("PIN of {name}", name=profile.learner.name),
            tr("PIN"),
            yes=tr("Switch"),
            is_secret=True,
            parent=page,
        )
        is_given = bool(dialog.exec())
        pin = dialog.field.text().strip()
        dialog.deleteLater()
        if not is_given:
            return
    context = page.context
    if profile.learner.key == context.collection.profiles.current:
        return
    context.tasks.run(
        lambda: context.collection.profiles.switch(profile.learner.key, pin),
        page=page,
        on_done=lambda _: context.signals.collection_replaced.emit(),
        on_error=context.signals.failed.emit,
    )
