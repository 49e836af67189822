"""People are known by number, then user id, then address, then name; nobody is mixed up."""

from dataclasses import replace

from partner_planner.domain.certification import Certification, ExamPass
from partner_planner.domain.person import Identifier, Person
from partner_planner.domain.snapshot import Snapshot
from partner_planner.domain.training import WaitingRow
from partner_planner.importers.answers import Answers, Nameless, questions
from tests.importers.exports import (
    ADMIN,
    ANALYST,
    BY_USER,
    FILES,
    HYBRID_EXAM,
    Row,
    accept,
    accepted,
    export,
    one_row,
    only,
    propose,
    remarks,
    row,
    verdicts,
    with_certification,
)

SHARED = "office@fernhill.example"


def nobody(**cells: str) -> Row:
    """A row that says nothing about who it is but what is given."""
    blank = {"IndividualFirstName": "", "IndividualLastName": "", "Email": "", "MCPID": ""}
    return row(**{**blank, **cells})


def named(first: str, last: str, **cells: str) -> Row:
    """A row with a name and nothing else."""
    return nobody(IndividualFirstName=first, IndividualLastName=last, **cells)


def plan_of(*people: Person, **marks: tuple[tuple[str, str], ...]) -> Snapshot:
    """A plan with people and, by their ids, their marks."""
    identifiers = [
        Identifier(f"{person}-{number}", person, scheme, value)
        for person, each in marks.items()
        for number, (scheme, value) in enumerate(each)
    ]
    return Snapshot.of([*people, *identifiers])


def holders(snapshot: Snapshot) -> list[str]:
    """The names of those who hold a certification, in order of the certifications."""
    people = snapshot.all(Person)
    return [people[known.person].name for known in snapshot.all(Certification).values()]


def test_the_number_decides_before_address_and_name() -> None:
    plan = plan_of(
        Person("a", "Ann Lee"),
        Person("b", "Bo Reed"),
        a=(("mcpid", "1"),),
        b=(("email", "bo@home.example"),),
    )
    content = export(named("Bo", "Reed", MCPID="1", Email="bo@home.example"))
    after = accepted(content, plan)
    assert only(after, Certification).person == "a"


def test_two_people_at_one_address_stay_two() -> None:
    content = export(
        named("Ann", "Lee", MCPID="1", Email=SHARED),
        named("Bo", "Reed", MCPID="2", Email=SHARED),
        nobody(MCPID="3", Email=SHARED),
    )
    plan = accepted(content)
    assert sorted(holders(plan)) == ["", "Ann Lee", "Bo Reed"]
    assert remarks(propose(content))["address-of-several"] == {"address": SHARED, "count": "3"}


def test_a_shared_address_alone_does_not_say_who_it_is() -> None:
    content = export(
        named("Ann", "Lee", MCPID="1", Email=SHARED),
        named("Bo", "Reed", MCPID="2", Email=SHARED),
        nobody(Email=SHARED),
        named("Bo", "Reed", Email=SHARED, TrainingTitle=ANALYST),
    )
    proposal = propose(content)
    assert verdicts(proposal) == ["new", "new", "rejected", "new"]
    assert proposal.rows[2].reason == "address-shared"
    assert sorted(holders(accepted(content))) == ["Ann Lee", "Bo Reed", "Bo Reed"]


def test_an_address_leads_to_its_one_owner_and_teaches_the_number() -> None:
    plan = plan_of(Person("a", "Ann Lee"), a=(("email", "Ann@Home.example"),))
    content = export(named("Ann", "LEE", MCPID="1", Email="ann@home.example"))
    after = accepted(content, plan)
    assert list(after.all(Person)) == ["a"]
    assert ("mcpid", "1") in {(m.scheme, m.value) for m in after.all(Identifier).values()}


