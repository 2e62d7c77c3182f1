"""A table as lines that can be quoted alone: each row names its columns."""

from collections.abc import Sequence


def table_lines(rows: Sequence[Sequence[str]], has_header: bool) -> list[str]:
    """One line per row: `Country: China; Rule: licence needed`; rows of one cell and tables without header as they are."""
    filled = [list(row) for row in rows if any(row)]
    header = filled.pop(0) if has_header and len(filled) > 1 else []
    lines = []
    for row in filled:
        cells = [cell for cell in row if cell]
        if header and len(cells) > 1:
            names = [header[column] if column < len(header) else "" for column in range(len(row))]
            cells = [
                f"{name}: {cell}" if name else cell for name, cell in zip(names, row, strict=True) if cell
            ]
        lines.append("; ".join(cells))
    return lines
