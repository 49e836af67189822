"""The rules of partner programs as a tree, and what they say of a firm on a day."""

from partner_planner.domain.rules.evaluating import evaluate, evaluate_area
from partner_planner.domain.rules.ledger import Ledger
from partner_planner.domain.rules.rulebook import Rulebook
from partner_planner.domain.rules.standing import Standing

__all__ = ["Ledger", "Rulebook", "Standing", "evaluate", "evaluate_area"]