def test_another_name_at_an_address_is_another_person() -> None:
    plan = plan_of(Person("a", "Ann Lee"), a=(("email", SHARED),))
    after = accepted(export(named("Bo", "Reed", MCPID="2", Email=SHARED)), plan)
    assert holders(after) == ["Bo Reed"]


def test_one_address_claimed_by_two_numbers_belongs_to_the_name() -> None:
    plan = plan_of(Person("a", "Ann Lee"), a=(("email", SHARED),))
    content = export(named("Ann", "Lee", MCPID="1", Email=SHARED), nobody(MCPID="2", Email=SHARED))
    after = accepted(content, plan)
    assert sorted(holders(after)) == ["", "Ann Lee"]
    assert len(after.all(Person)) == 2


def test_one_nameless_person_is_not_given_to_either_of_two() -> None:
    plan = plan_of(Person("a"), a=(("email", SHARED),))
    content = export(
        named("Ann", "Lee", MCPID="1", Email=SHARED), named("Bo", "Reed", MCPID="2", Email=SHARED)
    )
    after = accepted(content, plan)
    assert len(after.all(Person)) == 3
    assert after.all(Person)["a"].name == ""


def test_somebody_typed_by_name_alone_is_found_by_it() -> None:
    after = accepted(export(row()), plan_of(Person("a", "niamh  CORRIGAN")))
    assert list(after.all(Person)) == ["a"]
    assert len(after.all(Identifier)) == 2


def test_a_name_does_not_join_two_people_with_numbers() -> None:
    plan = plan_of(Person("a", "Niamh Corrigan"), a=(("mcpid", "77"),))
    proposal = propose(export(row()), plan)
    assert len(accept(plan, proposal.changes).all(Person)) == 2
    assert remarks(proposal)["name-of-several"] == {"name": "Niamh Corrigan", "count": "2"}


def test_two_people_with_one_name_are_told_apart_by_number() -> None:
    content = export(
        named("John", "Smith", MCPID="1"),
        named("John", "Smith", MCPID="2"),
        named("John", "Smith", TrainingTitle=ANALYST),
    )
    proposal = propose(content)
    assert verdicts(proposal) == ["new", "new", "rejected"]
    assert proposal.rows[2].reason == "name-shared"
    assert holders(accepted(content)) == ["John Smith", "John Smith"]


def test_two_numbers_and_one_typed_name_leave_the_typed_person_alone() -> None:
    plan = plan_of(Person("a", "John Smith"))
    content = export(named("John", "Smith", MCPID="1"), named("John", "Smith", MCPID="2"))
    assert len(accepted(content, plan).all(Person)) == 3


def test_a_row_with_a_name_alone_finds_its_one_owner() -> None:
    content = export(row(), named("Niamh", "Corrigan", TrainingTitle=ANALYST))
    assert len(accepted(content).all(Person)) == 1


def test_a_name_that_nobody_has_is_somebody_new() -> None:
    plan = accepted(export(named("Una", "Byrne")))
    assert only(plan, Person).name == "Una Byrne"
    assert not plan.all(Identifier)


def test_one_number_with_two_names_is_told_and_overwrites_nothing() -> None:
    plan = plan_of(
        Person("a", "Niamh Corrigan"), a=(("mcpid", "8200101"), ("email", "niamh@home.example"))
    )
    proposal = propose(export(row(IndividualLastName="Kelly")), plan)
    assert one_row(proposal).reason == "name-differs"
    assert dict(one_row(proposal).facts) == {"name": "Niamh Kelly", "kept": "Niamh Corrigan"}
    assert accept(plan, proposal.changes).all(Person)["a"].name == "Niamh Corrigan"


def test_of_two_names_in_one_file_the_commoner_is_taken() -> None:
    content = export(
        row(IndividualLastName="Kelly"), row(ANALYST), row("Microsoft 365 Fundamentals")
    )
    assert only(accepted(content), Person).name == "Niamh Corrigan"
    assert propose(content).rows[0].reason == "name-differs"


