"""`sample`: a firm to try things on."""

from partner_planner.cli.answers import Answer
from partner_planner.cli.call import Call
from partner_planner.cli.frame import Command, answering
from partner_planner.i18n import gettext as _
from partner_planner.i18n import ngettext


@answering
def sample(call: Call) -> Answer:
    """Fill an empty home with the sample firm; one that has data is refused."""
    from partner_planner.domain.certification import Certification
    from partner_planner.domain.milestone import Milestone
    from partner_planner.domain.person import Person
    from partner_planner.services.sample import fill_sample

    with call.workspace() as workspace:
        fill_sample(workspace, call.day, call.credentials())
        snapshot = workspace.snapshot()
    people = len(snapshot.all(Person))
    facts = {
        "firm": snapshot.firm.name if snapshot.firm else None,
        "people": people,
        "certifications": len(snapshot.all(Certification)),
        "milestones": len(snapshot.all(Milestone)),
    }
    made = ngettext(
        "The sample firm {firm} with {count} person is there.",
        "The sample firm {firm} with {count} people is there.",
        people,
    )
    return Answer(facts, [made.format(firm=facts["firm"], count=people)])


COMMANDS = (
    Command(
        "sample",
        [],
        callback=sample,
        help=_(
            "Fill an empty home with the sample firm, its days counted from today. A home that "
            "has data is left as it is."
        ),
    ),
)
