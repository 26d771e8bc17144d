"""One fact for each figure, however often an article tells it, with evidence and the confidence of its rule."""

import pytest

from civicgraph.model import Article, Quantity, Tagged
from civicgraph.parse.statistics import CONFIDENCE, read_statistics
from civicgraph.recognise.numbers import find_numbers
from civicgraph.recognise.reader import Reader
from civicgraph.segment import segment


def told(article: Article) -> list[str]:
    """The statistics as "value unit", in order."""
    tagged = [Tagged(s, numbers=tuple(find_numbers(Reader(s), []))) for s in segment(article)]
    quantities = [s.number.value for s in read_statistics(tagged)]
    return [f"{q.value:g} {q.unit}" for q in quantities if isinstance(q, Quantity)]


@pytest.mark.parametrize(
    ("title", "text", "statistics"),
    [
        ("Khoảng 900 cán bộ phải kê khai", "Có 900 cán bộ thuộc diện này.", ["900 cán bộ"]),
        ("Cầu dài 9,6 km thông xe", "Cầu có chiều dài 9,6 km, rộng 12 m.", ["9.6 km", "12 m"]),
        ("Vụ lật đò: 18 người được cứu", "Trạm xá nhận 18 nạn nhân.", ["18 người"]),
        ("Tin vắn", "Tuyến tỉnh đạt 50%. Thuốc nội đáp ứng 50% nhu cầu của xã.", ["50 %", "50 %"]),
        ("Tin vắn", "Tỷ lệ thuốc nội là 50%. Như vậy tỷ lệ thuốc nội là 50%.", ["50 %"]),
        ("Tin vắn", "Có 4 cơ sở hạng 1 và 4 cơ sở không hạng.", ["4 cơ sở", "4 cơ sở"]),
        ("Tin vắn", "Xã có 30 hộ nghèo. Thôn có 30 mô hình.", ["30 hộ nghèo", "30 mô hình"]),
        ("Tin vắn", "Họ phạt 14 người ở chợ. Xã khởi tố 14 bị can.", ["14 người", "14 bị can"]),
        ("Tin vắn", "Em đoạt 2 giải Nhất. Bạn nhận 2 giải Nhì.", ["2 giải", "2 giải"]),
        ("Tin vắn", "Họp với 6 tỉnh ven biển. Lãnh đạo 6 tỉnh ký văn bản.", ["6 tỉnh ven biển"]),
        ("Khen 7 cá nhân, tập thể", "Xã khen 7 tập thể, cá nhân.", ["7 cá nhân, tập thể"]),
        ("Tin vắn", "Hội nghị kéo dài 3 ngày.", []),
    ],
)
def test_each_fact_once(title: str, text: str, statistics: list[str]) -> None:
    assert told(Article("a", title, text)) == statistics


def test_evidence_is_the_words_about_the_figure() -> None:
    article = Article("a", "Xã vận động gần 560 nghìn gia đình ký cam kết, dân vui.", "")
    [sentence] = segment(article)
    [statistic] = read_statistics([Tagged(sentence, numbers=tuple(find_numbers(Reader(sentence), [])))])
    assert (
        article.content[statistic.evidence.start : statistic.evidence.end]
        == "Xã vận động gần 560 nghìn gia đình ký cam kết"
    )
    assert statistic.evidence.confidence == CONFIDENCE["figure-noun"]


def test_asides_tell_nothing() -> None:
    [sentence] = segment(Article("a", "Ảnh: 12 học sinh nhận quà", ""))
    assert read_statistics([Tagged(sentence, numbers=tuple(find_numbers(Reader(sentence), [])), aside=True)]) == []
