import Plan
import PlanStore

/// The text of one project in the place that it has in the text of the whole plan.
struct PartialText {
  private let whole: PlanText
  private let project: String

  init(of whole: PlanText, project: String) {
    self.whole = whole
    self.project = project
  }

  /// The blocks of the whole text, with others in the place of those of the project.
  ///
  /// The first of a kind comes where the first was, and so on; further ones come behind the last.
  func blocks(with edited: [TextBlock]) -> [TextBlock] {
    var waiting = Dictionary(grouping: edited, by: \.kind).mapValues { $0[...] }
    var blocks: [TextBlock] = []
    let lastOfKind = lastPlaces()
    for (index, entry) in whole.entries.enumerated() {
      let own = TextBlock.blocks(of: Array(entry.lines.joined(separator: "\n").utf8), file: "")
        .blocks
      guard entry.project == project, let kind = own.first?.kind else {
        blocks += own.map(\.asGiven)
        continue
      }
      if let next = waiting[kind]?.popFirst() { blocks.append(next) }
      // New facts of the past come behind those of all projects, in the order of recording.
      if kind == "record" || kind == "retraction" { continue }
      if lastOfKind[kind] == index, let rest = waiting.removeValue(forKey: kind) { blocks += rest }
    }
    // What the project had none of before.
    return blocks
      + edited.compactMap { block in
        guard let first = waiting[block.kind]?.first, first.head.number == block.head.number else {
          return nil
        }
        waiting[block.kind]?.removeFirst()
        return block
      }
  }

  /// Where the last entry of the project stands, by its kind.
  private func lastPlaces() -> [String: Int] {
    var places: [String: Int] = [:]
    for (index, entry) in whole.entries.enumerated() where entry.project == project {
      let kind = entry.lines[0].prefix { $0 != " " }
      places[String(kind)] = index
    }
    return places
  }
}

extension TextBlock {
  /// The block without places in the file that is read: it stands in none.
  fileprivate var asGiven: TextBlock {
    var block = self
    block.head.number = 0
    for index in block.inner.indices { block.inner[index].number = 0 }
    return block
  }
}
