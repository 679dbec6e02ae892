import CivilTime
import Plan

/// What a word stands for.
extension TextWord {
  /// The text, where the word is no `name=value`.
  func plain() throws(TextMistake) -> String {
    guard name == nil, parts.count == 1 else { throw .noText(text) }
    return parts[0]
  }

  func choice<Choice: RawRepresentable<String> & CaseIterable>() throws(TextMistake) -> Choice {
    let word = try plain()
    guard let choice = Choice(rawValue: word) else {
      throw .unknown(word, among: Choice.allCases.map(\.rawValue))
    }
    return choice
  }

  func number(in range: ClosedRange<Int>) throws(TextMistake) -> Int {
    guard let number = Int(try plain()), range.contains(number) else {
      throw .number(text, range)
    }
    return number
  }

  func percent() throws(TextMistake) -> Double {
    guard let number = Double(try plain()), PlanLimits.percent.contains(number) else {
      throw .number(text, 0...100)
    }
    return number
  }

  func yesOrNo() throws(TextMistake) -> Bool {
    switch try plain() {
    case "yes": true
    case "no": false
    default: throw .unknown(text, among: ["yes", "no"])
    }
  }

  /// An instant; a day without a time is its morning, or its evening.
  func instant(_ units: TextUnits, evening: Bool) throws(TextMistake) -> Instant {
    let word = try plain()
    if let instant = Instant(iso: word) { return instant }
    guard let day = Day(iso: word), let first = units.projectDay.first,
      let last = units.projectDay.last
    else { throw .date(word) }
    return Instant(day, minuteOfDay: evening ? last.to : first.from)
  }

  func day() throws(TextMistake) -> Day {
    guard let day = Day(iso: try plain()) else { throw .date(text) }
    return day
  }

  /// An amount of work: `40d` of so many minutes, `90m`, or `-2d`.
  func amount(day minutes: Int, in range: ClosedRange<Int>) throws(TextMistake) -> Int {
    let word = try plain()
    guard let unit = word.unicodeScalars.last, unit == "d" || unit == "m",
      let number = Int(word.dropLast())
    else { throw .amount(word) }
    let (product, isOver) = number.multipliedReportingOverflow(by: unit == "d" ? minutes : 1)
    guard !isOver, range.contains(product) else { throw .amount(word) }
    return product
  }

  /// Shifts, such as `08:00-12:00`, each a word; `rest` for none.
  static func shifts(_ words: [TextWord]) throws(TextMistake) -> [Shift] {
    if words.count == 1, words[0].text == "rest" { return [] }
    var shifts: [Shift] = []
    for word in words {
      let ends = try word.plain().split(separator: "-", omittingEmptySubsequences: false)
        .map(Self.clock)
      guard ends.count == 2, let from = ends[0], let to = ends[1], from < to,
        from >= shifts.last?.to ?? 0
      else { throw .shift(word.text) }
      shifts.append(Shift(from: from, to: to))
    }
    return shifts
  }

  /// Shifts as words.
  static func written(_ shifts: [Shift]) -> [String] {
    func clock(_ minute: Int) -> String {
      let parts = [minute / 60, minute % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
      return parts.joined(separator: ":")
    }
    return shifts.isEmpty ? ["rest"] : shifts.map { "\(clock($0.from))-\(clock($0.to))" }
  }

  private static func clock(_ text: Substring) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }), let hour = Int(parts[0]),
      let minute = Int(parts[1]), (0..<60).contains(minute), hour >= 0, hour * 60 + minute <= 1440
    else { return nil }
    return hour * 60 + minute
  }
}

extension TextMistake {
  static func count(_ name: String, _ found: Int) -> TextMistake {
    TextMistake(
      zh: "“\(name)”后面有 \(found) 个词，词数不对",
      en: "\"\(name)\" is followed by \(found) words, which is not right",
      remedy: Hint(
        zh: "有空格的文字放在双引号里；写法见 docs/text-plan.zh.md",
        en: "put text with blanks in double quotes; docs/text-plan.md says what belongs there"))
  }

  static func noText(_ word: String) -> TextMistake {
    TextMistake(
      zh: "“\(word)”不是一个词或一段文字", en: "\"\(word)\" is no single word or text",
      remedy: Hint(zh: "把文字放在双引号里", en: "put the text in double quotes"))
  }

  static func unknown(_ word: String, among known: [String]) -> TextMistake {
    var mistake = TextMistake(
      zh: "不认识“\(word)”", en: "\"\(word)\" is not known here",
      remedy: Hint(
        zh: "可写：\(known.joined(separator: "、"))",
        en: "there are: \(known.joined(separator: ", "))"))
    mistake.kind = .unknown
    return mistake
  }

  static func number(_ word: String, _ range: ClosedRange<Int>) -> TextMistake {
    TextMistake(
      zh: "“\(word)”不是 \(range.lowerBound) 到 \(range.upperBound) 的数",
      en: "\"\(word)\" is no number from \(range.lowerBound) to \(range.upperBound)",
      remedy: Hint(zh: "写一个这样的数", en: "write such a number"))
  }

  static func date(_ word: String) -> TextMistake {
    TextMistake(
      zh: "“\(word)”不是日期", en: "\"\(word)\" is no date",
      remedy: Hint(
        zh: "写作 2028-02-02 或 2028-02-02T08:00", en: "write 2028-02-02 or 2028-02-02T08:00"))
  }

  static func amount(_ word: String) -> TextMistake {
    TextMistake(
      zh: "“\(word)”不是工期或时距", en: "\"\(word)\" is no amount of work",
      remedy: Hint(
        zh: "写整天 40d（按它的日历），或分钟 90m",
        en: "write whole days of its calendar, 40d, or minutes, 90m"))
  }

  static func shift(_ word: String) -> TextMistake {
    TextMistake(
      zh: "“\(word)”不是班次，或与前一个班次重叠", en: "\"\(word)\" is no shift, or overlaps the one before",
      remedy: Hint(
        zh: "写作 08:00-12:00 14:00-18:00，不上班写 rest",
        en: "write 08:00-12:00 14:00-18:00, or rest for a day off"))
  }
}
