import Plan

/// The rows of a table that bear another code and are the same row unmistakably: the one that is gone and
/// the one that is new have a name that no other row of their project has.
///
/// A workbook bears no numbers of its rows, as people sort, copy and paste them; so the name tells. Where
/// the name changed as well, one row is gone and another is new.
struct EntryRenames {
  /// The keys that rows have in the table, by those that they have in the sheet.
  private(set) var old: [String: String] = [:]

  /// None.
  init() {}

  /// Finds them.
  init(_ table: EntryTable, _ lines: [EntryReading.Line]) {
    guard table.isOpen, let name = table.position(of: PlanColumn.name.rawValue) else { return }
    let typed = Set(lines.map(\.key))
    let known = Set(table.rows.map(\.key))
    func label(_ key: String, _ name: String) -> String {
      "\(key.prefix { $0 != "." })\n\(name.lines.trimmed)"
    }
    let names = table.rows.map { label($0.key, $0.cells[name].words) }
    let rows = Dictionary(grouping: table.rows.indices) { names[$0] }
    let new = Dictionary(grouping: lines) { label($0.key, $0.texts[name]) }
    for line in lines where !known.contains(line.key) {
      let own = label(line.key, line.texts[name])
      guard !line.texts[name].trimmed.isEmpty, new[own]?.count == 1, let row = rows[own],
        row.count == 1, !typed.contains(table.rows[row[0]].key)
      else { continue }
      old[line.key] = table.rows[row[0]].key
    }
  }

  /// Says in a line, by the old codes, what it says by the new ones.
  func apply(to line: inout EntryReading.Line, of table: EntryTable) {
    guard !old.isEmpty else { return }
    let project = String(line.key.prefix { $0 != "." })
    if let key = old[line.key] {
      line.key = key
      let code = table.columns.lastIndex { $0.use == .key } ?? 0
      line.texts[code] = Self.local(key)
    }
    for column in [PlanColumn.predecessors, .parent] {
      guard let index = table.position(of: column.rawValue) else { continue }
      line.texts[index] = words(line.texts[index], in: project)
    }
  }

  /// The code of a key within its project.
  static func local(_ key: String) -> String { String(key.drop { $0 != "." }.dropFirst()) }

  private func words(_ text: String, in project: String) -> String {
    var result = ""
    var word = ""
    for character in text {
      if character.isWhitespace || ",;，；、".contains(character) {
        result += named(word, in: project) + String(character)
        word = ""
      } else {
        word.append(character)
      }
    }
    return result + named(word, in: project)
  }

  /// A word of a cell with the old code in it.
  private func named(_ word: String, in project: String) -> String {
    func replaced(_ reference: ActivityReference) -> String? {
      guard let key = old["\(reference.project ?? project).\(reference.code)"] else { return nil }
      let start = reference.project.map { $0 + "." } ?? ""
      return start + Self.local(key) + word.dropFirst("\(reference)".count)
    }
    if let whole = ActivityReference(word), let text = replaced(whole) { return text }
    return (try? PredecessorToken(word)).flatMap { replaced($0.activity) } ?? word
  }
}
