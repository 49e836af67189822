"""Values of the enumerations of `Qt` as numbers, for whatever is built before the first paint.

Asking for the name of one makes Python build all of the hundred enumerations of `Qt`, a tenth of
the time to the first paint; so do connecting a signal and setting a key sequence. A property takes
the number in place of the name, and signals are connected after the first paint.
"""

PLAIN_TEXT = 0
"""`Qt.TextFormat.PlainText`."""

TEXT_BESIDE_ICON = 2
"""`Qt.ToolButtonStyle.ToolButtonTextBesideIcon`."""

NO_FOCUS = 0
"""`Qt.FocusPolicy.NoFocus`."""

TAB_FOCUS = 1
"""`Qt.FocusPolicy.TabFocus`."""
