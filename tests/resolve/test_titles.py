"""Titles of one article as numbered clusters: what shortens or repeats a title names the same thing."""

from datetime import date

import pytest

from civicgraph import extract
from civicgraph.model import Article
from civicgraph.vocabulary import EntityType

ONE = [
    "Bộ lập Quy hoạch tổng thể phát triển Khu du lịch quốc gia Mẫu Sơn. Dân chê quy hoạch du lịch bán đảo Mẫu Sơn.",
    "Mỏ thiếc chờ Hiệp định Đối tác xuyên Thái Bình Dương (TPP) từ lâu. Hoa Kỳ thì rời TPP.",
    "Các nước giữ Tuyên bố về ứng xử của các bên ở Biển Đông (DOC). Ngư dân nói về DOC.",
    "Cán bộ đọc kết luận của Ủy ban Kiểm tra Trung ương. Họ tán thành kết luận của UBKT Trung ương.",
    "Bộ Y tế ký văn bản yêu cầu Sở Y tế vào cuộc. Bộ Y tế có văn bản số 31/BYT-KCB, yêu cầu Sở Y tế vào cuộc sớm.",
    "Sở triển khai Chương trình “Tiếp sức đến trường” năm 2017. Chương trình 'Tiếp sức đến trường' đã lan rộng.",
    "Tỉnh ủy quán triệt Nghị quyết số 25-NQ/TW. Theo Nghị quyết 25, công tác dân vận được coi trọng.",
    "UBND tỉnh ban hành văn bản số 512/UBND-VX. Công văn số 512/UBND-VX đã được gửi đi.",
    "Bộ lập Quy hoạch tổng thể phát triển Khu du lịch quốc gia Mẫu Sơn. Quy hoạch Mẫu Sơn còn vướng mắc.",
    "Bộ lập Quy hoạch tổng thể phát triển Khu du lịch quốc gia Mẫu Sơn. Quy hoạch vùng Mẫu Sơn còn vướng mắc.",
    "Tỉnh có dự án Cảng hàng không quốc tế Vân Phong. Dự án sân bay Vân Phong được rà soát.",
    "Sở nêu Chương trình mục tiêu quốc gia xây dựng nông thôn mới. Chương trình xây dựng nông thôn mới đã lan rộng.",
    "Cuộc vận động “Ngày vì bản làng” thu kết quả tốt. Phong trào thi đua “Ngày vì bản làng” sẽ tiếp tục.",
    "Quốc hội thông qua Luật Trẻ em năm 2016. Luật Trẻ em có hiệu lực.",
    "Huyện lập dự án Bãi đỗ xe lăng vua Đinh Bộ Lĩnh. Dự án Bãi đỗ xe lăng Đinh Bộ Lĩnh bị chậm.",
    "Tòa hủy Quyết định thu hồi đất số 2594 và thu phí. Theo luật sư thì Quyết định thu hồi đất còn sai chỗ này.",
]
TWO = [
    "Tỉnh có dự án đường Hồ Núi Cốc. Tỉnh có dự án chợ Mẫu Sơn.",
    "Mỏ thiếc chờ Hiệp định Đối tác xuyên Thái Bình Dương (TPP). Việt Nam và EU ký EVFTA.",
    "Sở báo cáo Kế hoạch số 12/KH-UBND và Kế hoạch số 13/KH-UBND.",
    "Sở đã xong Chương trình công tác năm 2016. Sở trình Chương trình công tác năm 2017.",
    "Xã triển khai phong trào “Dân vận khéo” và phong trào “Sáng tạo trẻ”.",
    "Sở có Chương trình xây dựng trường tiểu học an toàn. Bộ có Chương trình xây dựng trường học an toàn.",
    "Chính phủ ban hành Nghị quyết số 30/NQ-CP. Quốc hội thông qua Nghị quyết số 30/2016/QH14.",
]


def titled(text: str) -> list[tuple[str, ...]]:
    """The documents and programmes of a text."""
    found = extract(Article("t", "", text, date(2017, 6, 15))).entities
    return [e.names for e in found if e.type in {EntityType.DOCUMENT, EntityType.PROGRAMME}]


@pytest.mark.parametrize("text", ONE)
def test_two_titles_of_one_thing(text: str) -> None:
    [names] = titled(text)
    assert len(names) >= 2


@pytest.mark.parametrize("text", TWO)
def test_titles_of_two_things(text: str) -> None:
    assert len(titled(text)) == 2


def test_a_short_form_that_fits_two_names_neither() -> None:
    assert ("Nghị quyết 30",) in titled(f"{TWO[-1]} Nghị quyết 30 nêu rõ.")
