"""The vendors and programs of the catalog, and how they are looked up."""

from collections.abc import Iterable

from partner_planner.domain.program import Area, Program, Vendor


class Programs:
    """Vendors and their programs, in the order in which they stand in the catalog."""

    def __init__(self, vendors: Iterable[Vendor], programs: Iterable[Program]) -> None:
        self._vendors = {vendor.id: vendor for vendor in vendors}
        self._programs = {program.id: program for program in programs}

    def vendors(self) -> tuple[Vendor, ...]:
        """Every vendor."""
        return tuple(self._vendors.values())

    def vendor(self, id: str) -> Vendor | None:
        """The vendor of an id, or None."""
        return self._vendors.get(id)

    def all(self) -> tuple[Program, ...]:
        """Every program, the historical ones too."""
        return tuple(self._programs.values())

    def offered(self) -> tuple[Program, ...]:
        """The programs that a firm can join today."""
        return tuple(program for program in self.all() if not program.historical)

    def of_vendor(self, vendor: str) -> tuple[Program, ...]:
        """The programs of a vendor."""
        return tuple(program for program in self.all() if program.vendor == vendor)

    def get(self, id: str) -> Program | None:
        """The program of a catalog id, or None."""
        return self._programs.get(id)

    def named(self, text: str) -> tuple[Program, Area | None] | None:
        """What "program" or "program/area" names; None where either is not known."""
        id, slash, area_id = text.strip().partition("/")
        program = self.get(id)
        if program is None:
            return None
        area = program.area(area_id)
        return None if slash and area is None else (program, area)
