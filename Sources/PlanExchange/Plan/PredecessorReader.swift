import Plan

/// Reads cells of predecessors, which name their activities by code, by the number of their row or by a
/// name that no other row has.
struct PredecessorReader {
  private(set) var account = ImportAccount()
  private let rows: [PlanTable.Row]
  private let entries: [PlanEntry]
  private let index: PlanRowIndex
  /// The rows by their numbers, where those are not their codes; made when first asked for.
  private lazy var numbers: [String: [Int]] = Dictionary(
    grouping: rows.indices.filter {
      !entries[$0].number.isEmpty && entries[$0].number != rows[$0].code
    },
    by: { [entries] in entries[$0].number })
  /// The rows by their names; made when first asked for.
  private lazy var names: [String: [Int]] = Dictionary(
    grouping: rows.indices, by: { [rows] in Self.plain(rows[$0].name) })

  init(_ rows: [PlanTable.Row], _ entries: [PlanEntry], _ index: PlanRowIndex) {
    self.rows = rows
    self.entries = entries
    self.index = index
  }

  /// Reads the cell of a row.
  mutating func read(
    _ row: Sheet<PlanColumn>.Row, of index: Int, _ findings: inout FindingList
  ) -> [PredecessorToken] {
    let cell = row.value(.predecessors)
    if PredecessorToken.saysNone(cell) { return [] }
    if row.isDate(.predecessors) {
      findings.add(.predecessorBecameDate(cell, rows[index].code, at: row.place(.predecessors)))
      return []
    }
    let plain = HalfWidth.text(cell)
    if let tokens = codesOnly(plain, of: index) { return tokens }
    var tokens: [PredecessorToken] = []
    for word in words(plain) {
      do throws(Fault) {
        tokens.append(try token(word.text, offset: word.offset, of: index))
      } catch {
        var place = row.textPlace(.predecessors)
        if place.sheet == nil { place.column = place.column.map { $0 + word.offset } }
        findings.add(error.finding(word.text, rows[index].code, at: place))
      }
    }
    return tokens
  }

  /// Why a word is no predecessor.
  private enum Fault: Error {
    case malformed(PredecessorToken.Malformation)
    case several([String])

    func finding(_ word: String, _ code: String, at place: Finding.Place) -> Finding {
      switch self {
      case .malformed(let reason): .badPredecessor(word, reason, code, at: place)
      case .several(let codes): .ambiguousPredecessor(word, codes, code, at: place)
      }
    }
  }

  /// The words of a cell of nothing but codes of the file; nil for any other cell.
  private func codesOnly(_ cell: String, of index: Int) -> [PredecessorToken]? {
    var tokens: [PredecessorToken] = []
    guard PredecessorToken.isPlain(cell) else {
      for word in PredecessorToken.split(cell) {
        guard let parts = try? PredecessorParts(word.text),
          let token = known(word.text, parts, word.offset, of: index)
        else { return nil }
        tokens.append(token)
      }
      return tokens
    }
    let bytes = cell.utf8Span.span
    var end = 0
    while let place = PredecessorToken.nextWord(of: bytes, from: &end) {
      let word = bytes.extracting(place)
      guard let parts = try? PredecessorParts(utf8: word),
        let token = known(String(part: word), parts, place.lowerBound, of: index)
      else { return nil }
      tokens.append(token)
    }
    return tokens
  }

  /// The word of which a row of the file bears the code; nil where none does.
  private func known(
    _ text: String, _ parts: PredecessorParts, _ offset: Int, of index: Int
  ) -> PredecessorToken? {
    guard let reference = ActivityReference(parts.name),
      let row = self.index.row(of: reference, from: index)
    else { return nil }
    var token = PredecessorToken(text, parts, reference, offset: offset)
    if reference.project == nil { token.row = row }
    return token
  }

  /// The words of a cell; names that hold blanks or signs stay whole where a row bears them.
  private mutating func words(_ cell: String) -> [(text: String, offset: Int)] {
    if names[Self.plain(cell)] != nil { return [(cell, 0)] }
    var words: [(text: String, offset: Int)] = []
    for item in PredecessorToken.items(cell) {
      let name = (try? PredecessorParts(item.text))?.name ?? item.text
      if names[Self.plain(name)] != nil {
        words.append(item)
      } else {
        words += PredecessorToken.split(item.text).map { ($0.text, item.offset + $0.offset) }
      }
    }
    return words
  }

  private mutating func token(
    _ word: String, offset: Int, of index: Int
  ) throws(Fault) -> PredecessorToken {
    let parts: PredecessorParts
    do throws(PredecessorToken.Malformation) {
      parts = try PredecessorParts(word)
    } catch {
      throw .malformed(error)
    }
    let reference = ActivityReference(parts.name)
    if let reference, isCode(reference, of: index) || isCode(ActivityReference(word), of: index) {
      return PredecessorToken(word, parts, reference, offset: offset)
    }
    if let row = try row(parts.name, in: numbers, of: index) {
      return PredecessorToken(word, parts, self.reference(to: row, from: index), offset: offset)
    }
    if let row = try row(Self.plain(parts.name), in: names, of: index) {
      account.adapt(
        Wording(zh: "紧前工作写的是名称，改为编码", en: "predecessors given by name"), parts.name)
      return PredecessorToken(word, parts, self.reference(to: row, from: index), offset: offset)
    }
    guard let reference else { throw .malformed(.badCode) }
    return PredecessorToken(word, parts, reference, offset: offset)
  }

  /// Whether a row of the file bears a code.
  private func isCode(_ reference: ActivityReference?, of index: Int) -> Bool {
    reference.flatMap { self.index.row(of: $0, from: index) } != nil
  }

  /// The row that a number or name means: the only one of its project, else the only one of all.
  private func row(
    _ text: String, in rows: [String: [Int]], of index: Int
  ) throws(Fault) -> Int? {
    guard !text.isEmpty, let all = rows[text] else { return nil }
    let own = all.filter { self.rows[$0].project == self.rows[index].project }
    let found = own.isEmpty ? all : own
    if found.count == 1 { return found[0] }
    throw .several(found.map { self.rows[$0].code })
  }

  private func reference(to row: Int, from index: Int) -> ActivityReference {
    let isOwn = rows[row].project == rows[index].project
    return ActivityReference(project: isOwn ? nil : rows[row].project, code: rows[row].code)
  }

  /// A name without blanks, in half-width signs.
  private static func plain(_ name: String) -> String {
    HalfWidth.text(name).filter { !$0.isWhitespace }
  }
}

extension Finding {
  static func ambiguousPredecessor(
    _ word: String, _ found: [String], _ code: String, at place: Place
  ) -> Finding {
    let list = found.prefix(3).joined(separator: ", ")
    return Finding(
      .error, "ambiguous-predecessor", at: place, codes: [code],
      Wording(
        zh: "“\(code)”的紧前工作“\(word)”有 \(found.count) 项都叫这个",
        en: "the predecessor \"\(word)\" of \"\(code)\" may be any of \(found.count) activities"),
      hint: Wording(zh: "改写编码，如 \(list)", en: "write the code instead, such as \(list)"))
  }

  static func predecessorBecameDate(_ text: String, _ code: String, at place: Place) -> Finding {
    Finding(
      .error, "code-became-date", at: place, codes: [code],
      Wording(
        zh: "这个单元格是日期（\(text)），不是编码：Excel 会把 3-1 这样的编码改成日期",
        en: "the cell is a date (\(text)) and no code: Excel turns codes such as 3-1 into dates"),
      hint: Wording(
        zh: "把这一列设为文本格式，重新录入编码", en: "format the column as text and type the code again"))
  }
}
