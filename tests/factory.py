"""Hand-made nouns for the tests: a few small articles with everything that they say, written out without any reader.

`READINGS` are four articles that share people and bodies and hold every family of facts and all thirteen event types;
`HOSTILE` is an article whose names, words and id would be markup, quotes or queries if anybody forgot to escape them.
"""

from datetime import date

from civicgraph.model import Article, Entity, Event, Evidence, Position, Reading, Relation, Statement, Statistic, Time
from civicgraph.vocabulary import (
    EntityType,
    EventStatus,
    EventType,
    PositionStatus,
    Qualifier,
    RelationType,
    Role,
)


def evidence(article: Article, words: str, rule: str = "by hand", confidence: float = 0.9) -> tuple[Evidence, ...]:
    """The first place in the article where `words` stand.

    >>> evidence(Article("a", "Họp tỉnh ủy", ""), "tỉnh ủy", rule="r")
    (Evidence(start=4, end=11, rule='r', confidence=0.9),)
    """
    start = article.content.index(words)
    return (Evidence(start, start + len(words), rule, confidence),)


def entity(
    article: Article, key: str, type_: EntityType, *names: str, scope: str | None = None, kind: str | None = None
) -> Entity:
    """An entity with the first place of each of its names that the article has, in the order of the article."""
    found = {(start, start + len(name)) for name in names if (start := article.content.find(name)) >= 0}
    return Entity(key, type_, names, tuple(sorted(found)), scope, kind)


