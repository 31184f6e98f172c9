// SPDX-License-Identifier: Apache-2.0
import IndicatorModel
import SurveyModel

/// An SDMX-ML 3.0 structure message: code lists, concepts, and the structures of the two dataflows. The components are
/// the same whatever the bundle holds; only the code lists follow it.
struct SDMXStructureWriting {
  let settings: ExchangeSettings

  private static let concepts: KeyValuePairs<String, String> = [
    "FREQ": "Frekuensi", "REF_AREA": "Wilayah", "INDICATOR": "Indikator", "LAYER": "Lapisan target",
    "TIME_PERIOD": "Periode", "UNIT_MEASURE": "Satuan", "OBS_STATUS": "Status pengamatan",
    "DECIMALS": "Desimal", "OBS_VALUE": "Nilai", "TARGET_VALUE": "Target", "NUMERATOR": "Pembilang",
    "DENOMINATOR": "Penyebut", "UPPER_VALUE": "Batas atas target", "PREDICATE": "Predikat",
    "DOC_TITLE": "Dokumen target", "DOC_NUMBER": "Nomor dokumen", "DOC_DATE": "Tanggal dokumen",
    "CHANGE_REASON": "Alasan perubahan",
  ]
  private static let layerNames: KeyValuePairs<String, String> = [
    "BASELINE": "Kondisi awal Renstra", "RENSTRA": "Rencana strategis", "RKT": "Rencana kinerja tahunan",
    "PK": "Perjanjian kinerja", "PK_PERUBAHAN": "Perjanjian kinerja perubahan",
  ]

  func file(of bundle: IndicatorBundle) throws(IndicatorExchangeError) -> ExchangeFile {
    let schemas = "http://www.sdmx.org/resources/sdmxml/schemas/v3_0/"
    var indicators: [(String, String)] = []
    for definition in bundle.definitions {
      let code = try SDMXCodes.indicator(definition.code)
      // Versions of one indicator share its code; the latest names it.
      indicators.removeAll { $0.0 == code }
      indicators.append((code, definition.name))
    }
    var areas: [(String, String)] = []
    for unit in bundle.units { areas.append((try SDMXCodes.area(unit.code), unit.name)) }
    let codelists = [
      codelist("CL_IKU", "Indikator Kinerja Utama Kecamatan", indicators),
      codelist("CL_AREA", "Wilayah", areas),
      codelist("CL_LAYER", "Lapisan target", Self.layerNames.map { ($0.key, $0.value) }),
    ]
    let message = XMLText.element(
      "mes:Structure",
      [
        ("xmlns:mes", schemas + "message"), ("xmlns:str", schemas + "structure"),
        ("xmlns:com", schemas + "common"),
      ],
      [
        header,
        .element(
          "mes:Structures",
          [
            .element("str:Codelists", codelists),
            .element("str:ConceptSchemes", [conceptScheme]),
            .element("str:DataStructures", [observations, targets]),
            .element(
              "str:Dataflows",
              [
                dataflow(SDMXCodes.dataflow, "IKU Kecamatan Kabupaten Lumajang", "DSD_IKU"),
                dataflow(
                  SDMXCodes.targetDataflow, "Target IKU Kecamatan Kabupaten Lumajang", "DSD_IKU_TARGET"),
              ]),
          ]),
      ])
    return ExchangeFile(name: "sdmx-ml-3.0-structure.xml", text: message.document)
  }

  private var header: XMLText {
    .element(
      "mes:Header",
      [
        .words("mes:ID", "STR-IKU"), .words("mes:Test", "false"), .words("mes:Prepared", settings.prepared),
        .element("mes:Sender", [("id", settings.senderID)], []),
      ])
  }

  // MARK: Lists

  private func codelist(_ id: String, _ name: String, _ codes: [(String, String)]) -> XMLText {
    .element(
      "str:Codelist", maintained(id),
      [named(name)] + codes.map { .element("str:Code", [("id", $0.0)], [named($0.1)]) })
  }

