"""The Vietnamese words of the pages for types, properties, values and the columns of the named queries."""

from civicgraph.graph import PREFIXES

TYPES = {
    "Person": "Người", "Organization": "Cơ quan, tổ chức", "Place": "Nơi chốn", "Document": "Văn bản",
    "Programme": "Chương trình", "Meeting": "Cuộc họp", "Reception": "Cuộc tiếp", "Visit": "Chuyến thăm",
    "Inspection": "Cuộc kiểm tra", "Ceremony": "Buổi lễ", "Award": "Trao tặng", "Signing": "Ký kết",
    "Appointment": "Bổ nhiệm", "Dismissal": "Miễn nhiệm", "Discipline": "Kỷ luật", "Issuance": "Ban hành",
    "Launch": "Phát động", "Directive": "Chỉ đạo", "Statistic": "Số liệu", "Statement": "Lời nói", "Article": "Bài báo",
    "Membership": "Chức vụ", "AdministrativeUnit": "Đơn vị hành chính", "KnownBody": "Cơ quan trong danh mục",
    "Evidence": "Câu trích", "Role": "Chức danh",
}  # fmt: skip

PROPERTIES = {
    # What an event, a post or a relation is made of
    "organizer": "tổ chức", "chair": "chủ trì", "participant": "tham dự", "host": "chủ nhà", "guest": "khách",
    "visitor": "người thăm", "visited": "nơi được thăm", "inspector": "bên kiểm tra", "inspected": "bên được kiểm tra",
    "giver": "bên trao", "recipient": "bên nhận", "signatory": "bên ký", "document": "văn bản",
    "subject": "bên được nói đến", "object": "đối tượng", "predicate": "quan hệ", "authority": "cấp quyết định",
    "org": "nơi giữ chức vụ", "issuer": "bên ban hành", "launcher": "bên phát động", "programme": "chương trình",
    "addressee": "bên được giao", "involves": "liên quan đến", "involvedIn": "có mặt trong", "trigger": "từ báo hiệu",
    "location": "địa điểm", "startDate": "ngày", "endDate": "đến ngày", "status": "tình trạng", "name": "tên gọi",
    "member": "người giữ", "organization": "cơ quan", "role": "chức danh",
    "holder": "người giữ", "post": "chức danh", "body": "cơ quan", "firstReported": "được nêu lần đầu",
    "lastReported": "được nêu lần cuối", "reportedFormer": "được nêu là nguyên",
    # Relations
    "coordinatesWith": "phối hợp với", "implements": "thực hiện", "implementedBy": "được thực hiện bởi",
    "issuedBy": "do … ban hành", "subOrganizationOf": "trực thuộc", "hasSubOrganization": "đơn vị trực thuộc",
    "jurisdiction": "địa bàn",
    # Figures and statements
    "value": "số liệu", "unitText": "đơn vị", "description": "nội dung", "qualifier": "mức", "comparison": "so sánh",
    "reportedBy": "theo lời", "speaker": "người nói", "text": "lời nói",
    # Articles and evidence
    "evidence": "câu trích", "hasSource": "bài báo", "exact": "nguyên văn", "start": "từ ký tự", "end": "đến ký tự",
    "rule": "quy tắc đọc", "confidence": "độ tin cậy", "identifier": "mã bài", "url": "địa chỉ",
    "sourceName": "nguồn tin", "articleCount": "số bài nêu", "seeAlso": "xem thêm",
    # Units and known bodies
    "type": "loại", "broader": "thuộc", "narrower": "gồm", "exactMatch": "trong danh mục", "notation": "mã số",
    "validFrom": "từ ngày", "validThrough": "đến ngày", "isReplacedBy": "được thay bằng", "replaces": "thay cho",
}  # fmt: skip
_OTHERWISE = {
    PREFIXES["dcterms"] + "issued": "ngày đăng",
    PREFIXES["civic"] + "issued": "đã ban hành",
    PREFIXES["rdf"] + "Statement": "Quan hệ",  # not the words of a speaker, civic:Statement
}
TECHNICAL = ("civic:textDigest", "civic:textLength", "civic:joinedBy", "civic:toldAs", "dcterms:isReferencedBy")
"""Properties that tell of the making of the graph: in the RDF of a thing, not on its page."""

_VALUES = {
    "current": "đương nhiệm", "former": "nguyên", "new": "mới", "reported": "đã diễn ra", "planned": "dự kiến",
    "about": "khoảng", "over": "hơn", "under": "gần",
}  # fmt: skip

_COLUMNS = {
    "a": "bên này", "b": "bên kia", "actor": "người, cơ quan", "article": "bài báo", "date": "ngày", "event": "sự kiện",
    "events": "số sự kiện", "implementer": "bên thực hiện", "kind": "loại", "other": "người kia", "others": "số người",
    "otherArticle": "bài báo kia", "otherEvent": "sự kiện kia", "otherPublished": "ngày đăng kia",
    "otherQuote": "câu trích kia", "part": "đơn vị", "person": "người", "place": "địa điểm", "published": "ngày đăng",
    "quote": "câu trích", "relation": "quan hệ", "reporter": "theo lời", "unit": "đơn vị", "what": "chức vụ, sự việc",
    "whole": "trực thuộc", "words": "lời nói",
}  # fmt: skip


def local(iri: str) -> str:
    """The last part of an IRI."""
    return iri.rpartition("#")[2].rpartition("/")[2] or iri


def type_word(iri: str) -> str:
    """
    >>> type_word("https://w3id.org/civicgraph/ontology#Visit")
    'Chuyến thăm'
    """
    return _OTHERWISE.get(iri) or TYPES.get(local(iri), local(iri))


def property_word(iri: str) -> str:
    """
    >>> property_word("http://www.w3.org/ns/org#role")
    'chức danh'
    """
    return _OTHERWISE.get(iri) or PROPERTIES.get(local(iri), local(iri))


def value_word(iri: str) -> str | None:
    """The word for a term of the ontology that stands as a value: a status, a type, a relation; None for other IRIs.

    >>> value_word("https://w3id.org/civicgraph/ontology#current")
    'đương nhiệm'
    """
    name = local(iri)
    if not iri.startswith((PREFIXES["civic"], PREFIXES["org"], PREFIXES["rdf"])):
        return None
    return _OTHERWISE.get(iri) or _VALUES.get(name) or TYPES.get(name) or PROPERTIES.get(name)


def column_word(column: str) -> str:
    """The head of a column of a named query.

    >>> column_word("personLabel")
    'người'
    """
    name = column.removesuffix("Label") or column
    return _COLUMNS.get(name) or PROPERTIES.get(name, name)
