"""The type of a help page: what Markdown gives, in the sizes and distances of the program."""

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument

_HEADING_PIXELS = 20
_BETWEEN = 8
_MARGIN = 12


def set_type(document: QTextDocument) -> None:
    """Give headings their size and paragraphs their distance."""
    document.setDocumentMargin(_MARGIN)
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        layout = QTextBlockFormat()
        layout.setBottomMargin(_BETWEEN)
        cursor.mergeBlockFormat(layout)
        if block.blockFormat().headingLevel():
            font = QFont(document.defaultFont())
            font.setPixelSize(_HEADING_PIXELS)
            font.setWeight(QFont.Weight.DemiBold)
            words = QTextCharFormat()
            words.setFont(font)
            words.clearProperty(QTextCharFormat.Property.FontSizeAdjustment)
            cursor.movePosition(
                QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor
            )
            cursor.mergeCharFormat(words)
        block = block.next()
