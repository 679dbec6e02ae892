import CivilTime
import Plan
import PlanStore

/// Reads a plan from its text, and tells all that is wrong with it at once.
struct PlanTextReader {
  let file: String
  private(set) var findings: [Finding] = []
  var plan = StoredPlan()
  var units = TextUnits(projectDay: .standardDay, calendars: [])
  var projects: [String: Int] = [:]
  var activities: [Place: Int] = [:]
  /// All records, whether they were taken back or not.
  var records: [ProgressRecord] = []

  /// An activity by its project's code and its own.
  struct Place: Hashable {
    var project: Int
    var code: String
  }

  init(file: String) { self.file = file }

  /// The kinds of facts, in the order in which they are read.
  private static let kinds = [
    "schedctl-plan", "day", "colours", "holiday", "window", "calendar", "project", "activity",
    "link", "record", "retraction", "problem", "baseline", "report", "contact", "template",
  ]

  /// Reads a text.
  static func read(_ bytes: [UInt8], file: String) throws(InvalidInput) -> StoredPlan {
    let blocks = TextBlocks(of: bytes, file: file)
    return try read(blocks, file: file, blocks.findings)
  }

  /// Reads the blocks of a text, of which some lines were not understood.
  static func read(
    _ blocks: some TextBlockList, file: String, _ findings: [Finding] = []
  ) throws(InvalidInput) -> StoredPlan {
    var reader = PlanTextReader(file: file)
    reader.findings = findings
    reader.readAll(blocks)
    guard reader.findings.isEmpty else {
      throw InvalidInput(
        reader.findings.sorted { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) })
    }
    return reader.plan
  }

  private mutating func readAll(_ blocks: some TextBlockList) {
    var byKind: [String: [Int]] = [:]
    for index in blocks.indices {
      let head = blocks.head(of: index)
      let kind = head.words[0].text
      byKind[kind, default: []].append(index)
      if !Self.kinds.contains(kind) || head.words[0].name != nil {
        tell(.unknown(kind, among: Self.kinds), head)
      }
    }
    if let first = blocks.isEmpty ? nil : blocks.head(of: 0),
      first.words[0].text != Self.kinds[0] || first.words.count != 2
        || first.words[1].text != "\(PlanText.version)"
    {
      tell(.noHead, first)
    }
    if blocks.isEmpty { tell(.noHead, TextLine(number: 1, isInner: false, words: [])) }
    for kind in Self.kinds.dropFirst() {
      let found = byKind[kind, default: []]
      switch kind {
      case "day", "colours":
        for again in found.dropFirst() { tell(.twice(kind), blocks.head(of: again)) }
      default: break
      }
      for index in found {
        let block = blocks[index]
        attempt(block.head) { (reader) throws(TextMistake) in
          try reader.read(block)
        }
      }
      if kind == "calendar" || kind == "day" {
        units = TextUnits(
          projectDay: plan.portfolio.projectDay, calendars: plan.portfolio.calendars)
      }
      if kind == "record" { plan.progress = records }
    }
    plan.extendBaselines()
  }

  private mutating func read(_ block: TextBlock) throws(TextMistake) {
    let words = Array(block.head.words.dropFirst())
    switch block.kind {
    case "day":
      plan.portfolio.projectDay = try TextWord.shifts(words)
      guard !plan.portfolio.projectDay.isEmpty else { throw .shift("rest") }
      try refuseInner(block)
    case "colours":
      try expect(words, 1)
      plan.settings.colourPreset = try words[0].plain()
      try refuseInner(block)
    case "holiday": try readHoliday(block, words)
    case "window": try readWindow(block, words)
    case "calendar": try readCalendar(block, words)
    case "project": try readProject(block, words)
    case "activity": try readActivity(block, words)
    case "link": try readLink(block, words)
    case "record": try readRecord(block, words)
    case "retraction": try readRetraction(block, words)
    case "problem": try readProblem(block, words)
    case "baseline": try readBaseline(block, words)
    case "contact": try readContact(block, words)
    case "template": try readTemplate(block, words)
    default: try readReport(block, words)
    }
  }

  // MARK: What goes wrong

  mutating func tell(_ mistake: TextMistake, _ line: TextLine) {
    findings.append(Finding(mistake, file: file, line: line.number))
  }

  /// Does something for a line, and tells what is wrong with it.
  mutating func attempt(
    _ line: TextLine, _ body: (inout PlanTextReader) throws(TextMistake) -> Void
  ) {
    do throws(TextMistake) { try body(&self) } catch { tell(error, line) }
  }

  func expect(_ words: [TextWord], _ counts: Int...) throws(TextMistake) {
    guard counts.contains(words.count) else { throw .count("", words.count) }
  }

  func refuseInner(_ block: TextBlock) throws(TextMistake) {
    guard block.inner.isEmpty else { throw .noBlock(block.kind) }
  }

  // MARK: Fields

  /// Reads the lines of a block that are fields, each once; `others` reads those of another name.
  mutating func read<Value>(
    _ block: TextBlock, into value: inout Value, _ fields: [TextField<Value>],
    others: [String] = [],
    _ other: (inout PlanTextReader, TextLine) throws(TextMistake) -> Void = { _, _ in }
  ) {
    func isKnown(_ name: String) -> Bool {
      fields.contains { $0.name == name } || others.contains(name)
    }
    for line in block.inner where !isKnown(line.words[0].text) || line.words[0].name != nil {
      tell(
        .unknown(line.words[0].text, among: fields.map(\.name) + others), line)
    }
    // In the order of the fields: what a word means may rest on another.
    for field in fields {
      let lines = block.inner.filter { $0.words[0].text == field.name && $0.words[0].name == nil }
      for (index, line) in lines.enumerated() {
        if index > 0, !field.isRepeated {
          tell(.twice(field.name), line)
          continue
        }
        do throws(TextMistake) {
          try field.read(&value, Array(line.words.dropFirst()), units)
        } catch {
          tell(error, line)
        }
      }
    }
    for line in block.inner where others.contains(line.words[0].text) {
      attempt(line) { (reader) throws(TextMistake) in try other(&reader, line) }
    }
  }

  /// Reads the `name=value` words of a line.
  func read<Value>(
    _ words: some Sequence<TextWord>, into value: inout Value, _ fields: [TextField<Value>]
  ) throws(TextMistake) {
    var seen: Set<String> = []
    for word in words {
      guard let name = word.name, let field = fields.first(where: { $0.name == name }) else {
        throw .unknown(word.name ?? word.text, among: fields.map { "\($0.name)=" })
      }
      guard seen.insert(name).inserted else { throw .twice(name) }
      try field.read(&value, [word.value], units)
    }
  }

  // MARK: References

  func project(_ word: TextWord) throws(TextMistake) -> Int {
    let code = try word.plain()
    guard let position = projects[code] else { throw .noProject(code) }
    return position
  }

  /// The parts of an activity's code.
  func place(_ word: TextWord) throws(TextMistake) -> Place {
    guard word.name == nil else { throw .noText(word.text) }
    var parts = word.parts
    if parts.count == 1, !word.isQuoted, let dot = parts[0].utf8.firstIndex(of: UInt8(ascii: ".")) {
      parts = [String(parts[0][..<dot]), String(parts[0][parts[0].utf8.index(after: dot)...])]
    }
    guard parts.count == 2 else { throw .noCode(word.text) }
    guard let project = projects[parts[0]] else { throw .noProject(parts[0]) }
    return Place(project: project, code: parts[1])
  }

  func activity(_ word: TextWord) throws(TextMistake) -> Int {
    guard let position = activities[try place(word)] else { throw .noActivity(word.text) }
    return position
  }
}
