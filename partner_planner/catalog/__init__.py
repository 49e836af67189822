"""The catalogs: what vendors certify and which programs they run, as data with its witnesses.

Only what the first screen needs is loaded here; reading and checking the files comes when a file
is new or has changed.
"""

from partner_planner.catalog.credentials import Credentials
from partner_planner.catalog.loading import load_credentials, load_programs

__all__ = ["Credentials", "load_credentials", "load_programs"]
