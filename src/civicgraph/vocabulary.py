"""The closed lists of names: entity, event, role, relation and status names.

`ontology/civic.ttl` defines the same terms; a test says that the two agree. The
names and the roles of each event type are those of the annotation guideline.
"""

from enum import StrEnum


class EntityType(StrEnum):
    PERSON = "Person"
    ORGANIZATION = "Organization"
    PLACE = "Place"
    DOCUMENT = "Document"
    PROGRAMME = "Programme"


class EventType(StrEnum):
    MEETING = "Meeting"
    RECEPTION = "Reception"
    VISIT = "Visit"
    INSPECTION = "Inspection"
    CEREMONY = "Ceremony"
    AWARD = "Award"
    SIGNING = "Signing"
    APPOINTMENT = "Appointment"
    DISMISSAL = "Dismissal"
    DISCIPLINE = "Discipline"
    ISSUANCE = "Issuance"
    LAUNCH = "Launch"
    DIRECTIVE = "Directive"


class Role(StrEnum):
    ORGANIZER = "organizer"
    CHAIR = "chair"
    PARTICIPANT = "participant"
    HOST = "host"
    GUEST = "guest"
    VISITOR = "visitor"
    VISITED = "visited"
    INSPECTOR = "inspector"
    INSPECTED = "inspected"
    GIVER = "giver"
    RECIPIENT = "recipient"
    SIGNATORY = "signatory"
    DOCUMENT = "document"
    SUBJECT = "subject"
    AUTHORITY = "authority"
    ORG = "org"
    ISSUER = "issuer"
    LAUNCHER = "launcher"
    PROGRAMME = "programme"
    ADDRESSEE = "addressee"


class RelationType(StrEnum):
    COORDINATES_WITH = "coordinatesWith"
    IMPLEMENTS = "implements"
    ISSUED_BY = "issuedBy"
    PART_OF = "partOf"
    JURISDICTION = "jurisdiction"


class JoiningRule(StrEnum):
    """What makes entities of several articles one."""

    PERSON_BY_NAME = "personByName"
    PERSON_BY_NAME_AND_PROVINCE = "personByNameAndProvince"
    BODY_BY_FULL_NAME = "bodyByFullName"
    PLACE_BY_NAME = "placeByName"
    PLACE_BY_NAME_AND_PROVINCE = "placeByNameAndProvince"
    LAW_BY_TITLE = "lawByTitle"
    DOCUMENT_BY_NUMBER_AND_CODE = "documentByNumberAndCode"
    DOCUMENT_BY_NUMBER_AND_ISSUER = "documentByNumberAndIssuer"
    PROGRAMME_BY_TITLE = "programmeByTitle"


class PositionStatus(StrEnum):
    CURRENT = "current"
    FORMER = "former"
    NEW = "new"


class EventStatus(StrEnum):
    REPORTED = "reported"
    PLANNED = "planned"


class GapReason(StrEnum):
    """Why a telling word gave no fact, or an incomplete one."""

    NO_SUBJECT = "no subject"
    NO_OBJECT = "no object"
    UNNAMED = "unnamed"
    UNKNOWN_NAME = "unknown name"
    NEGATED = "negated"
    POSSIBLE = "only possible"
    UNRESOLVED_DATE = "unresolved date"
    TWO_READINGS = "two readings"
    NOT_READ = "not read"


class Qualifier(StrEnum):
    ABOUT = "about"
    UNDER = "under"
    OVER = "over"


GIVES_OR_TAKES_POSTS = frozenset({EventType.APPOINTMENT, EventType.DISMISSAL})
"""What a decision told by its number alone may do to somebody."""
ROLES_OF: dict[EventType, tuple[Role, ...]] = {
    EventType.MEETING: (Role.ORGANIZER, Role.CHAIR, Role.PARTICIPANT),
    EventType.RECEPTION: (Role.HOST, Role.GUEST),
    EventType.VISIT: (Role.VISITOR, Role.VISITED),
    EventType.INSPECTION: (Role.INSPECTOR, Role.INSPECTED),
    EventType.CEREMONY: (Role.ORGANIZER, Role.CHAIR, Role.PARTICIPANT),
    EventType.AWARD: (Role.GIVER, Role.RECIPIENT),
    EventType.SIGNING: (Role.SIGNATORY, Role.DOCUMENT),
    EventType.APPOINTMENT: (Role.SUBJECT, Role.AUTHORITY, Role.ORG),
    EventType.DISMISSAL: (Role.SUBJECT, Role.AUTHORITY, Role.ORG),
    EventType.DISCIPLINE: (Role.SUBJECT, Role.AUTHORITY),
    EventType.ISSUANCE: (Role.ISSUER, Role.DOCUMENT),
    EventType.LAUNCH: (Role.LAUNCHER, Role.PROGRAMME),
    EventType.DIRECTIVE: (Role.ISSUER, Role.ADDRESSEE),
}
"""The roles an event of each type may have (guideline, section Events)."""


TOLD_BY_TITLE = "told-by-title"
"""The rule of a body for which no words stand but a title: "|Phó Bí thư|, Chủ tịch UBND huyện A"."""
