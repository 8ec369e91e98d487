"""What the pages may load and run: nothing but the site's own files, and no inline style or script."""

from __future__ import annotations

from markupsafe import Markup

_SELF = ("style-src", "font-src", "connect-src", "worker-src", "manifest-src", "media-src", "form-action")
_COMMON = (
    "default-src 'none'",
    *(f"{kind} 'self'" for kind in _SELF),
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
)

PAGE_POLICY = Markup("; ".join((*_COMMON, "script-src 'self'")))
"""For ``<meta http-equiv="Content-Security-Policy">``, which ignores ``frame-ancestors``."""

SERVER_POLICY = "; ".join((*_COMMON, "script-src 'self' 'wasm-unsafe-eval'", "frame-ancestors 'self'"))
"""For servers: the full-text search compiles its own WebAssembly in a worker, which obeys this policy alone."""

SERVER_HEADERS = (
    ("Content-Security-Policy", SERVER_POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), microphone=(), geolocation=(), browsing-topics=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
)
"""What every answer of the server carries."""
