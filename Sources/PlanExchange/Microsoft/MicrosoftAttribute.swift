/// A value in a column of people's own: an extended attribute or an outline code.
struct MicrosoftAttribute {
  var field: Int
  var isOutlineCode: Bool
  var value: String
  /// The number of a value in the column's list; 0 for none.
  var valueID: Int

  /// Reads a child of a task; nil where it is no such value.
  init?(_ element: MicrosoftElement, _ cells: MicrosoftCells) {
    guard element.name == .extendedAttribute || element.name == .outlineCode,
      let field = cells.number(element, .fieldID)
    else { return nil }
    self.field = field
    isOutlineCode = element.name == .outlineCode
    value = cells.text(element, .value)?.onOneLine ?? ""
    valueID = cells.number(element, .valueID) ?? 0
    if value.isEmpty, valueID == 0 { return nil }
  }
}

/// A column of people's own, with its list of values.
struct MicrosoftColumn {
  var field: Int
  var name: String
  /// The values of a list: the text, and the number of the value above it.
  var values: [Int: (text: String, parent: Int)] = [:]

  /// Reads the definition of a column; nil where it has no field.
  init?(_ element: MicrosoftElement, _ cells: MicrosoftCells) {
    guard let field = cells.number(element, .fieldID) else { return nil }
    self.field = field
    name =
      (cells.text(element, .alias) ?? cells.text(element, .fieldName))?.onOneLine ?? "\(field)"
    for value in element[.values]?.all(.value) ?? [] {
      guard let id = cells.number(value, .valueID) else { continue }
      values[id] = (
        cells.text(value, .value)?.onOneLine ?? "", cells.number(value, .parentValueID) ?? 0
      )
    }
  }

  /// The text of a value with those above it, from the top: `土建.基础`.
  func path(_ id: Int) -> String {
    var parts: [String] = []
    var next = id
    while let value = values[next], parts.count < 32 {
      parts.append(value.text)
      next = value.parent
    }
    return parts.reversed().joined(separator: ".")
  }
}
