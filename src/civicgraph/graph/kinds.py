"""Narrower kinds: from the lexicon's word for a kind of body, place, document or programme to a class of the ontology.

`ontology/civic.ttl` defines each class here as a subclass of its entity type.
"""

from civicgraph.model import Entity
from civicgraph.vocabulary import EntityType

NARROWER: dict[EntityType, dict[str, str]] = {
    EntityType.PERSON: {},
    EntityType.ORGANIZATION: {
        "agency": "Agency",
        "army": "MilitaryBody",
        "association": "Association",
        "board": "Board",
        "committee": "Committee",
        "company": "Company",
        "council": "Council",
        "court": "JudicialBody",
        "delegation": "Delegation",
        "department": "Department",
        "embassy": "DiplomaticMission",
        "front": "FrontBody",
        "fund": "Fund",
        "government": "Government",
        "hospital": "Hospital",
        "inspectorate": "Inspectorate",
        "institute": "Institute",
        "international": "InternationalOrganization",
        "ministry": "Ministry",
        "office": "Office",
        "parliament": "ParliamentaryBody",
        "party": "PartyBody",
        "police": "PoliceBody",
        "press": "PressBody",
        "school": "School",
        "state": "StateBody",
    },
    EntityType.PLACE: {
        "country": "Country",
        "region": "Region",
        "abroad": "Region",
        "continent": "Region",
        "province": "Province",
        "tỉnh": "Province",
        "city": "City",
        "capital": "City",
        "thành phố": "City",
        "district": "District",
        "quận": "District",
        "huyện": "District",
        "thị xã": "District",
        "commune": "Commune",
        "xã": "Commune",
        "phường": "Commune",
        "thị trấn": "Commune",
        "đặc khu": "Commune",
        "village": "Village",
        "site": "Site",
    },
    EntityType.DOCUMENT: {
        "nghị quyết": "Resolution",
        "nghị định": "Decree",
        "nghị định thư": "Agreement",
        "quyết định": "Decision",
        "quy định": "Regulation",
        "quy chế": "Regulation",
        "điều lệ": "Regulation",
        "chỉ thị": "Instruction",
        "thông tư": "Circular",
        "kết luận": "Conclusion",
        "thông báo": "Notice",
        "công điện": "Telegram",
        "công văn": "OfficialLetter",
        "tờ trình": "Submission",
        "báo cáo": "Report",
        "pháp lệnh": "Ordinance",
        "luật": "Law",
        "bộ luật": "Law",
        "hiến pháp": "Constitution",
        "hiệp định": "Agreement",
        "hiệp ước": "Agreement",
        "công ước": "Agreement",
        "thỏa thuận": "Agreement",
        "biên bản": "Agreement",
        "bản ghi nhớ": "Agreement",
    },
    EntityType.PROGRAMME: {
        "chương trình": "ActionProgramme",
        "đề án": "Scheme",
        "dự án": "Project",
        "kế hoạch": "Plan",
        "phong trào": "Movement",
        "cuộc vận động": "Campaign",
        "chiến dịch": "Campaign",
        "chiến lược": "Strategy",
    },
}


def narrower_class(entity: Entity) -> str | None:
    """The narrower class of an entity, by the longest beginning of its kind that names one; None where none does.

    >>> narrower_class(Entity("d", EntityType.DOCUMENT, ("Quyết định thanh tra số 5",), kind="quyết định thanh tra"))
    'Decision'
    """
    words = (entity.kind or "").split()
    for end in range(len(words), 0, -1):
        if name := NARROWER[entity.type].get(" ".join(words[:end])):
            return name
    return None
