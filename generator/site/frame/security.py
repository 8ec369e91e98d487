"""What the pages may load and run: nothing but the site's own files, and no inline style or script."""

from __future__ import annotations

from markupsafe import Markup

_SELF = ("style-src", "font-src", "connect-src", "worker-src", "manifest-src", "media-src")
_LOADS = ("default-src 'none'", *(f"{kind} 'self'" for kind in _SELF), "img-src 'self' data:", "object-src 'none'")
_ACTS = ("form-action 'self'", "base-uri 'none'")

PAGE_POLICIES = (Markup("; ".join((*_LOADS, "script-src 'self'"))), Markup("; ".join(_ACTS)))
"""For ``<meta http-equiv="Content-Security-Policy">``, in this order; browsers obey both.

What a page loads stands apart from what it does, because the Nu HTML checker cannot tell what « self » is for a file
on a disk: it warns of every style sheet and picture by the last policy that it reads.
"""

SERVER_POLICY = "; ".join((*_LOADS, "script-src 'self' 'wasm-unsafe-eval'", *_ACTS, "frame-ancestors 'self'"))
"""For servers: the full-text search compiles its own WebAssembly in a worker, which obeys this policy alone."""

SERVER_HEADERS = (
    ("Content-Security-Policy", SERVER_POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)
"""What every answer of the server carries."""
