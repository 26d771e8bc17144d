"""Whose words a figure stands in: the person or body that tells it, none where nobody or more than one does."""

from datetime import date

import pytest

from civicgraph.model import Article
from civicgraph.pipeline import extract

CASES = [
    ("Công an tỉnh Hà Nam cho biết đã bắt giữ 125 đối tượng.", "Công an tỉnh Hà Nam"),
    ("Theo Sở Y tế Hà Nam, toàn tỉnh có 34 ca bệnh.", "Sở Y tế Hà Nam"),
    ("Bà Lê Thị Hoa, Giám đốc Sở Nội vụ Hà Nam cho biết toàn tỉnh có 1.250 công chức.", "Lê Thị Hoa"),
    ("“Toàn tỉnh có 1.250 công chức”, bà Lê Thị Hoa nói.", "Lê Thị Hoa"),
    ("Công an tỉnh Hà Nam đã bắt giữ 125 đối tượng.", None),
    ("Bà Lê Thị Hoa nhấn mạnh: “Ông Trần Văn Khải cho biết toàn tỉnh có 1.250 công chức”.", "Lê Thị Hoa"),
    ("Bà Lê Thị Hoa và ông Trần Văn Khải cho biết toàn tỉnh có 1.250 công chức.", None),
]


@pytest.mark.parametrize(("text", "reporter"), CASES, ids=[text for text, _ in CASES])
def test_who_tells_a_figure(text: str, reporter: str | None) -> None:
    reading = extract(Article("tin", "Tin trong ngày", text, date(2020, 5, 6)))
    names = {entity.key: entity.names[0] for entity in reading.entities}
    (figure,) = reading.statistics
    assert (names[figure.reporter] if figure.reporter else None) == reporter