def conference() -> Reading:
    """A conference with two chairs, posts, a programme, figures and a statement."""
    a = Article(
        id="hoi-nghi-2019",
        title="Công an tỉnh Bắc Ninh sơ kết Chương trình phối hợp số 09",
        text=(
            "Chiều 11-3-2019, tại thành phố Bắc Ninh, Công an tỉnh Bắc Ninh phối hợp với Ban Dân vận Tỉnh ủy Bắc Ninh "
            "tổ chức hội nghị sơ kết Chương trình phối hợp số 09. Đồng chí Trần Văn An, Phó Bí thư Thường trực Tỉnh ủy "
            "Bắc Ninh và Đại tá Lê Thị Bình, Giám đốc Công an tỉnh chủ trì hội nghị. Dự hội nghị có đồng chí Phạm Minh "
            "Cường, nguyên Bí thư Tỉnh ủy Bắc Ninh. Qua 5 năm, toàn tỉnh xây dựng hơn 1.250 mô hình tự quản, vận động "
            "gần 560 nghìn lượt người tham gia, tăng 12,5% so với giai đoạn trước. Phát biểu tại hội nghị, đồng chí "
            "Trần Văn An nhấn mạnh phải giữ dân làm gốc. Tỉnh ủy Bắc Ninh yêu cầu Công an tỉnh Bắc Ninh triển khai kế "
            "hoạch năm tới. Tháng 4-2019, Công an tỉnh Bắc Ninh sẽ phát động phong trào Bình yên thôn xóm."
        ),
        published=date(2019, 3, 12),
        url="https://bao.example/hoi-nghi-2019",
        source="Báo mẫu",
    )
    day = Time("2019-03-11")
    return Reading(
        a,
        entities=(
            entity(a, "an", EntityType.PERSON, "Trần Văn An", scope="bắc ninh"),
            entity(a, "binh", EntityType.PERSON, "Lê Thị Bình", scope="bắc ninh"),
            entity(a, "cuong", EntityType.PERSON, "Phạm Minh Cường", scope="bắc ninh"),
            entity(
                a,
                "police",
                EntityType.ORGANIZATION,
                "Công an tỉnh Bắc Ninh",
                "Công an tỉnh",
                scope="bắc ninh",
                kind="police",
            ),
            entity(a, "masses", EntityType.ORGANIZATION, "Ban Dân vận Tỉnh ủy Bắc Ninh", scope="bắc ninh"),
            entity(
                a,
                "party",
                EntityType.ORGANIZATION,
                "Tỉnh ủy Bắc Ninh",
                "Tỉnh ủy",
                scope="bắc ninh",
                kind="party",
            ),
            entity(a, "province", EntityType.PLACE, "Bắc Ninh", scope="bắc ninh", kind="province"),
            entity(a, "city", EntityType.PLACE, "thành phố Bắc Ninh", scope="bắc ninh", kind="city"),
            entity(a, "nine", EntityType.PROGRAMME, "Chương trình phối hợp số 09", kind="chương trình phối hợp"),
            entity(a, "peace", EntityType.PROGRAMME, "phong trào Bình yên thôn xóm", "Bình yên thôn xóm"),
        ),
        positions=(
            Position(
                "an",
                "Phó Bí thư Thường trực",
                "party",
                PositionStatus.CURRENT,
                evidence(a, "Trần Văn An, Phó Bí thư Thường trực Tỉnh ủy Bắc Ninh", "name, post body", 0.97),
            ),
            Position(
                "binh",
                "Giám đốc",
                "police",
                PositionStatus.CURRENT,
                evidence(a, "Lê Thị Bình, Giám đốc Công an tỉnh", "name, post body", 0.97),
            ),
            Position(
                "cuong",
                "Bí thư",
                "party",
                PositionStatus.FORMER,
                evidence(a, "Phạm Minh Cường, nguyên Bí thư Tỉnh ủy Bắc Ninh", "name, former post body", 0.95),
            ),
        ),
        events=(
            Event(
                "meeting",
                EventType.MEETING,
                "hội nghị",
                (
                    (Role.ORGANIZER, "police"),
                    (Role.ORGANIZER, "masses"),
                    (Role.CHAIR, "an"),
                    (Role.CHAIR, "binh"),
                    (Role.PARTICIPANT, "cuong"),
                ),
                evidence(a, "Công an tỉnh Bắc Ninh phối hợp với Ban Dân vận Tỉnh ủy Bắc Ninh tổ chức hội nghị", "holds")
                + evidence(
                    a, "Trần Văn An, Phó Bí thư Thường trực Tỉnh ủy Bắc Ninh và Đại tá Lê Thị Bình", "chairs", 0.8
                ),
                name="hội nghị sơ kết Chương trình phối hợp số 09",
                time=day,
                place="city",
            ),
            Event(
                "order",
                EventType.DIRECTIVE,
                "yêu cầu",
                ((Role.ISSUER, "party"), (Role.ADDRESSEE, "police")),
                evidence(a, "Tỉnh ủy Bắc Ninh yêu cầu Công an tỉnh Bắc Ninh"),
                time=day,
            ),
            Event(
                "launch",
                EventType.LAUNCH,
                "phát động",
                ((Role.LAUNCHER, "police"), (Role.PROGRAMME, "peace")),
                evidence(a, "Công an tỉnh Bắc Ninh sẽ phát động phong trào Bình yên thôn xóm"),
                time=Time("2019-04"),
                status=EventStatus.PLANNED,
            ),
        ),
        relations=(
            Relation(
                "police",
                RelationType.COORDINATES_WITH,
                "masses",
                evidence(a, "Công an tỉnh Bắc Ninh phối hợp với Ban Dân vận Tỉnh ủy Bắc Ninh"),
            ),
            Relation("police", RelationType.IMPLEMENTS, "nine", evidence(a, "sơ kết Chương trình phối hợp số 09")),
            Relation("masses", RelationType.PART_OF, "party", evidence(a, "Ban Dân vận Tỉnh ủy Bắc Ninh")),
            Relation("police", RelationType.JURISDICTION, "province", evidence(a, "Công an tỉnh Bắc Ninh")),
            Relation("party", RelationType.JURISDICTION, "province", evidence(a, "Tỉnh ủy Bắc Ninh")),
        ),
        statistics=(
            Statistic(
                1250,
                "mô hình",
                "xây dựng hơn 1.250 mô hình tự quản",
                evidence(a, "xây dựng hơn 1.250 mô hình tự quản"),
                Qualifier.OVER,
                reporter="police",
            ),
            Statistic(
                560000,
                "lượt người",
                "vận động gần 560 nghìn lượt người tham gia",
                evidence(a, "gần 560 nghìn lượt người"),
                Qualifier.UNDER,
            ),
            Statistic(
                12.5,
                "%",
                "tăng 12,5% so với giai đoạn trước",
                evidence(a, "tăng 12,5%"),
                comparison="tăng 12,5% so với giai đoạn trước",
            ),
        ),
        statements=(
            Statement("an", "phải giữ dân làm gốc", evidence(a, "Trần Văn An nhấn mạnh phải giữ dân làm gốc", "says")),
        ),
    )


