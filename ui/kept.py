"""Conversations that outlive a reload of the page: kept in this process, found again by a key that the tab remembers.

The browser holds nothing but the key, 32 random hexadecimal digits of its own making: nothing that was said comes back from
it. Conversations end with the process, and `KEPT_SECONDS` after they were last touched.
"""

import re
import threading
import time
from collections import OrderedDict

from ui.conversation import Conversation, interrupted

CONVERSATIONS_KEPT = 300
KEPT_SECONDS = 24 * 3600.0
_KEY = re.compile(r"[0-9a-f]{32}", re.ASCII)


class Kept:
    """The last `CONVERSATIONS_KEPT` conversations. Safe to use from several threads."""

    def __init__(self, most: int = CONVERSATIONS_KEPT, seconds: float = KEPT_SECONDS) -> None:
        self._most = most
        self._seconds = seconds
        self._held: OrderedDict[str, tuple[float, Conversation]] = OrderedDict()
        self._lock = threading.Lock()

    def keep(self, key: object, conversation: Conversation) -> None:
        """Holds the conversation under `key`; under what is no key, nothing is held."""
        if not isinstance(key, str) or not _KEY.fullmatch(key):
            return
        with self._lock:
            self._held.pop(key, None)
            if conversation != Conversation():
                self._held[key] = (time.monotonic(), conversation)
            while len(self._held) > self._most:
                self._held.popitem(last=False)

    def recall(self, key: object) -> Conversation:
        """The conversation under `key`, a new one where there is none or it is too old."""
        with self._lock:
            at, found = self._held.get(key, (0.0, None)) if isinstance(key, str) else (0.0, None)
        if found is None or time.monotonic() - at > self._seconds:
            return Conversation()
        return interrupted(found)
