import Containers

/// A part of a template with text in it: the file, what is to be changed in it, and what is repeated.
struct TemplatePart: Sendable {
  /// A text element (w:t) that marks touch, and what takes its place.
  struct Edit: Sendable {
    let range: Range<Int>
    let parts: [TemplateMarks.Part]
  }

  /// The part's path in the file.
  let name: String
  /// The repeated ranges, in the order of the file; they do not overlap.
  let loops: [TemplateLoop]
  /// The changes, in the order of the file; they do not overlap.
  private let edits: [Edit]
  private let tree: XMLTree
  private let marks: WordMarks

  /// Reads a part.
  init(_ name: String, in archive: ZipArchive) throws(OfficeFileError) {
    self.name = name
    tree = try XMLTree(try WordContents.xml(name, in: archive), part: name)
    marks = WordMarks(tree)
    var edits: [Edit] = []
    var found: [TemplateLoop.Mark] = []
    for paragraph in TemplateParagraph.all(in: tree, marks) {
      let marks = TemplateMarks(paragraph.pieces.map(\.text))
      for (piece, parts) in marks.changes {
        guard let token = paragraph.pieces[piece].token else { continue }
        edits.append(Edit(range: tree.extent(of: token), parts: parts))
      }
      for mark in marks.marks where mark.kind != .place {
        guard let token = paragraph.pieces[mark.piece].token else { continue }
        found.append(
          TemplateLoop.Mark(
            isOpening: mark.kind == .open, name: mark.name, paragraph: paragraph.token,
            text: token))
      }
    }
    self.edits = edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
    loops = try TemplateLoop.pair(found.sorted { $0.text < $1.text }, in: tree, marks)
  }

  /// The places, in the order of the file.
  var placeholders: [WordTemplate.Placeholder] {
    var following = loops[...]
    return edits.flatMap { edit -> [WordTemplate.Placeholder] in
      let position = edit.range.lowerBound
      while let loop = following.first, loop.whole.upperBound <= position {
        following.removeFirst()
      }
      let loop = following.first.flatMap { $0.body.contains(position) ? $0.name : nil }
      return edit.parts.compactMap { part -> WordTemplate.Placeholder? in
        guard case .place(let name) = part else { return nil }
        return WordTemplate.Placeholder(name, rows: loop)
      }
    }
  }

  /// Returns the part with values in its places, and the names without a value.
  func filled(_ values: WordTemplate.Values) -> (bytes: [UInt8], missing: [String]) {
    var output = Output(values: values)
    var position = 0
    for loop in loops {
      copy(position..<loop.whole.lowerBound, item: [:], to: &output)
      for item in items(loop, &output) { copy(loop.body, item: item, to: &output) }
      position = loop.whole.upperBound
    }
    copy(position..<tree.bytes.count, item: [:], to: &output)
    return (output.bytes, output.missing)
  }

  private struct Output {
    let values: WordTemplate.Values
    var bytes: [UInt8] = []
    var missing: [String] = []
  }

  /// The rows to repeat a range for.
  private func items(_ loop: TemplateLoop, _ output: inout Output) -> [[String: String]] {
    guard let rows = output.values.rows[loop.name] else {
      output.missing.append(loop.name)
      return [[:]]
    }
    guard rows.isEmpty, loop.isAlone else { return rows }
    let names = edits(in: loop.body).flatMap(\.parts).compactMap { part in
      if case .place(let name) = part { name } else { nil as String? }
    }
    return [Dictionary(names.map { ($0, "") }, uniquingKeysWith: { first, _ in first })]
  }

  private func copy(_ range: Range<Int>, item: [String: String], to output: inout Output) {
    var position = range.lowerBound
    for edit in edits(in: range) {
      output.bytes += tree.bytes[position..<edit.range.lowerBound]
      var text = ""
      for part in edit.parts { text += self.text(of: part, item, &output) }
      marks.append(text, to: &output.bytes)
      position = edit.range.upperBound
    }
    output.bytes += tree.bytes[position..<range.upperBound]
  }

  private func text(
    of part: TemplateMarks.Part, _ item: [String: String], _ output: inout Output
  ) -> String {
    switch part {
    case .text(let text): return text
    case .place(let name):
      if let value = item[name] ?? output.values.texts[name] { return value }
      output.missing.append(name)
      return "【缺：\(name)】"
    }
  }

  /// The changes that lie in a range of the file.
  private func edits(in range: Range<Int>) -> ArraySlice<Edit> {
    edits[firstEdit(from: range.lowerBound)..<firstEdit(from: range.upperBound)]
  }

  /// The index of the first change at or behind a place in the file, by halving.
  private func firstEdit(from position: Int) -> Int {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].range.lowerBound < position { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