def visit() -> Reading:
    """A working visit with a reception, a signing, an award and an inspection."""
    a = Article(
        id="tham-2020",
        title="Bộ trưởng Phạm Minh Cường thăm và làm việc tại Bắc Ninh",
        text=(
            "Từ ngày 20 đến 21-5-2020, đồng chí Phạm Minh Cường, Bộ trưởng Bộ Nội vụ thăm tỉnh Bắc Ninh. Đồng chí Trần "
            "Văn An, Bí thư Tỉnh ủy Bắc Ninh tiếp Bộ trưởng Phạm Minh Cường tại trụ sở Tỉnh ủy. Ngày 21-5, Bộ Nội vụ "
            "và Tỉnh ủy Bắc Ninh ký kết Quy chế phối hợp số 15-QC/TU. Đoàn công tác của Bộ Nội vụ kiểm tra Sở Nội vụ "
            "Bắc Ninh. Nhân dịp này, Bộ trưởng Phạm Minh Cường trao bằng khen cho Công an tỉnh Bắc Ninh. Sở Nội vụ Bắc "
            "Ninh cho biết đã giải quyết khoảng 98% hồ sơ. UBND tỉnh Bắc Ninh ban hành Quyết định số 112/QĐ-UBND để "
            "thực hiện Quy chế phối hợp số 15-QC/TU."
        ),
        published=date(2020, 5, 22),
    )
    day = Time("2020-05-21")
    return Reading(
        a,
        entities=(
            entity(a, "cuong", EntityType.PERSON, "Phạm Minh Cường", scope="bắc ninh"),
            entity(a, "an", EntityType.PERSON, "Trần Văn An", scope="bắc ninh"),
            entity(a, "ministry", EntityType.ORGANIZATION, "Bộ Nội vụ", kind="ministry"),
            entity(a, "mission", EntityType.ORGANIZATION, "Đoàn công tác của Bộ Nội vụ"),
            entity(
                a,
                "party",
                EntityType.ORGANIZATION,
                "Tỉnh ủy Bắc Ninh",
                "Tỉnh ủy",
                scope="bắc ninh",
                kind="party",
            ),
            entity(a, "office", EntityType.ORGANIZATION, "Sở Nội vụ Bắc Ninh", scope="bắc ninh", kind="department"),
            entity(a, "police", EntityType.ORGANIZATION, "Công an tỉnh Bắc Ninh", scope="bắc ninh", kind="police"),
            entity(
                a,
                "committee",
                EntityType.ORGANIZATION,
                "Ủy ban nhân dân tỉnh Bắc Ninh",
                "UBND tỉnh Bắc Ninh",
                scope="bắc ninh",
                kind="committee",
            ),
            entity(a, "province", EntityType.PLACE, "Bắc Ninh", "tỉnh Bắc Ninh", scope="bắc ninh", kind="province"),
            entity(a, "seat", EntityType.PLACE, "trụ sở Tỉnh ủy", scope="bắc ninh"),
            entity(a, "rules", EntityType.DOCUMENT, "Quy chế phối hợp số 15-QC/TU", kind="quy chế phối hợp"),
            entity(a, "decision", EntityType.DOCUMENT, "Quyết định số 112/QĐ-UBND", kind="quyết định"),
        ),
        positions=(
            Position(
                "cuong",
                "Bộ trưởng",
                "ministry",
                PositionStatus.CURRENT,
                evidence(a, "Phạm Minh Cường, Bộ trưởng Bộ Nội vụ", "name, post body", 0.97),
            ),
            Position(
                "an",
                "Bí thư",
                "party",
                PositionStatus.CURRENT,
                evidence(a, "Trần Văn An, Bí thư Tỉnh ủy Bắc Ninh", "name, post body", 0.97),
            ),
        ),
        events=(
            Event(
                "visit",
                EventType.VISIT,
                "thăm",
                ((Role.VISITOR, "cuong"), (Role.VISITED, "province")),
                evidence(a, "Phạm Minh Cường, Bộ trưởng Bộ Nội vụ thăm tỉnh Bắc Ninh"),
                time=Time("2020-05-20", "2020-05-21"),
                place="province",
            ),
            Event(
                "reception",
                EventType.RECEPTION,
                "tiếp",
                ((Role.HOST, "an"), (Role.GUEST, "cuong")),
                evidence(a, "Bí thư Tỉnh ủy Bắc Ninh tiếp Bộ trưởng Phạm Minh Cường"),
                time=Time("2020-05-20"),
                place="seat",
            ),
            Event(
                "signing",
                EventType.SIGNING,
                "ký kết",
                ((Role.SIGNATORY, "ministry"), (Role.SIGNATORY, "party"), (Role.DOCUMENT, "rules")),
                evidence(a, "Bộ Nội vụ và Tỉnh ủy Bắc Ninh ký kết Quy chế phối hợp số 15-QC/TU"),
                time=day,
            ),
            Event(
                "inspection",
                EventType.INSPECTION,
                "kiểm tra",
                ((Role.INSPECTOR, "mission"), (Role.INSPECTED, "office")),
                evidence(a, "Đoàn công tác của Bộ Nội vụ kiểm tra Sở Nội vụ Bắc Ninh"),
            ),
            Event(
                "award",
                EventType.AWARD,
                "trao bằng khen",
                ((Role.GIVER, "cuong"), (Role.RECIPIENT, "police")),
                evidence(a, "Phạm Minh Cường trao bằng khen cho Công an tỉnh Bắc Ninh"),
                name="bằng khen",
                time=day,
            ),
            Event(
                "issue",
                EventType.ISSUANCE,
                "ban hành",
                ((Role.ISSUER, "committee"), (Role.DOCUMENT, "decision")),
                evidence(a, "UBND tỉnh Bắc Ninh ban hành Quyết định số 112/QĐ-UBND"),
            ),
        ),
        relations=(
            Relation("mission", RelationType.PART_OF, "ministry", evidence(a, "Đoàn công tác của Bộ Nội vụ")),
            Relation("police", RelationType.JURISDICTION, "province", evidence(a, "Công an tỉnh Bắc Ninh")),
            Relation("decision", RelationType.ISSUED_BY, "committee", evidence(a, "UBND tỉnh Bắc Ninh ban hành")),
            Relation(
                "decision", RelationType.IMPLEMENTS, "rules", evidence(a, "thực hiện Quy chế phối hợp số 15-QC/TU")
            ),
        ),
        statistics=(
            Statistic(
                98,
                "%",
                "giải quyết khoảng 98% hồ sơ",
                evidence(a, "khoảng 98% hồ sơ"),
                Qualifier.ABOUT,
                reporter="office",
                time=Time("2020"),
            ),
        ),
        statements=(
            Statement("office", "đã giải quyết khoảng 98% hồ sơ", evidence(a, "đã giải quyết khoảng 98% hồ sơ")),
        ),
    )


