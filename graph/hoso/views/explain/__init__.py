"""Why each claim was made: a report with its passages marked, as a page and as text, for those who write rules."""

from hoso.views.explain.page import explain_page
from hoso.views.explain.plain import explain_text

__all__ = ["explain_page", "explain_text"]
