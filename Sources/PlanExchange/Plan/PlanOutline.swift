import Plan

/// Tells which rows are parts of others: by outline level, by numbers such as 1.2, by indents, and else
/// by the headings above them.
struct PlanOutline {
  private let sheet: Sheet<PlanColumn>
  private let isOwn: Bool

  init(_ sheet: Sheet<PlanColumn>, isOwn: Bool) {
    self.sheet = sheet
    self.isOwn = isOwn
  }

  /// Gives every row what it is a part of.
  func assign(to entries: inout [PlanEntry]) {
    if isOwn { return }
    if sheet.cellNumber(of: .outline) != nil {
      nest(&entries) { Int(HalfWidth.text($0.row.value(.outline))) }
    } else if has(entries, { $0.number.utf8.contains(UInt8(ascii: ".")) }) {
      nestByNumbers(&entries)
    } else if has(entries, { $0.row.indent(.name) >= 2 }) {
      nest(&entries) { $0.row.indent(.name) }
    }
    nestBelowHeadings(&entries)
  }

  /// Whether a row of work answers to something.
  private func has(_ entries: [PlanEntry], _ answers: (PlanEntry) -> Bool) -> Bool {
    entries.indices.contains { entries[$0].kind.isData && answers(entries[$0]) }
  }

  /// A row is a part of the last one above it that lies less deep.
  private func nest(_ entries: inout [PlanEntry], _ depth: (PlanEntry) -> Int?) {
    var open: [(depth: Int, index: Int)] = []
    for index in entries.indices where entries[index].kind.isData {
      guard let own = depth(entries[index]) else { continue }
      while let last = open.last, last.depth >= own { open.removeLast() }
      if let last = open.last { put(index, under: last.index, &entries) }
      open.append((own, index))
    }
  }

  /// 1.2 is a part of 1, where there is one.
  private func nestByNumbers(_ entries: inout [PlanEntry]) {
    var rows: [String: Int] = [:]
    for index in entries.indices where entries[index].kind.isData {
      rows[entries[index].number] = index
    }
    for index in entries.indices where entries[index].kind.isData {
      var number = entries[index].number[...]
      while let dot = number.lastIndex(of: ".") {
        number = number[..<dot]
        if let above = rows[String(number)], above != index {
          put(index, under: above, &entries)
          break
        }
      }
    }
  }

  private func put(_ index: Int, under above: Int, _ entries: inout [PlanEntry]) {
    guard entries[index].project == entries[above].project else { return }
    entries[index].parent = entries[above].code
    entries[above].isSummary = true
  }

  /// What is part of nothing else is a part of the heading above it, and a heading of one of a lower
  /// rank.
  private func nestBelowHeadings(_ entries: inout [PlanEntry]) {
    guard entries.indices.contains(where: { entries[$0].isHeading }) else { return }
    var open: [(rank: Int, index: Int)] = []
    for index in entries.indices {
      if let heading = entries[index].heading {
        while let last = open.last, last.rank >= heading.rank { open.removeLast() }
        if let last = open.last, entries[last.index].project == entries[index].project {
          entries[index].parent = entries[last.index].code
        }
        open.append((heading.rank, index))
      } else if entries[index].parent == nil, let last = open.last,
        entries[last.index].project == entries[index].project
      {
        entries[index].parent = entries[last.index].code
      }
    }
  }
}
