"""The facts about a credential on a page, with their sources numbered below."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from partner_planner.catalog import Credentials
from partner_planner.domain.credential import Credential
from partner_planner.domain.evidence import Evidence
from partner_planner.i18n import gettext as _
from partner_planner.services.wording.credential_facts import evidence_text, fact_lines
from partner_planner.services.wording.states import confidence_text
from partner_planner.ui.widgets.pairs import Pairs
from partner_planner.ui.widgets.texts import dim, heading


class CredentialFacts(QWidget):
    """What is known of a credential, who says so, how sure it is and when it was checked."""

    def __init__(self, credential: Credential, credentials: Credentials) -> None:
        super().__init__()
        sources: list[Evidence] = []
        pairs = Pairs()
        for line in fact_lines(credential, credentials):
            if line.evidence not in sources:
                sources.append(line.evidence)
            number = sources.index(line.evidence) + 1
            value = _("{value} [{source}]").format(value=line.value, source=number)
            pairs.add(line.name, value, confidence_text(line.evidence.confidence))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(heading(_("About this credential")))
        column.addWidget(pairs)
        if credential.note:
            column.addWidget(dim(credential.note))
        for number, evidence in enumerate(sources, 1):
            words = _("[{number}] {source}").format(number=number, source=evidence_text(evidence))
            label = dim(words)
            label.setObjectName("source")
            column.addWidget(label)
