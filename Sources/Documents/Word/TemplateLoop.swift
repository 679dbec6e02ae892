/// A range of a part that is repeated: table rows, or paragraphs outside tables.
struct TemplateLoop: Sendable {
  /// One of the two marks of a loop.
  struct Mark {
    let isOpening: Bool
    let name: String
    /// The paragraph it stands in.
    let paragraph: Int
    /// The text element it begins in.
    let text: Int
  }

  /// Its name.
  let name: String
  /// All that the loop takes the place of.
  let whole: Range<Int>
  /// What is repeated: the whole without rows or paragraphs that hold nothing but a mark.
  let body: Range<Int>
  /// Whether nothing of its kind would remain beside it, which Word does not allow.
  let isAlone: Bool

  /// Pairs the marks of a part.
  ///
  /// - Throws: ``OfficeFileError/loop(name:_:)`` where they do not fit.
  static func pair(
    _ marks: [Mark], in tree: XMLTree, _ names: WordMarks
  ) throws(OfficeFileError) -> [TemplateLoop] {
    var loops: [TemplateLoop] = []
    var open: Mark?
    for mark in marks {
      if mark.isOpening {
        guard open == nil else { throw .loop(name: mark.name, .nested) }
        open = mark
      } else {
        guard let first = open, first.name == mark.name else {
          throw .loop(name: mark.name, .notOpened)
        }
        let loop = try TemplateLoop(from: first, to: mark, in: tree, names)
        // Two loops in one row would both repeat it.
        guard loop.whole.lowerBound >= loops.last?.whole.upperBound ?? 0 else {
          throw .loop(name: mark.name, .nested)
        }
        loops.append(loop)
        open = nil
      }
    }
    if let open { throw .loop(name: open.name, .notClosed) }
    return loops
  }

  private init(
    from first: Mark, to last: Mark, in tree: XMLTree, _ names: WordMarks
  ) throws(OfficeFileError) {
    let start = TemplateLoop.block(of: first, in: tree, names)
    let end = TemplateLoop.block(of: last, in: tree, names)
    let parent = tree.tokens[start].parent
    guard parent >= 0, parent == tree.tokens[end].parent,
      tree.name(of: start) == tree.name(of: end)
    else { throw .loop(name: first.name, .apart) }
    name = first.name
    whole = tree.extent(of: start).lowerBound..<tree.extent(of: end).upperBound
    var lower = whole.lowerBound
    var upper = whole.upperBound
    if start != end {
      if TemplateLoop.isBare(start, in: tree, names) { lower = tree.extent(of: start).upperBound }
      if TemplateLoop.isBare(end, in: tree, names) { upper = tree.extent(of: end).lowerBound }
    }
    body = lower..<max(lower, upper)
    let kind = Array(tree.name(of: start))
    let siblings = Int(parent) + 1..<Int(tree.tokens[Int(parent)].last)
    let lastToken = Int(tree.tokens[end].last)
    isAlone = !siblings.contains { index in
      tree.tokens[index].parent == parent && !(start...lastToken).contains(index)
        && tree.isElement(index, named: kind)
    }
  }

  /// The element a mark repeats: the table row it stands in, else its paragraph.
  ///
  /// A text box in a row is a text of its own.
  private static func block(of mark: Mark, in tree: XMLTree, _ names: WordMarks) -> Int {
    for index in tree.ancestors(of: mark.paragraph) {
      if tree.isElement(index, named: names.textBox) { break }
      if tree.isElement(index, named: names.row) { return index }
    }
    return mark.paragraph
  }

  /// Whether an element's text is one mark of a loop and nothing else.
  private static func isBare(_ block: Int, in tree: XMLTree, _ names: WordMarks) -> Bool {
    var text = ""
    for index in block...Int(tree.tokens[block].last)
    where tree.isElement(index, named: names.text) {
      for inner in index..<Int(tree.tokens[index].last)
      where tree.tokens[inner].kind == .text || tree.tokens[inner].kind == .literal {
        text += tree.text(of: inner)
      }
    }
    let marks = TemplateMarks([text])
    guard marks.marks.count == 1, marks.marks[0].kind != .place else { return false }
    return marks.changes[0].parts.allSatisfy { part in
      if case .text(let text) = part { text.allSatisfy(\.isWhitespace) } else { false }
    }
  }
}
