"""The workshop's server: on this machine alone, at an address that nobody can guess, until it is interrupted."""

from __future__ import annotations

import secrets
import socket
from collections.abc import Callable

import uvicorn

from generator.findings.errors import PortTaken
from generator.run.order import Order
from generator.workshop.app import Workshop, make_app
from generator.workshop.guard import HOST

SECRET_BYTES = 18
PATIENCE = 1
"""Seconds that open streams of news have to end."""


def serve(order: Order, port: int, ready: Callable[[str], None]) -> None:
    """Answer until somebody interrupts; ``ready`` is given the address. ``port`` 0 is any that is free.

    Raises PortTaken.
    """
    with _listening(port) as listener:
        port = listener.getsockname()[1]
        token = secrets.token_urlsafe(SECRET_BYTES)
        app = make_app(Workshop(order), token, port, lambda: ready(f"http://{HOST}:{port}/{token}/"))
        config = uvicorn.Config(
            app, log_config=None, access_log=False, timeout_graceful_shutdown=PATIENCE, lifespan="on"
        )
        uvicorn.Server(config).run(sockets=[listener])


def _listening(port: int) -> socket.socket:
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
    except OSError as error:
        listener.close()
        raise PortTaken(port=port) from error
    return listener
