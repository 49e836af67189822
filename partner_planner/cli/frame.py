"""What all commands share: options before or after them, and how they are found and called."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import update_wrapper
from importlib import import_module
from typing import Any, Concatenate, ParamSpec

import click

from partner_planner.cli.answers import Answer
from partner_planner.cli.call import Call, Chosen
from partner_planner.cli.commands import PROGRAM, entries
from partner_planner.cli.days import not_a_day, read_day
from partner_planner.i18n import gettext as _
from partner_planner.paths import HOME_VARIABLE

P = ParamSpec("P")

CONTEXT = {"help_option_names": ["-h", "--help"], "max_content_width": 100}


def day(text: str) -> date:
    """The type of an option that names a day as YYYY-MM-DD."""
    found = read_day(text)
    if found is None:
        raise click.BadParameter(not_a_day(text))
    return found


def shared_options() -> list[click.Parameter]:
    """The options that stand before or after every command."""
    return [
        click.Option(
            ["--home"],
            metavar="DIR",
            expose_value=False,
            callback=_keep_home,
            help=_("Keep plan, settings and state below DIR ({variable}).").format(
                variable=HOME_VARIABLE
            ),
        ),
        click.Option(
            ["--today"],
            type=day,
            metavar="DATE",
            expose_value=False,
            callback=_keep_today,
            help=_("Read the plan as on this day."),
        ),
        click.Option(
            ["--json"],
            is_flag=True,
            expose_value=False,
            callback=_keep_json,
            help=_("Answer as JSON."),
        ),
    ]


def _keep_home(context: click.Context, _option: click.Parameter, value: str | None) -> None:
    if value is not None:
        context.ensure_object(Chosen).home = value


def _keep_today(context: click.Context, _option: click.Parameter, value: date | None) -> None:
    if value is not None:
        context.ensure_object(Chosen).today = value


def _keep_json(context: click.Context, _option: click.Parameter, value: bool) -> None:
    if value:
        context.ensure_object(Chosen).as_json = True


class Command(click.Command):
    """A command with the shared options."""

    def __init__(self, name: str, params: list[click.Parameter], **more: Any) -> None:
        super().__init__(
            name, params=[*params, *shared_options()], context_settings=CONTEXT, **more
        )


class Family(click.Group):
    """A command that has commands below it, with the shared options."""

    def __init__(self, name: str, help: str, commands: Sequence[click.Command]) -> None:
        super().__init__(
            name,
            help=help,
            commands=list(commands),
            params=shared_options(),
            context_settings=CONTEXT,
            no_args_is_help=False,
        )

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the named command; an unknown one is refused with the nearest known name."""
        name = args[0]
        found = self.get_command(ctx, name)
        if found is not None:
            return name, found, args[1:]
        if name.startswith("-"):
            return super().resolve_command(ctx, args)
        from difflib import get_close_matches  # only a mistake needs it

        near = get_close_matches(name, self.list_commands(ctx), 1)
        sentence = _("There is no command {name}.").format(name=name)
        if near:
            sentence += " " + _("Is {nearest} meant?").format(nearest=near[0])
        raise click.UsageError(sentence, ctx)


class Program(Family):
    """The whole program: each family's file is loaded when one of its commands is called."""

    def __init__(self) -> None:
        super().__init__(PROGRAM, "", ())

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands, in the order of the help."""
        return [entry.name for entry in entries()]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a command from the file of its family."""
        for entry in entries():
            if entry.name == cmd_name:
                family = import_module(f"partner_planner.cli.{entry.family}")
                commands: Sequence[click.Command] = family.COMMANDS
                return next(each for each in commands if each.name == cmd_name)
        return None


def answering(function: Callable[Concatenate[Call, P], Answer]) -> Callable[P, Answer]:
    """Give a command what it works on as its first argument."""

    def called(*args: P.args, **kwargs: P.kwargs) -> Answer:
        chosen = click.get_current_context().ensure_object(Chosen)
        return function(Call.of(chosen), *args, **kwargs)

    return update_wrapper(called, function)
