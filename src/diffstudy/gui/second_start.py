"""A second start on the same data folder: the first window comes to the front and takes the files.

The lock on the folder says who is first (runtime.instance_lock); this is only how the second one
reaches it, through a local socket that no other user may open.
"""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

_WAIT_MS = 1_000
_LONGEST = 1_000_000


def tell_first_window(folder: Path, files: Sequence[Path]) -> bool:
    """Ask the window that is open on a data folder to come to the front.

    Args:
        folder: of the data.
        files: to be offered for import there.

    Returns:
        Whether there is such a window and it has heard.
    """
    socket = QLocalSocket()
    socket.connectToServer(_name(folder))
    if not socket.waitForConnected(_WAIT_MS):
        return False
    message = json.dumps([str(file.resolve()) for file in files]).encode() + b"\n"
    socket.write(message)
    heard = socket.waitForBytesWritten(_WAIT_MS) and socket.waitForReadyRead(_WAIT_MS)
    socket.disconnectFromServer()
    return heard


class FirstWindow(QObject):
    """Listens for later starts while a window is open.

    Signals:
        called(list): another start asks for the window, with the files it was given.
    """

    called = Signal(list)

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._greet)
        name = _name(folder)
        # The lock is ours, so a socket of this name is a dead one's.
        QLocalServer.removeServer(name)
        self._server.listen(name)

    def close(self) -> None:
        """Listen no more."""
        self._server.close()

    def _greet(self) -> None:
        while (socket := self._server.nextPendingConnection()) is not None:
            socket.readyRead.connect(lambda socket=socket: self._hear(socket))
            socket.disconnected.connect(socket.deleteLater)

    def _hear(self, socket: QLocalSocket) -> None:
        if not socket.canReadLine():
            if socket.bytesAvailable() > _LONGEST:
                socket.abort()
            return
        try:
            names = json.loads(bytes(socket.readLine(_LONGEST).data()))
        except ValueError:
            names = []
        socket.write(b"heard\n")
        socket.flush()
        files = names if isinstance(names, list) else []
        self.called.emit([Path(name) for name in files if isinstance(name, str)])


def _name(folder: Path) -> str:
    return "diffstudy-" + hashlib.sha256(str(folder.resolve()).encode()).hexdigest()[:16]
