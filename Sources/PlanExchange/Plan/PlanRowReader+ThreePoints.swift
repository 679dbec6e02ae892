import Plan

extension PlanRowReader {
  /// Between what the duration of a row lies: of one column or of three; nil where it does not say, or makes no sense.
  ///
  /// - Parameter calendar: The calendar that the row names.
  mutating func threePoints(
    _ entry: PlanEntry, _ kind: Activity.Kind, calendar: String?
  ) -> ThreePoints? {
    let alone = pointsOfOneColumn(entry, kind, calendar)
    let together = pointsOfThree(entry, kind, calendar)
    if let alone, let together, alone != together {
      findings.add(
        .threePointsTwice(
          alone.text, together.text, entry.code, at: entry.row.place(.threePoints)))
    }
    return alone ?? together
  }

  private mutating func pointsOfOneColumn(
    _ entry: PlanEntry, _ kind: Activity.Kind, _ calendar: String?
  ) -> ThreePoints? {
    let text = entry.row.value(.threePoints)
    if text.isEmpty { return nil }
    let place = entry.row.place(.threePoints)
    let cells = ThreePointsText.separated(HalfWidth.text(text))
    checkCalendars(cells, .threePoints, entry, calendar)
    let days = ThreePointsText.parts(text).compactMap { Int($0) }
    if days.count == 3, days != days.sorted() {
      findings.add(.unorderedSpread("\(days[0])", "\(days[1])", "\(days[2])", at: place))
      return nil
    }
    guard kind == .task, let points = ThreePointsText.points(text) else {
      findings.add(.badThreePoints(text, entry.code, at: place))
      return nil
    }
    return points
  }

  private mutating func pointsOfThree(
    _ entry: PlanEntry, _ kind: Activity.Kind, _ calendar: String?
  ) -> ThreePoints? {
    let columns = PlanColumn.points
    let texts = columns.map { entry.row.value($0) }
    let filled = columns.indices.filter { !texts[$0].isEmpty }
    guard let first = filled.first else { return nil }
    let place = entry.row.place(columns[first])
    let read = texts.map { PlanDuration.read($0).days }
    // Other programs have a milestone last nothing at best and at worst.
    if kind != .task, read.allSatisfy({ $0 == .days(0) || $0 == .missing }) { return nil }
    if let missing = columns.indices.first(where: { texts[$0].isEmpty }) {
      findings.add(.threePointsIncomplete(texts, entry.code, at: entry.row.place(columns[missing])))
      return nil
    }
    for (column, text) in zip(columns, texts) { checkCalendars([text], column, entry, calendar) }
    let days = read.compactMap { days in
      if case .days(let number) = days { number } else { nil }
    }
    if days.count == 3, days != days.sorted() {
      findings.add(.unorderedSpread("\(days[0])", "\(days[1])", "\(days[2])", at: place))
      return nil
    }
    guard kind == .task, days.count == 3, let points = ThreePoints(days[0], days[1], days[2]) else {
      let bad = columns.indices.first { if case .days = read[$0] { false } else { true } }
      findings.add(
        .badThreePoints(
          texts.joined(separator: "/"), entry.code,
          at: bad.map { entry.row.place(columns[$0]) } ?? place))
      return nil
    }
    return points
  }

  /// Tells where the unit of a cell, or else of its heading, names another calendar than the row.
  mutating func checkCalendars(
    _ cells: [String], _ column: PlanColumn, _ entry: PlanEntry, _ calendar: String?
  ) {
    let heading = sheet.cellNumber(of: column).flatMap {
      PlanDuration.calendar(inHeading: sheet.names[$0])
    }
    for cell in cells {
      guard let unit = PlanDuration.calendar(inCell: cell) ?? heading, unit != calendar else {
        continue
      }
      findings.add(
        .pointsOfOtherDays(
          entry.row.title(column), unit, calendar, entry.code, at: entry.row.place(column)))
      return
    }
  }
}

extension Finding {
  static func badThreePoints(_ text: String, _ code: String, at place: Place) -> Finding {
    Finding(
      .error, "bad-three-points", at: place, codes: [code],
      Wording(
        zh: "“\(code)”的三点工期“\(text)”不是三个整天数，或者这一行没有工期",
        en: "\"\(code)\" has three points \"\(text)\": not three whole numbers of days, or no work"),
      hint: Wording(
        zh: "按“乐观/最可能/悲观”写，如 8/10/15，单位是天，至少 1 天；不知道就留空",
        en:
          "write optimistic/likely/pessimistic, such as 8/10/15, in days from 1; nothing where it is not known"
      ))
  }

  /// Some of the three columns say nothing.
  ///
  /// - Parameter texts: What each says.
  static func threePointsIncomplete(
    _ texts: [String], _ code: String, at place: Place
  ) -> Finding {
    let zh = zip(["乐观", "最可能", "悲观"], texts).filter(\.1.isEmpty).map(\.0)
    let en = zip(["optimistic", "likely", "pessimistic"], texts).filter(\.1.isEmpty).map(\.0)
    return Finding(
      .error, "three-points-incomplete", at: place, codes: [code],
      Wording(
        zh: "“\(code)”的三点工期不全：没有写\(zh.joined(separator: "、"))",
        en: "the three points of \"\(code)\" are not all there: no \(en.joined(separator: ", "))"),
      hint: Wording(
        zh: "乐观、最可能、悲观三列都写天数；不知道就都留空",
        en: "write days in all three columns; nothing in any where they are not known"))
  }

  static func threePointsTwice(
    _ alone: String, _ together: String, _ code: String, at place: Place
  ) -> Finding {
    Finding(
      .error, "three-points-twice", at: place, codes: [code],
      Wording(
        zh: "“\(code)”的三点工期写了两处，互不相同：一列写“\(alone)”，三列写“\(together)”",
        en: "\"\(code)\" has three points twice, and not the same: \"\(alone)\" in one column, "
          + "\"\(together)\" in three"),
      hint: Wording(
        zh: "留下“三点工期”一列，或者乐观、最可能、悲观三列",
        en: "keep the one column or the three"))
  }

  static func pointsOfOtherDays(
    _ column: String, _ unit: String, _ calendar: String?, _ code: String, at place: Place
  ) -> Finding {
    let unit = Wording(zh: ShippedName.chinese(calendar: unit), en: unit)
    let zh = calendar.map { "“\(code)”的日历是“\(ShippedName.chinese(calendar: $0))”" }
    let en = calendar.map { "the calendar of \"\(code)\" is \"\($0)\"" }
    return Finding(
      .error, "calendar-conflict", at: place, codes: [code],
      Wording(
        zh: "“\(column)”列按\(unit.zh)计，\(zh ?? "“\(code)”没有写日历")",
        en: "the column \"\(column)\" counts in \(unit.en), but "
          + (en ?? "\"\(code)\" names no calendar")),
      hint: Wording(
        zh: "要与工期用同一种天：改正其中一个，或在“日历”列写明",
        en: "count in the days of the duration: correct one of the two, or name the calendar"))
  }
}
