"""All credentials of the catalogs, and the ways in which they are looked up."""

from collections.abc import Iterable
from datetime import date
from functools import cached_property

from partner_planner.catalog.titles import exam_code, leading_exam_code, normal, shorter_forms
from partner_planner.domain.credential import Credential


class Credentials:
    """The credentials of the catalogs, in the order in which they stand there.

    `prefixes` are the words that a vendor prints before its titles ("Microsoft Certified:").
    """

    def __init__(self, credentials: Iterable[Credential], prefixes: Iterable[str] = ()) -> None:
        self.prefixes = tuple(prefixes)
        self._by_id = {credential.id: credential for credential in credentials}

    def get(self, id: str) -> Credential | None:
        """The credential of a catalog id, or None."""
        return self._by_id.get(id)

    def all(self) -> tuple[Credential, ...]:
        """Every credential."""
        return tuple(self._by_id.values())

    def by_exam(self, code: str) -> tuple[Credential, ...]:
        """Every credential that has an exam in one of its ways."""
        return self._by_exam.get(code.strip().upper(), ())

    def named(self, text: str) -> Credential | None:
        """The credential that a catalog id names, or an exam code that alone completes it.

        None where there is none, or where the code completes several.
        """
        known = self.get(text.strip())
        code = exam_code(text)
        if known is not None or code is None:
            return known
        completed = [each for each in self.by_exam(code) if (code,) in each.exams]
        return completed[0] if len(completed) == 1 else None

    def by_title(self, title: str) -> Credential | None:
        """The credential of a printed title or an older name, with or without known prefixes."""
        forms = shorter_forms(title, self.prefixes)
        return next((self._by_name[form] for form in forms if form in self._by_name), None)

    def exam_in_title(self, title: str) -> str | None:
        """The code at the head of an exam's title ("Exam SC-300: …"), known here or not."""
        return leading_exam_code(title)

    def successors(self, id: str) -> tuple[Credential, ...]:
        """What follows a credential, and what follows that; empty where the catalog has nothing."""
        chain: list[Credential] = []
        here = self.get(id)
        while here is not None and here.successor is not None:
            here = self.get(here.successor)
            if here is None or here in chain:
                break
            chain.append(here)
        return tuple(chain)

    def retiring_between(self, start: date, end: date) -> tuple[Credential, ...]:
        """Credentials whose last sitting lies between two days, both counted; soonest first."""
        dated = [
            (credential.last_sitting, credential)
            for credential in self.all()
            if isinstance(credential.last_sitting, date)
        ]
        dated.sort(key=lambda pair: pair[0])
        return tuple(credential for day, credential in dated if start <= day <= end)

    @cached_property
    def _by_exam(self) -> dict[str, tuple[Credential, ...]]:
        index: dict[str, tuple[Credential, ...]] = {}
        for credential in self.all():
            for code in sorted({code for way in credential.exams for code in way}):
                index[code] = (*index.get(code, ()), credential)
        return index

    @cached_property
    def _by_name(self) -> dict[str, Credential]:
        return {
            normal(name): credential
            for credential in self.all()
            for name in (credential.title, *credential.aliases)
        }
