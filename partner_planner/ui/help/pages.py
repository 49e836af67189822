"""The words of the help pages, in Markdown; one short page per tab."""

from partner_planner.i18n import gettext as _


def page_of(tab: str) -> str:
    """The help page of a tab; the general one for a tab that has none."""
    pages = {
        "start": _start,
        "certifications": _certifications,
        "milestones": _milestones,
        "programs": _programs,
        "year": _year,
    }
    return pages.get(tab, _start)()


def _start() -> str:
    return _(
        "# Start\n\n"
        "This page tells what to do next, the most urgent first. Each line has one button that"
        " does it or takes you there.\n\n"
        "- **Now**: something ends within days, or a result waits to be entered.\n"
        "- **Soon**: a renewal window is open, a milestone is due, something needs a word from"
        " you.\n"
        "- **Later** and **Good to know**: what is in sight.\n\n"
        "New here? Import the training export of your vendor (Ctrl+I), then set milestones"
        " (Ctrl+M) and print your year plan (Ctrl+E).\n\n"
        "Everything can be undone: Ctrl+Z, also after a restart."
    )


def _certifications() -> str:
    return _(
        "# Certifications\n\n"
        "Who holds which credential, until when, and when it can be renewed.\n\n"
        "- Most role-based credentials can be renewed free of charge in the last 180 days."
        " Credentials of GitHub have no such window: the exam is paid for and sat again.\n"
        "- **Linked** means that the vendor counts it for your firm. Each person links their own"
        " learning profile; nobody can do it for them.\n"
        "- An end that nobody typed or imported is reckoned from the credential's validity.\n"
        "- *Unknown* means that nobody has printed the fact. It never means none.\n\n"
        "Double-click a date to change it. Enter shows the details of a line. Ctrl+F finds."
    )


def _milestones() -> str:
    return _(
        "# Milestones\n\n"
        "A milestone says who passes what by when. It is planned, booked, passed, failed or"
        " dropped.\n\n"
        "- When a milestone is passed, the certification is entered by itself.\n"
        "- Some credentials take two exams: they are complete when both are passed.\n"
        "- The program warns when an exam can no longer be sat on the day you chose.\n"
        "- Hours are our estimate until you type your own. Fees are list prices of the vendor's"
        " home market; yours may differ."
    )


def _programs() -> str:
    return _(
        "# Programs\n\n"
        "Where you stand in each area that you want, by the rules of the program: points of each"
        " metric, gates that must be open first, what is missing next, and what ends next.\n\n"
        "- Press any line to see the rule, who says so, which people and records count, which do"
        " not, and why.\n"
        "- **On** shows any day. A later day shows what is left if nothing new is earned.\n"
        "- **Enter figures** (Ctrl+G) takes what only the vendor's portal knows, by month. A"
        " figure that is missing stays *unknown*; it is never taken as zero. Points copied from"
        " the portal are marked as attested.\n"
        "- **The months ahead** reckon with what ends, with planned milestones and their chance to"
        " pass, and with figures as they are. The line is the middle of what may come; eight cases"
        " of ten lie in the band. The arrow keys go from month to month.\n"
        "- **Rules…** shows whose the numbers are. Change one that you know better, take it back,"
        " or write a program that is missing (menu Edit).\n"
        "- One good day within the window of six months is enough. Renewal opens on the"
        " anniversary.\n"
        "- Points are shown with one decimal and reckoned exactly; point at a number to see the"
        " fraction."
    )


def _year() -> str:
    return _(
        "# Year plan\n\n"
        "The year on one page: a line per person, with milestones, ends and renewal windows. The"
        " axis shows the calendar's quarters, the vendor's fiscal year and your own.\n\n"
        "- Drag a milestone to move its day; with the keyboard, choose it and use the arrow"
        " keys.\n"
        "- **Export year plan** (Ctrl+E) prints it as PDF, as a calendar file for your calendar"
        " program, or as JSON for other programs. Importing the calendar twice doubles nothing."
    )
