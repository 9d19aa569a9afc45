"""The names of things in RDF: one object for each namespace that hoso writes or reads, made of pyoxigraph terms.

A namespace is closed where its terms are finite, so that a wrong one fails at once (`HS.Tenur` raises AttributeError);
those of other vocabularies are closed over what we use. `HSV` and `DATA` are open and take a local name by
subscript: `HSV["role/chu-tich"]`, `DATA["person/tran-van-mau"]`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode


class Vocabulary:
    """A closed namespace: `HS.Tenure` and `HS["Tenure"]` are NamedNodes, any other name raises."""

    base = ""

    def __init__(self, base: str, terms: str) -> None:
        self.base = base
        self.__dict__.update((name, NamedNode(base + name)) for name in terms.split())

    def __getattr__(self, name: str) -> NamedNode:
        raise AttributeError(f"{self.base} has no term {name!r}")

    def __getitem__(self, name: str) -> NamedNode:
        node: NamedNode = getattr(self, name)
        return node

    def __contains__(self, node: object) -> bool:
        return isinstance(node, NamedNode) and node in self.__dict__.values()

    def __iter__(self) -> Iterator[str]:
        """Yield the local names, in the order of the alphabet."""
        return iter(sorted(set(self.__dict__) - {"base"}))


class OpenVocabulary:
    """A namespace that grows with the data: `DATA["body/chinh-phu"]`."""

    __slots__ = ("base",)

    def __init__(self, base: str) -> None:
        self.base = base

    def __getitem__(self, name: str) -> NamedNode:
        return NamedNode(self.base + name)

    def __contains__(self, node: object) -> bool:
        return isinstance(node, NamedNode) and node.value.startswith(self.base)

    def local(self, node: NamedNode) -> str:
        """Cut the local name off one of its nodes; ValueError for a node of another namespace."""
        if node not in self:
            raise ValueError(f"{node} does not begin with {self.base}")
        return node.value.removeprefix(self.base)


HSV = OpenVocabulary("https://w3id.org/hoso/vocabulary/")
DATA = OpenVocabulary("https://w3id.org/hoso/id/")

HS = Vocabulary(
    "https://w3id.org/hoso/ontology#",
    """
    Agreement AgreementClaim Award AwardClaim BodyClaim BodyPattern Claim CompoundTitle Decision DocumentClaim Doubt
    Event EventClaim ExtractionRun LedgerEntry LifeClaim OfficialDocument Participation ParticipationClaim Passage
    PersonClaim RelationClaim Statistic StatisticClaim Tenure TenureClaim

    atLeast awardKind awardedBy beginEarliest beginLatest between bodyTemplate confidence decision endEarliest
    endLatest event evidence extractor follows guides inTenure issuerCode itemCount key level line logOdds
    mergedInto namesakes normalNumber normative observedEarliest observedLatest onBehalfOf parentTemplate partOf party
    place placeType possiblySame post predecessor quadCount qualifier quote reason recipient recipientCount
    recipientKind reportedBy review roleGroup rule searchKey seats sentence sentenceText sha256 shortTemplate signatory
    signedBy signingCapacity source status subject superior system template text textSha256 unit value valueMax

    claimed claimedAbout claimedAsBody claimedAsRole claimedAtLeast claimedAward claimedAwardedBy
    claimedBeginEarliest claimedBeginLatest claimedBody claimedDate claimedEndEarliest claimedEndLatest claimedEvent
    claimedHonorific claimedIssuer claimedItemCount claimedKey claimedKind claimedLabel claimedLocal claimedName
    claimedNormal claimedNumber claimedObject claimedObservedEarliest claimedObservedLatest claimedOnBehalfOf
    claimedOrganizers claimedParent claimedPart claimedPartOf claimedParties claimedPeriod claimedPerson claimedPlace
    claimedPredecessor claimedQualifier claimedRecipient claimedRecipientCount claimedRecipientKind claimedRelation
    claimedReportedBy claimedRole claimedSigner claimedSigningCapacity claimedStatus claimedSubject claimedSurface
    claimedTitle claimedType claimedUnit claimedValue claimedValueMax
    """,
)

ORG = Vocabulary(
    "http://www.w3.org/ns/org#",
    """
    ChangeEvent FormalOrganization Membership Organization OrganizationalCollaboration OrganizationalUnit Post Role
    Site changedBy classification hasMember hasMembership hasPost hasPrimarySite hasRegisteredSite hasSite
    hasSubOrganization hasUnit headOf heldBy holds identifier linkedTo location member memberDuring memberOf
    organization originalOrganization postIn purpose remuneration reportsTo resultedFrom resultingOrganization role
    roleProperty siteAddress siteOf subOrganizationOf transitiveSubOrganizationOf unitOf
    """,
)

FOAF = Vocabulary(
    "http://xmlns.com/foaf/0.1/",
    "Agent Document Group Organization Person familyName givenName homepage isPrimaryTopicOf name page primaryTopic",
)

PROV = Vocabulary(
    "http://www.w3.org/ns/prov#",
    """
    Activity Agent Association Attribution Collection Entity Organization Person Plan Role SoftwareAgent
    actedOnBehalfOf activity agent atTime endedAtTime entity generatedAtTime hadActivity hadPlan hadPrimarySource
    hadRole invalidatedAtTime qualifiedAssociation specializationOf startedAtTime used value wasAssociatedWith
    wasAttributedTo wasDerivedFrom wasGeneratedBy wasInformedBy wasInvalidatedBy wasQuotedFrom wasRevisionOf
    """,
)

SKOS = Vocabulary(
    "http://www.w3.org/2004/02/skos/core#",
    """
    Collection Concept ConceptScheme altLabel broadMatch broader changeNote closeMatch definition editorialNote
    exactMatch example hasTopConcept hiddenLabel historyNote inScheme mappingRelation member narrowMatch narrower
    notation note prefLabel related relatedMatch scopeNote semanticRelation topConceptOf
    """,
)

DCT = Vocabulary(
    "http://purl.org/dc/terms/",
    """
    Location abstract alternative bibliographicCitation conformsTo contributor coverage created creator date
    description extent format hasFormat hasPart hasVersion identifier isFormatOf isPartOf isReferencedBy isReplacedBy
    isRequiredBy isVersionOf issued language license medium modified provenance publisher references relation replaces
    requires rights source spatial subject temporal title type valid
    """,
)

RDF = Vocabulary(
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "HTML List Property Statement first langString nil object predicate rest subject type value",
)

RDFS = Vocabulary(
    "http://www.w3.org/2000/01/rdf-schema#",
    "Class Datatype Literal Resource comment domain isDefinedBy label member range seeAlso subClassOf subPropertyOf",
)

XSD = Vocabulary(
    "http://www.w3.org/2001/XMLSchema#",
    "anyURI boolean date dateTime decimal double duration gYear gYearMonth int integer nonNegativeInteger string",
)

SCHEMA = Vocabulary(
    "https://schema.org/",
    """
    AdministrativeArea CreativeWork DigitalDocument Event GovernmentOrganization NewsArticle Organization Person Place
    PropertyValue Role about address alternateName attendee author containedInPlace containsPlace dateModified
    datePublished description encodingFormat endDate headline honorificPrefix identifier inLanguage isPartOf keywords
    location mentions name organizer performer publisher sameAs sha256 softwareVersion startDate temporalCoverage text
    url validFrom validThrough value version
    """,
)

ELI = Vocabulary(
    "http://data.europa.eu/eli/ontology#",
    """
    Agent AdministrativeArea Format LegalExpression LegalResource LegalResourceSubdivision ResourceType WorkType
    amended_by amends based_on basis_for changed_by changes cited_by cites commenced_by commences consolidated_by
    consolidates corrected_by corrects date_applicability date_document date_no_longer_in_force date_publication
    description ensures_implementation_of first_date_entry_in_force has_part id_local implemented_by implements
    in_force is_about is_part_of language passed_by related_to repealed_by repeals responsibility_of title
    title_alternative title_short type_document version_date
    """,
)

OA = Vocabulary(
    "http://www.w3.org/ns/oa#",
    """
    Annotation Selector SpecificResource State TextPositionSelector TextQuoteSelector TextualBody end exact hasBody
    hasSelector hasSource hasTarget prefix refinedBy start suffix
    """,
)

QB = Vocabulary(
    "http://purl.org/linked-data/cube#",
    """
    AttributeProperty ComponentProperty DataSet DataStructureDefinition DimensionProperty MeasureProperty Observation
    dataSet measureType observation structure
    """,
)

OWL = Vocabulary(
    "http://www.w3.org/2002/07/owl#",
    """
    AnnotationProperty Class DatatypeProperty FunctionalProperty InverseFunctionalProperty NamedIndividual
    ObjectProperty Ontology Thing TransitiveProperty deprecated differentFrom disjointWith equivalentClass
    equivalentProperty imports inverseOf sameAs versionIRI versionInfo
    """,
)

PREFIXES: dict[str, str] = {
    "data": DATA.base,
    "dct": DCT.base,
    "eli": ELI.base,
    "foaf": FOAF.base,
    "hs": HS.base,
    "hsv": HSV.base,
    "oa": OA.base,
    "org": ORG.base,
    "owl": OWL.base,
    "prov": PROV.base,
    "qb": QB.base,
    "rdf": RDF.base,
    "rdfs": RDFS.base,
    "schema": SCHEMA.base,
    "skos": SKOS.base,
    "time": "http://www.w3.org/2006/time#",
    "xsd": XSD.base,
}