def personnel() -> Reading:
    """An appointment, a dismissal and a discipline, with the ceremony that announces them."""
    a = Article(
        id="nhan-su-2021",
        title="Công bố quyết định về công tác cán bộ",
        text=(
            "Sáng 5-1-2021, Tỉnh ủy Bắc Ninh tổ chức lễ công bố quyết định về cán bộ. Ban Thường vụ Tỉnh ủy Bắc Ninh "
            "bổ nhiệm bà Lê Thị Bình giữ chức Trưởng Ban Dân vận Tỉnh ủy Bắc Ninh. Ông Đỗ Quốc Dũng thôi giữ chức "
            "Trưởng Ban Dân vận Tỉnh ủy Bắc Ninh. Trước đó, năm 2020, Ban Thường vụ Tỉnh ủy Bắc Ninh kỷ luật cảnh cáo "
            "ông Đỗ Quốc Dũng. Thủ tướng Nguyễn Hải Giang dự kiến về dự lễ khánh thành ngày 9-1."
        ),
        published=date(2021, 1, 5),
    )
    day = Time("2021-01-05")
    return Reading(
        a,
        entities=(
            entity(a, "binh", EntityType.PERSON, "Lê Thị Bình", scope="bắc ninh"),
            entity(a, "dung", EntityType.PERSON, "Đỗ Quốc Dũng", scope="bắc ninh"),
            entity(a, "giang", EntityType.PERSON, "Nguyễn Hải Giang"),
            entity(
                a,
                "party",
                EntityType.ORGANIZATION,
                "Tỉnh ủy Bắc Ninh",
                "Tỉnh ủy",
                scope="bắc ninh",
                kind="party",
            ),
            entity(a, "standing", EntityType.ORGANIZATION, "Ban Thường vụ Tỉnh ủy Bắc Ninh", scope="bắc ninh"),
            entity(a, "masses", EntityType.ORGANIZATION, "Ban Dân vận Tỉnh ủy Bắc Ninh", scope="bắc ninh"),
        ),
        positions=(
            Position(
                "binh",
                "Trưởng Ban",
                "masses",
                PositionStatus.NEW,
                evidence(a, "bà Lê Thị Bình giữ chức Trưởng Ban Dân vận", "appoints to post", 0.93),
            ),
            Position(
                "dung",
                "Trưởng Ban",
                "masses",
                PositionStatus.FORMER,
                evidence(a, "Đỗ Quốc Dũng thôi giữ chức Trưởng Ban Dân vận", "leaves post", 0.9),
            ),
            Position(
                "giang",
                "Thủ tướng",
                None,
                PositionStatus.CURRENT,
                evidence(a, "Thủ tướng Nguyễn Hải Giang", "post name", 0.96),
            ),
        ),
        events=(
            Event(
                "ceremony",
                EventType.CEREMONY,
                "lễ công bố",
                ((Role.ORGANIZER, "party"),),
                evidence(a, "Tỉnh ủy Bắc Ninh tổ chức lễ công bố quyết định về cán bộ"),
                name="lễ công bố quyết định về cán bộ",
                time=day,
            ),
            Event(
                "appointment",
                EventType.APPOINTMENT,
                "bổ nhiệm",
                ((Role.SUBJECT, "binh"), (Role.AUTHORITY, "standing"), (Role.ORG, "masses")),
                evidence(a, "Ban Thường vụ Tỉnh ủy Bắc Ninh bổ nhiệm bà Lê Thị Bình"),
                time=day,
            ),
            Event(
                "dismissal",
                EventType.DISMISSAL,
                "thôi giữ chức",
                ((Role.SUBJECT, "dung"), (Role.ORG, "masses")),
                evidence(a, "Ông Đỗ Quốc Dũng thôi giữ chức"),
                time=day,
            ),
            Event(
                "discipline",
                EventType.DISCIPLINE,
                "kỷ luật cảnh cáo",
                ((Role.SUBJECT, "dung"), (Role.AUTHORITY, "standing")),
                evidence(a, "Ban Thường vụ Tỉnh ủy Bắc Ninh kỷ luật cảnh cáo ông Đỗ Quốc Dũng"),
                time=Time("2020"),
            ),
            Event(
                "opening",
                EventType.CEREMONY,
                "lễ khánh thành",
                ((Role.PARTICIPANT, "giang"),),
                evidence(a, "Nguyễn Hải Giang dự kiến về dự lễ khánh thành ngày 9-1"),
                time=Time("2021-01-09"),
                status=EventStatus.PLANNED,
            ),
        ),
        relations=(
            Relation("standing", RelationType.PART_OF, "party", evidence(a, "Ban Thường vụ Tỉnh ủy Bắc Ninh")),
            Relation("masses", RelationType.PART_OF, "party", evidence(a, "Ban Dân vận Tỉnh ủy Bắc Ninh")),
        ),
    )


