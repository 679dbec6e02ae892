import Control
public import Documents
import Plan
import Scheduler

/// The places a template may have, as a list for whoever edits one.
public struct PlaceholderList: TableAnswer, Sendable {
  private let known: WeeklyPlaceholders
  private let template: WordTemplate?

  /// Takes the places with their values, and the template to be checked, if any.
  public init(_ known: WeeklyPlaceholders, template: WordTemplate? = nil) {
    self.known = known
    self.template = template
  }

  /// The names that a template asks for and nobody knows, in its order.
  public var unknown: [String] {
    guard let template else { return [] }
    let places = template.placeholders.filter { !isKnown($0) }.map(\.name)
    var seen: Set<String> = []
    return (template.repeated.filter { group(named: $0) == nil } + places)
      .filter { seen.insert($0).inserted }
  }

  /// The places as a table: single ones first, then those of each kind of rows.
  public func table(_ terms: Terms) -> Table {
    var table = Table(columns: [
      Table.Column(terms("占位符", "Placeholder")), Table.Column(terms("英文名", "Chinese name")),
      Table.Column(terms("含义", "Meaning")), Table.Column(terms("示例", "Example"), maximumWidth: 50),
    ])
    for place in known.texts where isUsed(place, in: nil) { table.append(row(place, terms)) }
    for group in known.rows where isUsed(group) {
      let name = group.name(terms.language)
      table.append(
        group: terms(
          "{{#\(name)}} … {{/\(name)}}　\(group.name.en)　\(group.meaning.zh)",
          "{{#\(name)}} … {{/\(name)}}  \(group.name.zh)  \(group.meaning.en)"))
      for field in group.fields where isUsed(field, in: group) {
        table.append(row(field, terms))
      }
    }
    if !unknown.isEmpty {
      table.append(group: terms("模板中不认识的占位符", "Unknown in the template"))
      for name in unknown {
        table.append([
          Table.Cell("{{\(name)}}", .bad), "", Table.Cell(terms("没有对应内容", "no value"), .bad), "",
        ])
      }
    }
    return table
  }

  /// Writes the places as JSON: `texts`, `rows` with their `fields`, and the `unknown` names.
  public func write(to json: inout JSONWriter) {
    json.object { json in
      json.array("texts") { json in
        for place in known.texts where isUsed(place, in: nil) { place.write(to: &json) }
      }
      json.array("rows") { json in
        for group in known.rows where isUsed(group) { write(group, to: &json) }
      }
      json.array("unknown") { json in
        for name in unknown { json.value(name) }
      }
    }
  }

  private func write(_ group: PlaceholderRows, to json: inout JSONWriter) {
    json.object { json in
      json.member("name", group.name.zh)
      json.member("english", group.name.en)
      json.member("meaning", group.meaning.zh)
      json.member("meaningEnglish", group.meaning.en)
      json.member("count", group.rows.count)
      json.array("fields") { json in
        for field in group.fields where isUsed(field, in: group) { field.write(to: &json) }
      }
    }
  }

  private func row(_ place: Placeholder, _ terms: Terms) -> [Table.Cell] {
    let example = place.value.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
    return [
      Table.Cell("{{\(place.name(terms.language))}}"),
      Table.Cell(terms(place.name.en, place.name.zh)),
      Table.Cell(place.meaning(terms.language)), Table.Cell(example, .muted),
    ]
  }

  // MARK: The template

  private func isUsed(_ place: Placeholder, in group: PlaceholderRows?) -> Bool {
    guard let template else { return true }
    return template.placeholders.contains { used in
      guard place.name.has(used.name) else { return false }
      guard let rows = used.rows else { return group == nil }
      // A name that the rows do not have is that of a single place.
      let own = self.group(named: rows)
      let isField = own?.fields.contains { $0.name.has(used.name) } ?? false
      return group == nil ? !isField : group?.name == own?.name
    }
  }

  private func isUsed(_ group: PlaceholderRows) -> Bool {
    template.map { $0.repeated.contains(where: group.name.has) } ?? true
  }

  private func isKnown(_ place: WordTemplate.Placeholder) -> Bool {
    let fields = place.rows.flatMap(group)?.fields ?? []
    return (fields + known.texts).contains { $0.name.has(place.name) }
  }

  private func group(named name: String) -> PlaceholderRows? {
    known.rows.first { $0.name.has(name) }
  }
}

extension Placeholder {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.member("name", name.zh)
      json.member("english", name.en)
      json.member("meaning", meaning.zh)
      json.member("meaningEnglish", meaning.en)
      json.member("example", value)
    }
  }
}

extension Wording {
  fileprivate func has(_ name: String) -> Bool { zh == name || en == name }
}
