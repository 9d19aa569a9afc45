"""Pictures of the record: one offline HTML page, and the same page inside a notebook."""

from hoso.views.notebook import Picture
from hoso.views.page import write_page

__all__ = ["Picture", "write_page"]
