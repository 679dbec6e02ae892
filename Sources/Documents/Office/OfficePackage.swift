import Containers

/// A package of parts (ECMA-376, part 2): a zip file with the lists of types and relationships that
/// Office expects, in a fixed order.
struct OfficePackage {
  /// A part beside the main one.
  struct Part {
    /// Its path relative to the main part's folder.
    var name: String
    /// Its content type, without the common beginning.
    var type: String
    /// Its relationship to the main part, the last word of the type's address.
    var relationship: String
    /// Its content.
    var content: XMLWriter
  }

  /// The folder of the main part.
  let folder: String
  /// The main part's name.
  let mainName: String
  /// The main part's content type, without the common beginning.
  let mainType: String
  /// What the file says of itself.
  let properties: DocumentProperties
  /// The main part.
  var main = XMLWriter.officePart()
  /// The other parts; part number *n* is related as `rId`*n*, counted from 1.
  var parts: [Part] = []

  /// Returns the file.
  func bytes() -> [UInt8] {
    var zip = ZipWriter()
    zip.add("[Content_Types].xml", contentTypes.bytes)
    zip.add("_rels/.rels", roots.bytes)
    zip.add("docProps/core.xml", core.bytes)
    zip.add(
      "docProps/app.xml",
      XMLWriter.officePart(
        """
        <Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/\
        extended-properties"><Application>schedctl</Application></Properties>
        """
      ).bytes)
    zip.add("\(folder)/\(mainName)", main.bytes)
    zip.add("\(folder)/_rels/\(mainName).rels", relationships.bytes)
    for part in parts { zip.add("\(folder)/\(part.name)", part.content.bytes) }
    return zip.finished()
  }

  private var contentTypes: XMLWriter {
    var xml = XMLWriter.officePart()
    let office = "application/vnd.openxmlformats-officedocument."
    var overrides = [
      ("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      ("docProps/app.xml", office + "extended-properties+xml"),
      ("\(folder)/\(mainName)", office + mainType),
    ]
    overrides += parts.map { ("\(folder)/\($0.name)", office + $0.type) }
    xml.element("Types", ["xmlns": packageAddress + "content-types"]) { xml in
      xml.element(
        "Default",
        [
          "Extension": "rels",
          "ContentType": "application/vnd.openxmlformats-package.relationships+xml",
        ])
      xml.element("Default", ["Extension": "xml", "ContentType": "application/xml"])
      for (name, type) in overrides {
        xml.element("Override", ["PartName": "/" + name, "ContentType": type])
      }
    }
    return xml
  }

  private var roots: XMLWriter {
    relations([
      (officeAddress + "officeDocument", "\(folder)/\(mainName)"),
      (packageAddress + "relationships/metadata/core-properties", "docProps/core.xml"),
      (officeAddress + "extended-properties", "docProps/app.xml"),
    ])
  }

  private var relationships: XMLWriter {
    relations(parts.map { (officeAddress + $0.relationship, $0.name) })
  }

  private func relations(_ targets: [(type: String, name: String)]) -> XMLWriter {
    var xml = XMLWriter.officePart()
    xml.element("Relationships", ["xmlns": packageAddress + "relationships"]) { xml in
      for (index, target) in targets.enumerated() {
        xml.element(
          "Relationship", ["Id": "rId\(index + 1)", "Type": target.type, "Target": target.name])
      }
    }
    return xml
  }

  private var core: XMLWriter {
    var xml = XMLWriter.officePart()
    let created = properties.created.universal
    xml.element(
      "cp:coreProperties",
      [
        "xmlns:cp": packageAddress + "metadata/core-properties",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
        "xmlns:dcterms": "http://purl.org/dc/terms/",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
      ]
    ) { xml in
      xml.element("dc:title", text: properties.title)
      xml.element("dc:creator", text: properties.author)
      xml.element("cp:lastModifiedBy", text: properties.author)
      xml.element("dcterms:created", ["xsi:type": "dcterms:W3CDTF"], text: created)
      xml.element("dcterms:modified", ["xsi:type": "dcterms:W3CDTF"], text: created)
    }
    return xml
  }
}

private let packageAddress = "http://schemas.openxmlformats.org/package/2006/"
private let officeAddress =
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