  private var conceptScheme: XMLText {
    .element(
      "str:ConceptScheme", maintained("CS_IKU"),
      [named("Konsep IKU")]
        + Self.concepts.map { .element("str:Concept", [("id", $0.key)], [named($0.value)]) })
  }

  private func dataflow(_ id: String, _ name: String, _ structure: String) -> XMLText {
    .element(
      "str:Dataflow", maintained(id),
      [
        named(name),
        .words(
          "str:Structure",
          "urn:sdmx:org.sdmx.infomodel.datastructure.DataStructure=\(SDMXCodes.reference(structure, settings))"
        ),
      ])
  }

  // MARK: Structures

  private var observations: XMLText {
    structure(
      "DSD_IKU", "Struktur data IKU", dimensions: ["FREQ", "REF_AREA", "INDICATOR"],
      attributes: SDMXTableWriting.attributes + SDMXTableWriting.counts,
      measures: ["OBS_VALUE", SDMXTableWriting.target])
  }

  private var targets: XMLText {
    structure(
      "DSD_IKU_TARGET", "Struktur data target IKU", dimensions: ["FREQ", "REF_AREA", "INDICATOR", "LAYER"],
      attributes: SDMXTableWriting.targetAttributes.filter { $0 != "UPPER_VALUE" },
      measures: ["OBS_VALUE", "UPPER_VALUE"])
  }

  private func structure(
    _ id: String, _ name: String, dimensions: [String], attributes: [String], measures: [String]
  ) -> XMLText {
    let lists = ["REF_AREA": "CL_AREA", "INDICATOR": "CL_IKU", "LAYER": "CL_LAYER"]
    let dimensionList: [XMLText] = dimensions.enumerated().map { index, dimension in
      let enumeration = lists[dimension].map { list -> XMLText in
        .element(
          "str:LocalRepresentation",
          [
            .words(
              "str:Enumeration",
              "urn:sdmx:org.sdmx.infomodel.codelist.Codelist=\(SDMXCodes.reference(list, settings))")
          ])
      }
      return .element(
        "str:Dimension", [("id", dimension), ("position", String(index + 1))],
        [concept(dimension)] + (enumeration.map { [$0] } ?? []))
    }
    let time = XMLText.element(
      "str:TimeDimension", [("id", "TIME_PERIOD")],
      [concept("TIME_PERIOD"), textFormat("ObservationalTimePeriod")])
    let components: [XMLText] = [
      .element("str:DimensionList", [("id", "DimensionDescriptor")], dimensionList + [time]),
      .element(
        "str:AttributeList", [("id", "AttributeDescriptor")], attributes.map(attribute)),
      .element(
        "str:MeasureList", [("id", "MeasureDescriptor")],
        measures.enumerated().map { index, measure in
          .element(
            "str:Measure", [("id", measure)] + (index == 0 ? [] : [("usage", "optional")]),
            [concept(measure), textFormat("Decimal")])
        }),
    ]
    return .element(
      "str:DataStructure", maintained(id),
      [named(name), .element("str:DataStructureComponents", components)])
  }

  private func attribute(_ id: String) -> XMLText {
    .element(
      "str:Attribute", [("id", id), ("usage", "optional")],
      [
        concept(id),
        .element("str:AttributeRelationship", [.element("str:Observation", [])]),
      ])
  }

  private func concept(_ id: String) -> XMLText {
    .words(
      "str:ConceptIdentity",
      "urn:sdmx:org.sdmx.infomodel.conceptscheme.Concept=\(SDMXCodes.reference("CS_IKU", settings)).\(id)")
  }

  private func textFormat(_ type: String) -> XMLText {
    .element("str:LocalRepresentation", [.element("str:TextFormat", [("textType", type)], [])])
  }

  private func named(_ name: String) -> XMLText { .words("com:Name", [("xml:lang", "id")], name) }

  private func maintained(_ id: String) -> [(String, String)] {
    [("id", id), ("agencyID", settings.agencyID), ("version", settings.structureVersion)]
  }
}
