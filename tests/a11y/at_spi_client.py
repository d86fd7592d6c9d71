"""A learner who sees nothing: works the window by AT-SPI alone, and prints what it met as JSON.

Not a test: `test_atspi.py` starts it with the interpreter that has pyatspi, on a bus and a display
of their own, beside the program. It knows the words on the buttons and nothing else of the program.
"""

import json
import sys
import time

import pyatspi
from gi.repository import GLib

PATIENCE_SECONDS = 40
READING_SECONDS = 0.9
HELD_KEY_SECONDS = 0.6
QUESTIONS = 7
GONE = (GLib.Error, AttributeError, LookupError, RuntimeError)
"""What a node says that went away while it was looked at."""
PRESSES = ("Press", "Toggle")
NAMED_ROLES = (
    "push button",
    "check box",
    "radio button",
    "page tab",
    "text",
    "combo box",
    "list",
    "list item",
    "slider",
    "link",
)
ASKED, JUDGED, ONCE_MORE = "Question", ("Right", "Not quite"), "Once more"


class Stuck(Exception):
    """What was looked for did not appear."""


class Learner:
    """Looks, listens and presses."""

    def __init__(self):
        self.heard = []
        self._listened = 0
        self.nameless = set()
        pyatspi.Registry.registerEventListener(self._hear, "object:announcement")
        self.window = self._wait_for(self._find_window, "the window")

    def _hear(self, event):
        self.heard.append(str(event.any_data))

    def rest(self, seconds):
        """Let events come in for a while."""
        loop = GLib.MainLoop()
        GLib.timeout_add(int(seconds * 1_000), loop.quit)
        loop.run()
        pyatspi.Registry.pumpQueuedEvents()

    def nodes(self):
        """Everything that is on the screen now, parents first."""
        found, waiting = [], [self.window]
        while waiting:
            node = waiting.pop()
            try:
                state = node.getState()
                if node is not self.window and not state.contains(pyatspi.STATE_SHOWING):
                    continue
                found.append(node)
                self._judge(node, state)
                count = node.childCount
                waiting += [node.getChildAtIndex(place) for place in reversed(range(count))]
            except GONE:
                continue
        return [node for node in found if node is not None]

    def find(self, role, *starts):
        """A node that is shown, can be used, and whose name begins so; None where there is none."""
        for node in self.nodes():
            try:
                usable = node.getState().contains(pyatspi.STATE_SENSITIVE)
                if usable and node.getRoleName() == role and node.name.startswith(starts):
                    return node
            except GONE:
                continue
        return None

    def wait_for(self, role, *starts):
        """The same, waited for."""
        return self._wait_for(lambda: self.find(role, *starts), " or ".join(starts))

    def wait_for_one(self, *wanted):
        """The first of several nodes, each by its role and how its name begins, to be shown."""

        def look():
            return next(filter(None, (self.find(*each) for each in wanted)), None)

        return self._wait_for(look, f"one of {wanted}")

    def press(self, node):
        """Do what a node does, by its action."""
        action = node.queryAction()
        names = [action.getName(place) for place in range(action.nActions)]
        found = [place for place, name in enumerate(names) if name in PRESSES]
        if not found:
            raise Stuck(f"{node.getRoleName()} “{node.name}” has no action to press: {names}")
        action.doAction(found[0])

    def next_said(self, *starts):
        """The next thing heard that begins so, waited for; what was said before it is passed."""

        def look():
            for place in range(self._listened, len(self.heard)):
                if self.heard[place].startswith(starts):
                    self._listened = place + 1
                    return self.heard[place]
            return None

        return self._wait_for(look, f"hearing {' or '.join(starts)}")

    def _find_window(self):
        desktop = pyatspi.Registry.getDesktop(0)
        for place in range(desktop.childCount):
            program = desktop.getChildAtIndex(place)
            if program is not None and program.name == "diffstudy" and program.childCount:
                return program
        return None

    def _judge(self, node, state):
        role = node.getRoleName()
        if not node.name and (role in NAMED_ROLES or state.contains(pyatspi.STATE_FOCUSED)):
            self.nameless.add(f"{role} in {self._path(node)}")

    @staticmethod
    def _path(node):
        names = []
        while node is not None and len(names) < 12:
            names.append(f"{node.getRoleName()} “{node.name}”")
            node = node.parent
        return " < ".join(names[1:])

    def _wait_for(self, look, what):
        until = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < until:
            found = look()
            if found:
                return found
            self.rest(0.15)
        shown = [f"{node.getRoleName()} {node.name!r}" for node in self.nodes()]
        raise Stuck(f"waited in vain for {what}; heard {self.heard[-3:]}; shown: {shown}")


def answer(learner, turn):
    """Answer the question that is shown; returns how."""
    learner.rest(READING_SECONDS)
    options = [
        node
        for node in learner.nodes()
        if node.getRoleName() == "push button" and node.parent.name == "Choices"
    ]
    if options:
        chosen = options[turn % len(options)]
        name = chosen.name
        learner.press(chosen)
        return f"option {name}"
    field = learner.find("text", "Your answer", "The term", "Term", "Type")
    if field is not None:
        field.queryEditableText().setTextContents("something else")
        learner.press(learner.wait_for("push button", "Check"))
        return "typed"
    learner.press(learner.wait_for("push button", "I don"))
    return "did not know"


def study(learner):
    """Take the sample pack and study until the summary; returns what was met."""
    learner.press(learner.wait_for("push button", "Try the sample pack"))
    learner.press(learner.wait_for("push button", "Start"))
    met = {"questions": [], "answers": [], "verdicts": [], "pages": 0}
    while len(met["questions"]) < QUESTIONS:
        shown = learner.wait_for_one(
            ("label", "Session finished"), ("push button", "Continue"), ("tool bar", "Keys")
        )
        if shown.getRoleName() == "label":
            break
        if shown.getRoleName() == "tool bar":
            met["questions"].append(learner.next_said(ASKED))
            met["answers"].append(answer(learner, len(met["answers"])))
            met["verdicts"].append(learner.next_said(*JUDGED))
            if ONCE_MORE in met["verdicts"][-1]:
                learner.rest(READING_SECONDS)
                learner.press(learner.wait_for("push button", "I don"))
                met["verdicts"][-1] = learner.next_said(*JUDGED)
        else:
            met["pages"] += 1
        go_on = learner.wait_for("push button", "Continue")
        learner.rest(HELD_KEY_SECONDS)
        learner.press(go_on)
        learner.rest(HELD_KEY_SECONDS)
    if learner.find("push button", "End"):
        learner.press(learner.wait_for("push button", "End"))
    learner.wait_for("label", "Session finished")
    learner.press(learner.wait_for("push button", "Back to library"))
    learner.wait_for("list item", "Sample")
    return met


def main():
    learner = Learner()
    met = {}
    stuck = ""
    try:
        met = study(learner)
    except Stuck as error:
        stuck = str(error)
    found = {"heard": learner.heard, "nameless": sorted(learner.nameless), "stuck": stuck}
    sys.stdout.write(json.dumps({**met, **found}) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