def test_a_name_that_arrives_later_fills_the_empty_one() -> None:
    unnamed = row(IndividualFirstName="", IndividualLastName="")
    plan = accepted(export(unnamed))
    assert only(plan, Person).name == ""
    proposal = propose(export(row()), plan)
    assert verdicts(proposal) == ["changed"]
    assert only(accept(plan, proposal.changes), Person).name == "Niamh Corrigan"


def test_nameless_people_are_asked_for_once_and_the_answer_is_taken() -> None:
    content = export(
        nobody(MCPID="3", Email="p@home.example"),
        nobody(MCPID="3", Email="p@home.example", TrainingTitle=ANALYST),
    )
    asked = questions(propose(content))
    assert asked.people == (Nameless("3", "p@home.example"),)
    proposal = propose(content, answers=Answers(names={"3": " Petra  Novak "}))
    assert proposal.rows[0].person == "Petra Novak"
    assert questions(proposal).people == ()


def test_an_answer_names_somebody_who_is_in_the_plan_already() -> None:
    content = export(nobody(MCPID="3"))
    plan = accepted(content)
    proposal = propose(content, plan, Answers(names={only(plan, Person).id: "Petra Novak"}))
    assert verdicts(proposal) == ["changed"]


def test_a_number_that_several_have_is_told() -> None:
    plan = plan_of(
        Person("a", "Ann Lee"),
        Person("b", "Niamh Corrigan"),
        a=(("mcpid", "8200101"),),
        b=(("mcpid", "8200101"),),
    )
    proposal = propose(export(row()), plan)
    assert remarks(proposal)["number-of-several"] == {"number": "8200101"}
    assert only(accept(plan, proposal.changes), Certification).person == "a"


USER = "0b5f9c1e-aaaa-4c1d-9f00-000000000001"
BOTH = (*BY_USER, "IndividualFirstName", "IndividualLastName", "Email")


def by_user(title: str = ADMIN, **cells: str) -> Row:
    """A row without a name, by user id."""
    return nobody(TrainingTitle=title, AADUserId=USER, **cells)


def test_a_user_id_that_nobody_has_waits() -> None:
    content = export(by_user(), by_user(HYBRID_EXAM, TrainingType="Exam"), headings=BY_USER)
    proposal = propose(content)
    assert verdicts(proposal) == ["waiting", "waiting"]
    assert questions(proposal).user_ids == (USER,)
    plan = accepted(content)
    assert not plan.all(Person)
    assert {(w.user_id, w.title, w.training) for w in plan.all(WaitingRow).values()} == {
        (USER, ADMIN, "certification"),
        (USER, HYBRID_EXAM, "exam"),
    }
    assert verdicts(propose(content, plan)) == ["same", "same"]


def test_a_row_that_waits_twice_waits_once_with_the_later_end() -> None:
    headings = (*BY_USER, "ExpirationDate")
    content = export(by_user(), by_user(ExpirationDate="04/05/2028"), headings=headings)
    assert verdicts(propose(content)) == ["same", "waiting"]
    plan = accepted(export(by_user(ExpirationDate=""), headings=headings))
    assert verdicts(propose(content, plan)) == ["same", "changed"]


def test_a_known_number_joins_a_row_without_a_name_and_teaches_the_user_id() -> None:
    plan = accepted(export(row(ANALYST)))
    after = accepted(export(by_user(MCPID="8200101"), headings=BY_USER), plan)
    assert len(after.all(Person)) == 1
    assert ("aad", USER) in {(m.scheme, m.value) for m in after.all(Identifier).values()}
    assert holders(after) == ["Niamh Corrigan", "Niamh Corrigan"]


