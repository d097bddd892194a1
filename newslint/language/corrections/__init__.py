"""Published corrections: what stood there, what was meant, and what a rule can make of it."""

from newslint.language.corrections.correction import Correction, CorrectionKind, Hints, UnreadCorrectionError
from newslint.language.corrections.reading import read_correction

__all__ = ["Correction", "CorrectionKind", "Hints", "UnreadCorrectionError", "read_correction"]
