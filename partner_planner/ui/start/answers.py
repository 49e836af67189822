"""What the button of a next step does: which action answers it, and with which records."""

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.milestone import Milestone
from partner_planner.ui.first_view import StepView
from partner_planner.ui.session import Session

_SAME = frozenset({"import", "add-person", "map-title"})
_CERTIFICATIONS = frozenset({"renew", "show-certifications", "link"})


def answer(step: StepView, session: Session) -> None:
    """Do what a step asks for."""
    actions, first = session.actions, step.records[0] if step.records else ""
    if step.action in _SAME:
        actions.run(step.action)
    elif step.action == "show-programs":
        actions.run("show-programs", records=first)
    elif step.action == "rule-change":
        actions.run("rule-change", program=first)
    elif step.action == "match-person":
        actions.run("claim-waiting")
    elif step.action == "name-person":
        actions.run("name-person", id=first)
    elif step.action in _CERTIFICATIONS:
        actions.run("show-certifications", records=",".join(step.records))
    elif session.snapshot().get(Milestone, first) is None:
        _plan(step, session)
    elif len(step.records) == 1:
        actions.run("edit-milestone", id=first)
    else:
        actions.run("show-milestones")


def _plan(step: StepView, session: Session) -> None:
    """Begin a milestone for whom and what the step is about."""
    snapshot, first = session.snapshot(), step.records[0] if step.records else ""
    held, passed = snapshot.get(Certification, first), snapshot.get(ExamPass, first)
    if step.action == "show-milestones":
        session.actions.run("show-milestones")
    elif held is not None:
        credential = session.credentials.get(held.credential)
        wanted = credential.successor if credential and credential.last_sitting else None
        session.actions.run(
            "add-milestone", person=held.person, credential=wanted or held.credential
        )
    elif passed is not None:
        ways = session.credentials.by_exam(passed.exam)
        known = ways[0].id if len(ways) == 1 else ""
        session.actions.run("add-milestone", person=passed.person, credential=known)
    else:
        session.actions.run("add-milestone")
