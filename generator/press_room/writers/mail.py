"""A release as a draft that a mail program opens: its text and its HTML, to nobody yet."""

from __future__ import annotations

from email.message import EmailMessage
from email.policy import SMTP

_BOUNDARY = "----=_communique"
"""Fixed: the same release makes the same bytes. Neither text nor HTML ever holds such a line."""


def mail_draft(subject: str, text: str, html: str, sender: str = "") -> bytes:
    """The file ``.eml``: without a date, for who sends it has its own; ``X-Unsent`` opens it to be changed."""
    message = EmailMessage(policy=SMTP)
    message["Subject"] = " ".join(subject.split())
    if sender:
        message["From"] = sender
    message["X-Unsent"] = "1"
    message["Content-Language"] = "fr"
    message.set_content(text, charset="utf-8", cte="quoted-printable")
    message.add_alternative(html, subtype="html", charset="utf-8", cte="quoted-printable")
    message.set_boundary(_BOUNDARY)
    return message.as_bytes()
