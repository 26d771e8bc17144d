"""Which posts an article tells of whom in the end: each once, in the body that it is of, in nobody else's."""

from datetime import date

import pytest

from civicgraph.model import Article
from civicgraph.pipeline import extract

CASES = {
    # a front's leading body beside the front
    "Chủ tịch MTTQ Trần Văn Khải họp. Chủ tịch Ủy ban Trung ương MTTQ Việt Nam Trần Văn Khải nói.": [
        "Trần Văn Khải: Chủ tịch, Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam"
    ],
    # a house by its own name alone
    "Chủ tịch BRG Lê Thị Hoa họp. Chủ tịch Tập đoàn BRG Lê Thị Hoa nói.": ["Lê Thị Hoa: Chủ tịch, Tập đoàn BRG"],
    # letters for the words of a name
    "Giám đốc Viện Khoa học Thủy lợi miền Nam Trần Văn Khải họp. Giám đốc Viện KHTL miền Nam Trần Văn Khải nói.": [
        "Trần Văn Khải: Giám đốc, Viện Khoa học Thủy lợi miền Nam"
    ],
    # a ministry abroad by the first of its fields
    "Bộ trưởng Ngoại giao và Hợp tác Cuba Pedro Ruiz đến. Bộ trưởng Ngoại giao Cuba Pedro Ruiz nói.": [
        "Pedro Ruiz: Bộ trưởng, Bộ Ngoại giao và Hợp tác Cuba"
    ],
    # another tone mark
    "Bộ trưởng Bộ Y tế Lê Kim Tiến họp. Ông Lê Kim Tiến nói. Bộ trưởng Bộ Y tế Lê Kim Tiễn về.": [
        "Lê Kim Tiến: Bộ trưởng, Bộ Y tế"
    ],
    # what runs on behind a name without a mark
    "Bộ trưởng Bộ Y tế Lê Kim Tiến họp. Bộ trưởng Bộ Y tế Lê Kim Tiến Phạm Anh - Tố Mai": [
        "Lê Kim Tiến: Bộ trưởng, Bộ Y tế"
    ],
    "Bộ trưởng Bộ Y tế Lê Kim Tiến họp. Bộ trưởng Bộ Y tế Lê Kim Tiến Đồng thời nêu rõ việc cần làm.": [
        "Lê Kim Tiến: Bộ trưởng, Bộ Y tế"
    ],
    # a guest heads no body of the host's
    "Bí thư Tỉnh ủy Sơn La Trần Văn Khải tiếp ông Phết Sa-vông, Bí thư Tỉnh ủy, Tỉnh trưởng tỉnh Luông Nặm Thà.": [
        "Trần Văn Khải: Bí thư, Tỉnh ủy Sơn La",
        "Phết Sa-vông: Bí thư, -",
        "Phết Sa-vông: Tỉnh trưởng, tỉnh Luông Nặm Thà",
    ],
    # nor does a bare chairman whose council is not read
    "Chủ tịch UBND tỉnh Hà Nam Trần Văn Khải họp. Hội đồng kỷ luật gồm ông Lê Văn An - Chủ tịch, bà Lê Hoa - Thư ký.": [
        "Trần Văn Khải: Chủ tịch, Ủy ban nhân dân tỉnh Hà Nam",
        "Lê Văn An: Chủ tịch, -",
        "Lê Hoa: Thư ký, -",
    ],
    # a party committee of the house that a later post of the row tells
    "Ông Trần Văn Khải, Bí thư Đảng ủy, Chủ tịch kiêm Tổng Giám đốc Tập đoàn Hoa Mai nói.": [
        "Trần Văn Khải: Bí thư, Đảng ủy Tập đoàn Hoa Mai",
        "Trần Văn Khải: Chủ tịch, Tập đoàn Hoa Mai",
        "Trần Văn Khải: Tổng Giám đốc, Tập đoàn Hoa Mai",
    ],
    # a manager's party committee is of no commune
    "Ông Lê Văn An, Bí thư Đảng ủy, Giám đốc Ban Quản lý dự án, nói. Ông Vũ Văn Mai, Bí thư Đảng ủy xã Tân An.": [
        "Lê Văn An: Bí thư, Đảng ủy",
        "Lê Văn An: Giám đốc, -",
        "Vũ Văn Mai: Bí thư, Đảng ủy xã Tân An",
    ],
    # where somebody comes from is not where the article plays
    "Ông Lê Văn An, Phó Bí thư Tỉnh ủy Khánh Hòa, quê Hà Tĩnh, dự. Bà Lê Thị Hoa, Trưởng Ban Tổ chức Tỉnh ủy, nói.": [
        "Lê Văn An: Phó Bí thư, Tỉnh ủy Khánh Hòa",
        "Lê Thị Hoa: Trưởng Ban, Ban Tổ chức Tỉnh ủy Khánh Hòa",
    ],
    # a row that goes up tells both
    "Ông Lê Văn An từng là Phó Chủ tịch, Phó Chủ tịch Thường trực UBND tỉnh Hà Nam.": [
        "Lê Văn An: Phó Chủ tịch, Ủy ban nhân dân tỉnh Hà Nam",
        "Lê Văn An: Phó Chủ tịch Thường trực, Ủy ban nhân dân tỉnh Hà Nam",
    ],
    # whom somebody replaces is given nothing
    "Thay ông Lê Văn An, ông Trần Văn Khải được bầu làm Chủ tịch UBND tỉnh Hà Nam.": [
        "Trần Văn Khải: Chủ tịch, Ủy ban nhân dân tỉnh Hà Nam",
        "Lê Văn An: Chủ tịch, Ủy ban nhân dân tỉnh Hà Nam",
    ],
    # a ward before its article names any hospital is of none
    "Trưởng khoa Cấp cứu Trần Văn Khải nói. Sau đó xe đưa người bệnh đến Bệnh viện Bạch Mai.": [
        "Trần Văn Khải: Trưởng khoa, Khoa Cấp cứu"
    ],
}


@pytest.mark.parametrize("text", CASES, ids=lambda text: text[:40])
def test_posts_of_an_article(text: str) -> None:
    reading = extract(Article("case", "Tin trong ngày", text))
    names = {entity.key: entity.names[0] for entity in reading.entities}
    held = [f"{names[p.person]}: {p.title}, {names[p.org] if p.org else '-'}" for p in reading.positions]
    assert held == CASES[text]


def test_a_post_given_in_a_year_before_is_no_news() -> None:
    text = "Tháng 9/2013, Hội Nông dân Việt Nam cử ông Trần Văn Khải giữ chức Chủ tịch Hội Nông dân Việt Nam."
    (post,) = extract(Article("case", "Tin trong ngày", text, date(2026, 8, 5))).positions
    assert post.status == "former"


def test_a_given_name_in_a_headline_is_the_one_that_the_text_tells() -> None:
    reading = extract(Article("case", "Thứ trưởng Kim Hoa nhận lỗi", "Thứ trưởng Bộ Y tế Lê Thị Kim Hoa nhận lỗi."))
    assert [entity.names[0] for entity in reading.entities if entity.type == "Person"] == ["Lê Thị Kim Hoa"]