def silence() -> Reading:
    """An article without any civic fact and without a date."""
    return Reading(Article("bong-da", "Đội nhà thắng đậm trên sân khách", "Trận đấu kết thúc với tỷ số ba không."))


def hostile() -> Reading:
    """Text that is markup, script, a query or a right-to-left trick for whoever forgets to escape it."""
    name = '<script>window.hacked=1</script>"\\'
    body = "</script><img src=x onerror=hacked()> \u202eevil} UNION { ?s ?p ?o"
    a = Article(
        id='../x"><script>hacked()</script> #?%',
        title=f"{name} họp {body}",
        text=f'Ông {name} chủ trì cuộc họp của {body}\t\'"""\njavascript:hacked()',
        published=date(2022, 2, 2),
        url="javascript:hacked()",
        source="<b>Báo</b>",
    )
    return Reading(
        a,
        entities=(entity(a, "who", EntityType.PERSON, name), entity(a, "body", EntityType.ORGANIZATION, body)),
        positions=(Position("who", f"Chủ tịch {body}", "body", PositionStatus.CURRENT, evidence(a, name)),),
        events=(
            Event(
                "meeting",
                EventType.MEETING,
                f"cuộc họp của {body}",
                ((Role.CHAIR, "who"), (Role.ORGANIZER, "body")),
                evidence(a, f"chủ trì cuộc họp của {body}"),
                name=body,
            ),
        ),
        statements=(Statement("who", "javascript:hacked()", evidence(a, "javascript:hacked()")),),
    )


READINGS: tuple[Reading, ...] = (conference(), visit(), personnel(), silence())
HOSTILE: Reading = hostile()
