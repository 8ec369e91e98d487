"""Ready-made settings for servers (nginx, Apache, hosts that read ``_headers``), and the pages of redirections."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from generator.model.site import Redirect, SiteRecord
from generator.pages import urls
from generator.pages.rendering import read_asset
from generator.publication.files import OutputFile
from generator.site.frame.security import PAGE_POLICIES, SERVER_HEADERS

_HEADERS = (*SERVER_HEADERS, ("Strict-Transport-Security", "max-age=31536000"))
_TEXTS = (
    "text/css text/plain text/csv text/xml application/javascript text/javascript application/json application/ld+json "
    "application/xml application/atom+xml image/svg+xml"
)
MOVED_SCRIPT = urls.asset("adresse.js")
"""It keeps the anchor, which « refresh » forgets."""
_FOR_EVER = "public, max-age=31536000, immutable"
"""For what is asked for with ``?v=``: its address changes when it does."""
_ASK_AGAIN = "no-cache"
"""Kept by the browser, which asks each time whether it is still good."""


def server_files(site: SiteRecord, name: str) -> Iterator[OutputFile]:
    """``_headers`` and ``_redirects`` (Netlify, Cloudflare Pages), ``.htaccess`` (Apache), ``serveur/nginx.conf``.

    ``name`` is the yearbook's.
    """
    root, name = site.root_path, _in_a_comment(name)
    moves = [(root + one.before, root + one.after) for one in site.site.redirects]
    yield OutputFile("_headers", _hosts(root).encode())
    yield OutputFile("_redirects", "".join(f"{old} {new} 301\n" for old, new in moves).encode())
    yield OutputFile(".htaccess", _apache(name, root, moves).encode())
    yield OutputFile("serveur/nginx.conf", _nginx(name, root, moves).encode())


def redirect_pages(site: SiteRecord) -> Iterator[OutputFile]:
    """A page at each address that moved, for servers that read no settings, and for disks; and what these pages run."""
    moved = [one for one in site.site.redirects if one.before.endswith(".html")]
    if moved:
        yield OutputFile(MOVED_SCRIPT, read_asset("scripts/adresse.js").encode())
    for one in moved:
        yield OutputFile(one.before, _redirect_page(site, one).encode())


def _redirect_page(site: SiteRecord, one: Redirect) -> str:
    target = escape(urls.relative(one.before, one.after))
    whole = site.absolute(one.after)
    policies = "".join(f'<meta http-equiv="Content-Security-Policy" content="{one}">\n' for one in PAGE_POLICIES)
    canonical = f'<link rel="canonical" href="{escape(whole)}">\n' if whole else ""
    return (
        '<!doctype html>\n<html lang="fr">\n<head>\n<meta charset="utf-8">\n'
        f"{policies}"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>Cette page a changé d’adresse</title>\n{canonical}"
        f'<meta http-equiv="refresh" content="0; url={target}">\n</head>\n<body>\n<main>\n'
        f'<h1>Cette page a changé d’adresse</h1>\n<p><a href="{target}">Sa nouvelle adresse</a></p>\n'
        f'</main>\n<script src="{urls.relative(one.before, MOVED_SCRIPT)}"></script>\n</body>\n</html>\n'
    )


def _hosts(root: str) -> str:
    """These hosts cannot tell versioned addresses from others: a week for the assets, and the pages ask again."""
    lines = [f"{root}*", *(f"  {name}: {value}" for name, value in _HEADERS), f"  Cache-Control: {_ASK_AGAIN}"]
    lines += [f"{root}assets/*", "  ! Cache-Control", "  Cache-Control: public, max-age=604800"]
    return "\n".join([*lines, f"{root}{urls.SUMS}", "  Content-Type: text/plain; charset=utf-8"]) + "\n"


def _in_a_comment(text: str) -> str:
    """A text as a comment may hold it: on one line, and no line of its own after a backslash."""
    return " ".join(text.replace("\\", " ").split())


def _apache(name: str, root: str, moves: list[tuple[str, str]]) -> str:
    headers = "\n".join(f'  Header always set {name} "{value}"' for name, value in _HEADERS)
    redirects = "\n".join(f'  Redirect 301 "{old}" "{new}"' for old, new in moves)
    return f"""# {name} : réglages d’Apache 2.4, lus dès que ce fichier est à la racine du site.
AddDefaultCharset utf-8
AddCharset utf-8 .html .css .js .json .csv .svg .xml .txt
AddType font/woff2 .woff2
AddType image/avif .avif
AddType text/csv .csv
AddType application/vnd.openxmlformats-officedocument.spreadsheetml.sheet .xlsx
Options -Indexes
ErrorDocument 404 {root}{urls.NOT_FOUND}
<Files ".ht*">
  Require all denied
</Files>
<Files "{urls.FEED}">
  ForceType application/atom+xml
</Files>
<Files "{urls.SUMS}">
  ForceType text/plain
</Files>
<IfModule mod_headers.c>
{headers}
  <If "%{{QUERY_STRING}} =~ /^v=/">
    Header set Cache-Control "{_FOR_EVER}"
  </If>
  <Else>
    Header set Cache-Control "{_ASK_AGAIN}"
  </Else>
</IfModule>
<IfModule mod_deflate.c>
  AddOutputFilterByType DEFLATE text/html {_TEXTS}
</IfModule>
<IfModule mod_brotli.c>
  AddOutputFilterByType BROTLI_COMPRESS text/html {_TEXTS}
</IfModule>
<IfModule mod_alias.c>
{redirects}
</IfModule>
"""


def _nginx(name: str, root: str, moves: list[tuple[str, str]]) -> str:
    headers = "\n".join(f'add_header {name} "{value}" always;' for name, value in _HEADERS)
    redirects = "".join(f"location = {old} {{ return 301 {new}; }}\n" for old, new in moves)
    return f"""# {name} : à lire depuis le bloc « server » de nginx :
#   include /chemin/du/site/serveur/nginx.conf;
charset utf-8;
charset_types {_TEXTS};
index index.html;
error_page 404 {root}{urls.NOT_FOUND};

{headers}

# Les adresses qui portent « ?v= » changent avec leur contenu : un an. Les autres sont redemandées.
set $cites_duree "-1";
if ($arg_v) {{ set $cites_duree "1y"; }}
expires $cites_duree;

gzip on;
gzip_vary on;
gzip_min_length 512;
gzip_types {_TEXTS};
# Avec le module ngx_brotli :
# brotli on;
# brotli_types {_TEXTS};

location = {root}{urls.FEED} {{ types {{ }} default_type application/atom+xml; }}
location = {root}{urls.SUMS} {{ types {{ }} default_type text/plain; }}
location ~ \\.csv$ {{ types {{ }} default_type text/csv; }}
location ~ \\.avif$ {{ types {{ }} default_type image/avif; }}
location ~ /\\.(?!well-known) {{ deny all; }}
{redirects}"""
