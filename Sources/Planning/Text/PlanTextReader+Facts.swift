import CivilTime
import Plan
import PlanStore

/// Days, calendars and the network.
extension PlanTextReader {
  mutating func readHoliday(_ block: TextBlock, _ words: [TextWord]) throws(TextMistake) {
    try expect(words, 4)
    try refuseInner(block)
    plan.holidays.append(
      Holiday(
        day: try words[0].day(), kind: try words[1].choice(), name: try words[2].plain(),
        noticeYear: try words[3].number(in: 1...9_999)))
  }

  mutating func readWindow(_ block: TextBlock, _ words: [TextWord]) throws(TextMistake) {
    guard words.count >= 4 else { throw .count("window", words.count) }
    try refuseInner(block)
    var window = Window(
      name: try words[0].plain(), from: try words[1].day(), to: try words[2].day(),
      kind: try words[3].choice())
    try read(words.dropFirst(4), into: &window, TextField.all)
    plan.portfolio.windows.append(window)
  }

  mutating func readCalendar(_ block: TextBlock, _ words: [TextWord]) throws(TextMistake) {
    try expect(words, 1)
    var calendar = WorkCalendar(name: try words[0].plain(), week: Array(repeating: [], count: 7))
    if plan.portfolio.calendars.contains(where: { $0.name == calendar.name }) {
      throw .twice(calendar.name)
    }
    read(block, into: &calendar, TextField.all)
    plan.portfolio.calendars.append(calendar)
  }

  mutating func readProject(_ block: TextBlock, _ words: [TextWord]) throws(TextMistake) {
    try expect(words, 1)
    var project = Project(code: try words[0].plain(), name: "", direction: .forward)
    if projects[project.code] != nil { throw .twice(project.code) }
    read(block, into: &project, TextField.all)
    projects[project.code] = plan.portfolio.projects.count
    plan.portfolio.projects.append(project)
  }

  mutating func readActivity(_ block: TextBlock, _ words: [TextWord]) throws(TextMistake) {
    try expect(words, 1)
    let place = try place(words[0])
    if activities[place] != nil { throw .twice(words[0].text) }
    var activity = Activity(
      project: place.project, code: place.code, name: "", duration: 0, calendar: "")
    read(block, into: &activity, TextField.all)
    activities[place] = plan.portfolio.activities.count
    plan.portfolio.activities.append(activity)
  }

  mutating func readLink(_ block: TextBlock, _ words: [TextWord]) throws(TextMistake) {
    guard (2...5).contains(words.count) else { throw .count("link", words.count) }
    try refuseInner(block)
    var relation = Relation(
      predecessor: try activity(words[0]), successor: try activity(words[1]))
    var rest = words.dropFirst(2)
    if let kind = rest.first, let known = Relation.Kind(rawValue: kind.text) {
      relation.kind = known
      rest = rest.dropFirst()
    }
    if let counting = rest.last, let known = Lag.Counting(rawValue: counting.text) {
      relation.lag.counting = known
      rest = rest.dropLast()
    }
    guard rest.count <= 1 else { throw .unknown(rest.first?.text ?? "", among: Self.linkWords) }
    if let amount = rest.first {
      if amount.text.utf8.last == UInt8(ascii: "%") {
        let number = TextWord(
          name: amount.name, parts: [String(amount.text.dropLast())], isQuoted: false)
        relation.lag = Lag(
          percent: try number.number(in: PlanLimits.lagPercent), counting: relation.lag.counting)
      } else {
        let day = units.minutes(of: relation.lag.counting, relation, in: plan.portfolio)
        relation.lag.minutes = try amount.amount(day: day, in: PlanLimits.signedMinutes)
      }
    }
    plan.portfolio.relations.append(relation)
  }

  private static let linkWords =
    Relation.Kind.allCases.map(\.rawValue) + ["+4d", "50%"] + Lag.Counting.allCases.map(\.rawValue)

  // MARK: What was reported

  mutating func readRecord(_ block: TextBlock, _ words: [TextWord]) throws(TextMistake) {
    guard words.count >= 2 else { throw .count("record", words.count) }
    try refuseInner(block)
    var record = ProgressRecord(
      activity: try activity(words[0]), date: try words[1].instant(units, evening: false))
    try read(words.dropFirst(2), into: &record, TextField.all)
    records.append(record)
  }

  mutating func readRetraction(_ block: TextBlock, _ words: [TextWord]) throws(TextMistake) {
    guard words.count >= 2 else { throw .count("retraction", words.count) }
    try refuseInner(block)
    let number = try words[0].number(in: 1...max(records.count, 1))
    guard records.indices.contains(number - 1) else { throw .number(words[0].text, 1...1) }
    if plan.retractions.contains(where: { $0.number == number }) { throw .twice("\(number)") }
    var retraction = Retraction(
      number: number, record: records[number - 1], reason: "", author: "",
      when: try words[1].instant(units, evening: false))
    try read(words.dropFirst(2), into: &retraction, TextField.all)
    plan.retractions.append(retraction)
    let gone = Set(plan.retractions.map(\.number))
    plan.progress = records.enumerated().filter { !gone.contains($0.offset + 1) }.map(\.element)
  }

  mutating func readProblem(_ block: TextBlock, _ words: [TextWord]) throws(TextMistake) {
    try expect(words, 3)
    var problem = Problem(
      number: try words[0].number(in: 1...PlanLimits.identifiers.upperBound),
      project: try project(words[1]), text: "", raised: try words[2].day())
    if plan.problems.contains(where: { $0.number == problem.number }) {
      throw .twice("\(problem.number)")
    }
    var place: Int?
    read(block, into: &problem, TextField.all, others: ["activity"]) {
      (reader, line) throws(TextMistake) in
      try reader.expect(line.words, 2)
      place = try reader.activity(line.words[1])
    }
    problem.activity = place
    guard (problem.state == .closed) == (problem.closed != nil) else { throw .halfClosed }
    plan.problems.append(problem)
  }

  mutating func readBaseline(_ block: TextBlock, _ words: [TextWord]) throws(TextMistake) {
    try expect(words, 1)
    let number = try words[0].number(in: 1...PlanLimits.identifiers.upperBound)
    if plan.baselines.contains(where: { $0.number == number }) { throw .twice("\(number)") }
    var baseline = Baseline(
      number: number, name: "", dataDate: nil,
      dates: Array(repeating: nil, count: plan.portfolio.activities.count))
    var dates = baseline.dates
    read(block, into: &baseline, TextField.all, others: ["plan"]) {
      (reader, line) throws(TextMistake) in
      try reader.expect(line.words, 4)
      let position = try reader.activity(line.words[1])
      guard dates[position] == nil else { throw .twice(line.words[1].text) }
      dates[position] = Baseline.Dates(
        start: try line.words[2].instant(reader.units, evening: false),
        finish: try line.words[3].instant(reader.units, evening: true))
    }
    baseline.dates = dates
    plan.baselines.append(baseline)
  }

  mutating func readReport(_ block: TextBlock, _ words: [TextWord]) throws(TextMistake) {
    try expect(words, 3)
    var lines: [String] = []
    var nothing: Void = ()
    read(block, into: &nothing, [], others: ["line"]) { (reader, line) throws(TextMistake) in
      try reader.expect(line.words, 2)
      lines.append(try line.words[1].plain())
    }
    plan.reports.append(
      SubmittedReport(
        monday: try words[0].day(), form: try words[1].choice(), language: try words[2].choice(),
        text: lines.joined(separator: "\n")))
  }
}
