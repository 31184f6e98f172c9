// SPDX-License-Identifier: Apache-2.0
/// Exports for the tests, made around what a test is about.
enum ExportSample {
  /// An export of this content, with the attributes that every export has.
  static func export(_ content: String, attributes: String = "") -> String {
    """
    <surveyExport xmlns="urn:ikm:survey-export:1" version="1.0" questionnaire="skm-2017" \(attributes)>\
    \(content)</surveyExport>
    """
  }

  /// An export of one unit with this content.
  static func unit(_ content: String) -> String { export("<unit code='35.08.10'>\(content)</unit>") }

  /// An export of one form with this content.
  static func form(_ content: String) -> String { unit("<form>\(content)</form>") }

  /// Two units with everything that an export may hold.
  static let full = """
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- made up -->
    <surveyExport xmlns="urn:ikm:survey-export:1" version="1.0" questionnaire="skm-2017" round="2024-S1"
        synthetic="true" generator="by hand">
      <unit code="35.08.10" name="Kecamatan Lumajang">
        <services>
          <service code="KTP" name="KTP Elektronik"/>
          <service code="KK"/>
        </services>
        <form id="uuid:1" number="1" date="2024-03-05" hour="08.00-12.00" service="KTP">
          <field name="sex">L</field>
          <field name="Umur">34</field>
          <field name="education">S1</field>
          <field name="occupation">SWASTA</field>
          <answer question="1">3</answer>
          <answer question="2">4</answer>
          <answer question="3"/>
          <answer question="4"> </answer>
          <answer question="5">7</answer>
          <answer question="6">3</answer>
          <answer question="6">4</answer>
          <answer question="7" state="unreadable">x</answer>
          <answer question="8" state="notAsked"/>
          <remark>Sudah baik &amp; cepat, hub. 0812-3456-7890</remark>
        </form>
        <form incomplete="true" service="KK"><answer question="1">2</answer></form>
      </unit>
      <unit code="35.08.11"><form incomplete="false"/></unit>
    </surveyExport>

    """
}
