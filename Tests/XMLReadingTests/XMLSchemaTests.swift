// SPDX-License-Identifier: Apache-2.0
import Testing
import XMLReading

struct XMLSchemaTests {
  static let schema = """
    <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:t" targetNamespace="urn:t"
        elementFormDefault="qualified">
      <xs:element name="list">
        <xs:complexType>
          <xs:sequence>
            <xs:element name="item" maxOccurs="3">
              <xs:complexType>
                <xs:attribute name="kind" use="required">
                  <xs:simpleType>
                    <xs:restriction base="xs:string">
                      <xs:enumeration value="red"/><xs:enumeration value="blue"/>
                    </xs:restriction>
                  </xs:simpleType>
                </xs:attribute>
                <xs:attribute name="count" type="xs:positiveInteger"/>
              </xs:complexType>
            </xs:element>
            <xs:element name="total" minOccurs="0" type="xs:integer"/>
          </xs:sequence>
        </xs:complexType>
      </xs:element>
    </xs:schema>
    """

  private func violations(_ document: String) throws -> [String] {
    let schema = try XMLSchema(Array(Self.schema.utf8))
    return try schema.violations(in: Array(document.utf8)).map(\.description)
  }

  @Test func `a valid document has no violations`() throws {
    #expect(
      try violations("<list xmlns='urn:t'><item kind='red' count='3'/><total>4</total></list>").isEmpty)
  }

  @Test func `violations name the line, the element and what is allowed`() throws {
    #expect(
      try violations("<list xmlns='urn:t'>\n<item kind='green'/>\n<item/>\n<thing/></list>") == [
        "2: <item>: the attribute kind is not one of the allowed values: red, blue",
        "3: <item>: the attribute kind is missing",
        "4: <thing>: it is not allowed here; allowed: total",
      ])
    #expect(
      try violations("<list xmlns='urn:t'>\n<item kind='red' count='x' size='1'/><total>two</total></list>")
        == [
          "2: <item>: the attribute count is not a value of its type (positiveInteger)",
          "2: <item>: the attribute size is not allowed",
          "2: <total>: the text is not a value of its type (integer)",
        ])
    #expect(
      try violations("<list xmlns='urn:t'/>") == [
        "1: <list>: something is missing in it; item would be allowed"
      ])
    #expect(try violations("<other/>") == ["1: <other>: it is not the root element of such a document"])
    #expect(try violations("<list xmlns='urn:t'>text<item kind='red'/></list>").count == 1)
  }

  @Test func `a document that is not read is not judged`() {
    #expect(throws: XMLReadingError.self) { try violations("<!DOCTYPE list [<!ENTITY x 'y'>]><list/>") }
    #expect(throws: XMLReadingError.self) { try violations("<list>") }
  }

  @Test(arguments: ["import", "include", "redefine"])
  func `a schema that names another file is refused`(name: String) {
    let schema = Self.schema.replacing(
      "<xs:element name=\"list\">",
      with: "<xs:\(name) schemaLocation=\"/etc/other.xsd\"/><xs:element name=\"list\">")
    let error = #expect(throws: XMLReadingError.self) { _ = try XMLSchema(Array(schema.utf8)) }
    #expect(error?.code == .schema)
    #expect(error?.line == 3)
    #expect(error?.arguments == [name])
  }

  @Test func `a schema that is none is refused with its place`() {
    let broken = Self.schema.replacing("type=\"xs:integer\"", with: "type=\"Missing\"")
    let error = #expect(throws: XMLReadingError.self) { _ = try XMLSchema(Array(broken.utf8)) }
    #expect(error?.code == .schema)
    #expect(error?.line == 18)
    #expect(throws: XMLReadingError.self) { _ = try XMLSchema(Array("<a/>".utf8)) }
  }
}
