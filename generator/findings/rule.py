"""What a code of a finding means."""

from __future__ import annotations

from dataclasses import dataclass

from generator.findings.issues import Severity

ERROR, WARNING, NOTE = Severity.ERROR, Severity.WARNING, Severity.NOTE


@dataclass(frozen=True, slots=True)
class Rule:
    """What a code means: how grave it is, the sentence, and the remedy; ``otherwise`` when there is no suggestion."""

    severity: Severity
    sentence: str
    remedy: str
    otherwise: str = ""
