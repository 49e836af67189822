"""One call of the command line: from the arguments to the exit code."""

from collections.abc import Sequence

import click

from partner_planner.cli.answers import Answer
from partner_planner.cli.call import Chosen
from partner_planner.cli.commands import PROGRAM
from partner_planner.cli.frame import Program
from partner_planner.cli.speaking import say, screen_width, speak_utf8, tell
from partner_planner.clock import SystemClock
from partner_planner.domain.errors import PlannerError, StoreUnavailable, WrongUse
from partner_planner.i18n import gettext as _

INTERRUPTED = 130


def run(arguments: Sequence[str], program: click.Command | None = None) -> int:
    """Call the command that the arguments name and print its answer; gives the exit code.

    `program` is the whole program if none is given.
    """
    speak_utf8()
    chosen = Chosen()
    try:
        return _code(program or Program(), arguments, chosen)
    except (KeyboardInterrupt, click.Abort):
        return INTERRUPTED
    except BrokenPipeError:  # nobody reads the help any longer
        return 0
    except Exception as error:
        from partner_planner.cli.bug_report import EXIT_CODE, bug_sentence, keep_report

        report = keep_report(error, chosen.home_folders(), SystemClock().now())
        tell(bug_sentence(report))
        return EXIT_CODE


def _code(program: click.Command, arguments: Sequence[str], chosen: Chosen) -> int:
    """The exit code of a call that ends as it should, or with a known failure."""
    try:
        answer = _answer(program, arguments, chosen)
        return _deliver(answer, chosen) if answer is not None else 0
    except click.ClickException as error:
        tell(usage_sentence(error))
        return WrongUse.exit_code
    except PlannerError as error:
        from partner_planner.services.wording.errors import error_sentence

        tell(error_sentence(error))
        return error.exit_code


def usage_sentence(error: click.ClickException) -> str:
    """What does not fit, in a sentence, and where the help is."""
    message = error.format_message().strip()
    if not message.endswith((".", "?", "!")):
        message += "."
    context = error.ctx if isinstance(error, click.UsageError) else None
    path = context.command_path if context is not None else PROGRAM
    return _("{message} See {command} --help.").format(message=message, command=path)


def _answer(program: click.Command, arguments: Sequence[str], chosen: Chosen) -> Answer | None:
    """The answer of the called command; None where it was help, which is printed already."""
    try:
        with program.make_context(PROGRAM, list(arguments), obj=chosen) as context:
            answer: Answer = program.invoke(context)
            return answer
    except click.exceptions.Exit:
        return None


def _deliver(answer: Answer, chosen: Chosen) -> int:
    """Print an answer in the chosen form."""
    for message in answer.messages:
        tell(message)
    text = answer.as_json() if chosen.as_json else answer.as_text(screen_width())
    try:
        say(text)
    except OSError as error:
        reason = error.strerror or str(error)
        tell(_("The answer could not be written: {reason}.").format(reason=reason))
        return StoreUnavailable.exit_code
    return answer.code
