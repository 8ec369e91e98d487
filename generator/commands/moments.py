"""A moment typed on the command line: when a publication takes place, which lifts the embargoes before it."""

from __future__ import annotations

from datetime import UTC, datetime

import click


class MomentType(click.ParamType[datetime]):
    """« 2020-02-04T09:00+01:00 », or « 2020-02-04 »: its first instant, so that an embargo of that day still holds."""

    name = "moment"
    wanted = "un jour comme 2020-02-04, ou un moment comme 2020-02-04T09:00+01:00"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Refuses in French what is no moment. Without its zone, it is that of Greenwich."""
        if isinstance(value, datetime):
            return value
        try:
            found = datetime.fromisoformat(str(value))
        except ValueError:
            self.fail(f"« {value} »", param, ctx)
        return found if found.tzinfo else found.replace(tzinfo=UTC)