def test_rows_that_waited_become_what_they_are_once_somebody_has_the_user_id() -> None:
    waiting = export(by_user(), by_user(HYBRID_EXAM, TrainingType="Exam"), headings=BY_USER)
    plan = accepted(waiting, accepted(export(row(ANALYST))))
    assert len(plan.all(WaitingRow)) == 2
    joined = export(by_user(ANALYST, MCPID="8200101"), headings=BY_USER)
    after = accepted(joined, plan)
    assert not after.all(WaitingRow)
    assert only(after, ExamPass).exam == "AZ-800"
    assert len(after.all(Certification)) == 2
    assert verdicts(propose(waiting, after)) == ["same", "same"]


def test_an_answer_says_whose_a_user_id_is() -> None:
    plan = accepted(export(row(ANALYST)))
    person = only(plan, Person).id
    content = export(by_user(), headings=BY_USER)
    proposal = propose(content, plan, Answers(people={USER: person, "unused": "nobody"}))
    assert verdicts(proposal) == ["new"]
    after = accept(plan, proposal.changes)
    assert holders(after) == ["Niamh Corrigan", "Niamh Corrigan"]
    assert verdicts(propose(content, after)) == ["same"]


def test_a_weaker_row_can_tell_whose_a_user_id_is() -> None:
    content = export(
        by_user(MCPID="5"), by_user(IndividualFirstName="Una", title=ANALYST), headings=BOTH
    )
    plan = accepted(content)
    assert holders(plan) == ["Una", "Una"]
    assert not plan.all(WaitingRow)


def test_a_user_id_of_somebody_else_stays_there() -> None:
    plan = plan_of(
        Person("a", "Ann Lee"), Person("b", "Bo"), a=(("aad", USER),), b=(("mcpid", "2"),)
    )
    proposal = propose(export(by_user(MCPID="2"), headings=BY_USER), plan)
    assert one_row(proposal).reason == "user-of-another"
    assert only(accept(plan, proposal.changes), Certification).person == "b"


def test_two_numbers_of_one_user_id_are_one_person() -> None:
    content = export(
        by_user(MCPID="1", IndividualFirstName="Una"),
        by_user(ANALYST, MCPID="2", IndividualFirstName="Una"),
        headings=BOTH,
    )
    assert len(accepted(content).all(Person)) == 1


def test_a_row_with_a_number_alone_is_somebody_nameless() -> None:
    proposal = propose(export(nobody(MCPID="9")))
    assert questions(proposal).people == (Nameless("9", "9"),)


def test_the_sample_by_user_joins_whom_it_knows() -> None:
    plan = accepted((FILES / "trainings-august-2023.csv").read_bytes())
    proposal = propose((FILES / "trainings-by-user.tsv").read_bytes(), plan)
    assert verdicts(proposal) == ["changed", "waiting", "waiting"]


def test_a_mapped_title_is_remembered_and_used() -> None:
    content = export(row("Moon Admin"))
    plan = accepted(content)
    proposal = propose(content, plan, Answers(credentials={"moon admin": "azure-administrator"}))
    assert verdicts(proposal) == ["changed"]
    after = accept(plan, proposal.changes)
    assert only(after, Certification).credential == "azure-administrator"
    assert verdicts(propose(export(row("MOON ADMIN")), after)) == ["same"]


def test_a_mapping_reaches_certifications_that_the_file_does_not_list() -> None:
    plan = accepted(export(row("Moon Admin")))
    proposal = propose(
        export(row(ANALYST)), plan, Answers(credentials={"Moon Admin": "azure-administrator"})
    )
    known = accept(plan, proposal.changes).all(Certification).values()
    assert {each.credential for each in known} == {
        "azure-administrator",
        "security-operations-analyst",
    }


def test_a_meaning_given_by_hand_is_not_overwritten_by_a_mapping() -> None:
    plan = accepted(export(row("Moon Admin")))
    known = replace(only(plan, Certification), credential="m365-fundamentals")
    before = with_certification(plan, known)
    answers = Answers(credentials={"Moon Admin": "azure-administrator"})
    after = accept(before, propose(export(row("Moon Admin")), before, answers).changes)
    assert only(after, Certification) == known
