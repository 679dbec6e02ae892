import Containers

/// What a workbook says of its sheets.
struct ExcelBook {
  struct Entry {
    var name: String
    var path: String
    var isHidden: Bool
  }

  private(set) var sheets: [Entry] = []
  /// Whether its days are counted from 1904.
  private(set) var is1904 = false
  /// The part with the formats of cells; nil where there is none.
  private(set) var styles: String?
  /// The part with the texts that cells share; nil where there is none.
  private(set) var texts: String?

  init(_ parts: ExcelParts) throws(ExcelFault) {
    let path = try ExcelBook.workbookPath(parts)
    let list = ExcelSheetList()
    try parts.read(path, into: list)
    let relations = ExcelRelations()
    try parts.read(ExcelBook.relations(of: path), into: relations)
    let folder = path.split(separator: "/").dropLast().joined(separator: "/")
    is1904 = list.is1904
    for sheet in list.sheets {
      guard let target = relations.targets[sheet.relation] else { continue }
      guard target.type.hasSuffix("/worksheet") else { continue }
      sheets.append(
        Entry(
          name: sheet.name, path: ExcelBook.resolved(target.path, in: folder),
          isHidden: sheet.isHidden))
    }
    func part(_ type: String) -> String? {
      relations.targets.values.first { $0.type.hasSuffix(type) }
        .map { ExcelBook.resolved($0.path, in: folder) }
    }
    styles = part("/styles")
    texts = part("/sharedStrings")
  }

  private static func workbookPath(_ parts: ExcelParts) throws(ExcelFault) -> String {
    guard parts.has("_rels/.rels") else { return "xl/workbook.xml" }
    let relations = ExcelRelations()
    try parts.read("_rels/.rels", into: relations)
    let document = relations.targets.values.first { $0.type.hasSuffix("/officeDocument") }
    return document.map { resolved($0.path, in: "") } ?? "xl/workbook.xml"
  }

  private static func relations(of path: String) -> String {
    let steps = path.split(separator: "/")
    return (steps.dropLast() + ["_rels", "\(steps.last ?? "").rels"]).joined(separator: "/")
  }

  /// A target, which is absolute or seen from a folder, as a path.
  private static func resolved(_ target: String, in folder: String) -> String {
    if target.hasPrefix("/") { return String(target.dropFirst()) }
    var steps = folder.split(separator: "/").map(String.init)
    for step in target.split(separator: "/") {
      if step == ".." {
        if !steps.isEmpty { steps.removeLast() }
      } else if step != "." {
        steps.append(String(step))
      }
    }
    return steps.joined(separator: "/")
  }
}

/// The name of an element or attribute without its namespace, which differs between the two kinds of
/// the format.
enum ExcelName {
  static func local(_ name: UnsafeBufferPointer<UInt8>) -> Slice<UnsafeBufferPointer<UInt8>> {
    guard let bar = name.lastIndex(of: UInt8(ascii: "|")) else { return name[...] }
    return name[(bar + 1)...]
  }

  static func `is`(_ name: UnsafeBufferPointer<UInt8>, _ wanted: StaticString) -> Bool {
    let local = local(name)
    return local.count == wanted.utf8CodeUnitCount
      && local.elementsEqual(
        UnsafeBufferPointer(start: wanted.utf8Start, count: wanted.utf8CodeUnitCount))
  }
}

/// Collects the relations of a part: what stands where.
private final class ExcelRelations: XMLEvents {
  private(set) var targets: [String: (type: String, path: String)] = [:]

  func open(
    _ name: UnsafeBufferPointer<UInt8>, _ attributes: XMLAttributes, at place: XMLPlace
  ) -> Bool {
    guard ExcelName.is(name, "Relationship"), let id = attributes["Id"],
      let type = attributes["Type"], let target = attributes["Target"],
      attributes["TargetMode"] != "External"
    else { return true }
    targets[id] = (type, target)
    return targets.count <= 10_000
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, at place: XMLPlace) -> Bool { true }

  func close(at place: XMLPlace) -> Bool { true }
}

/// Collects the sheets of a workbook.
private final class ExcelSheetList: XMLEvents {
  private(set) var sheets: [(name: String, relation: String, isHidden: Bool)] = []
  private(set) var is1904 = false

  func open(
    _ name: UnsafeBufferPointer<UInt8>, _ attributes: XMLAttributes, at place: XMLPlace
  ) -> Bool {
    if ExcelName.is(name, "workbookPr") {
      is1904 = ["1", "true"].contains(attributes["date1904"] ?? "")
    } else if ExcelName.is(name, "sheet"), let title = attributes["name"] {
      let relation = attributes.all.first { $0.name.hasSuffix("|id") }?.value ?? ""
      sheets.append((title, relation, (attributes["state"] ?? "visible") != "visible"))
    }
    return sheets.count <= 10_000
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>, at place: XMLPlace) -> Bool { true }

  func close(at place: XMLPlace) -> Bool { true }
}
