"""The network as far as strangers' addresses may reach it: public addresses only, and never past a deadline.

A name is resolved once, all its addresses are checked, and a checked address is what is dialled, so that a name that
changes its mind between check and call (DNS rebinding) gains nothing. TLS still verifies the name. Knows no HTTP.
"""

import ipaddress
import socket
import ssl
import threading
import time
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from concurrent.futures import TimeoutError as ResolvingTooLong
from contextlib import suppress

import httpcore

from qa.errors import Blocked, Unreadable

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

_TRANSLATED = (ipaddress.ip_network("64:ff9b::/96"), ipaddress.ip_network("::ffff:0:0/96"))
# What `is_global` does not refuse in every Python 3.11: IANA's special-purpose registries, and addresses at which
# clouds answer their own machines (168.63.129.16 is Azure's).
_REFUSED = tuple(
    ipaddress.ip_network(block)
    for block in (
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "168.63.129.16/32", "169.254.0.0/16", "172.16.0.0/12",
        "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
        "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4", "::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32",
        "2002::/16", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
    )
)  # fmt: skip
_TRIED_ADDRESSES = 3
_LONGEST_CONNECT = 8.0
# So often, in seconds, whoever waits for a site looks whether the program is told to stop.
_LOOKS = 0.5


def is_public(address: Address) -> bool:
    """Whether `address` is one of the open internet; for IPv4 in IPv6 clothing the IPv4 address decides."""
    if isinstance(address, ipaddress.IPv6Address):
        if address.scope_id:
            return False
        if any(address in block for block in _TRANSLATED):
            return is_public(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF))
    refused = any(address in block for block in _REFUSED if block.version == address.version)
    return address.is_global and not refused


class SafeNetwork(httpcore.NetworkBackend):
    """Dials checked addresses only. Every step, from the resolver to the last byte, ends by `deadline` (monotonic seconds).

    Once `stopped` is set, waiting for a site ends within a second.
    """

    def __init__(
        self, allowed: Iterable[str], deadline: float, stopped: threading.Event | None = None
    ) -> None:
        self._allowed = frozenset(name.lower().rstrip(".") for name in allowed)
        self._deadline = deadline
        self._stopped = stopped or threading.Event()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        addresses = _resolve(host, port, self._deadline)
        if host.lower().rstrip(".") not in self._allowed and not all(map(is_public, addresses)):
            raise Blocked(
                f"{host} is an address of a private network: name the host in EXPORTQA_FETCH_ALLOW if you mean it"
            )
        failure: OSError = OSError("no address")
        for address in addresses[:_TRIED_ADDRESSES]:
            try:
                remaining = min(_left(self._deadline), _LONGEST_CONNECT)
                connection = socket.create_connection((str(address), port), remaining)
                return _Stream(connection, self._deadline, self._stopped)
            except OSError as error:
                failure = error
        if isinstance(failure, TimeoutError):
            raise httpcore.ConnectTimeout(str(failure))
        raise httpcore.ConnectError(str(failure))


def _resolve(host: str, port: int, deadline: float) -> list[Address]:
    """All addresses of `host`, in the resolver's order. The resolver knows no time limit, hence the thread."""
    resolver = ThreadPoolExecutor(1)
    try:
        found = resolver.submit(socket.getaddrinfo, host, port, type=socket.SOCK_STREAM).result(
            _left(deadline)
        )
    except ResolvingTooLong as error:
        raise httpcore.ConnectTimeout(f"looking up {host} takes too long") from error
    except (OSError, UnicodeError) as error:
        raise Unreadable(f"the host {host} is not known: check the address and the network") from error
    finally:
        resolver.shutdown(wait=False)
    return list(dict.fromkeys(ipaddress.ip_address(entry[4][0]) for entry in found))


def _left(deadline: float) -> float:
    return max(deadline - time.monotonic(), 0.001)


class _Stream(httpcore.NetworkStream):
    """A connection whose reads and writes share one deadline, so that a slow drip cannot prolong them."""

    def __init__(self, connection: socket.socket, deadline: float, stopped: threading.Event) -> None:
        self._connection = connection
        self._deadline = deadline
        self._stopped = stopped

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        try:
            while not self._stopped.is_set():
                self._connection.settimeout(min(self._remaining(), _LOOKS))
                with suppress(TimeoutError):
                    return self._connection.recv(max_bytes)
            raise httpcore.ReadError("the program was stopped")
        except TimeoutError as error:
            raise httpcore.ReadTimeout(str(error)) from error
        except OSError as error:
            raise httpcore.ReadError(str(error)) from error

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        try:
            self._connection.settimeout(self._remaining())
            self._connection.sendall(buffer)
        except TimeoutError as error:
            raise httpcore.WriteTimeout(str(error)) from error
        except OSError as error:
            raise httpcore.WriteError(str(error)) from error

    def close(self) -> None:
        self._connection.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        try:
            self._connection.settimeout(self._remaining())
            return _Stream(
                ssl_context.wrap_socket(self._connection, server_hostname=server_hostname),
                self._deadline,
                self._stopped,
            )
        except TimeoutError as error:
            self.close()
            raise httpcore.ConnectTimeout(str(error)) from error
        except OSError as error:
            self.close()
            raise httpcore.ConnectError(str(error)) from error

    def get_extra_info(self, info: str) -> object:
        # httpcore asks whether an idle connection is still usable; each connection here serves one request
        return None

    def _remaining(self) -> float:
        if time.monotonic() >= self._deadline:
            raise TimeoutError("the time for this page is up")
        return _left(self._deadline)
