import Plan

/// What the numbers of a column are of.
enum ColumnMeasure {
  /// Whole days.
  case days
  /// Yuan a day.
  case yuan

  /// Returns the unit that a heading names and that is not this one: `周` of `工期（周）`; nil where it
  /// names none, or this.
  func foreignUnit(in heading: String) -> String? {
    let unit = HeaderName.unit(heading)
    if unit.isEmpty { return nil }
    switch self {
    case .days: return HeadingUnit(unit) == .other ? unit : nil
    case .yuan: return HeadingUnit.isOfYuan(unit) ? nil : unit
    }
  }

  /// Whether a text, in the form of ``HeaderName``, names a unit of such numbers, be it this one or another.
  func isUnit(_ text: String) -> Bool {
    switch self {
    case .days: !HeadingUnit.isMoney(text) && HeadingUnit(text) != .unstated
    case .yuan: HeadingUnit.isMoney(text)
    }
  }
}

extension Finding {
  /// A heading that names a unit in which nothing is read.
  static func headingUnit(
    _ name: String, _ unit: String, _ measure: ColumnMeasure, at place: Place
  ) -> Finding {
    let name = name.onOneLine
    let isDays = measure == .days
    return Finding(
      .error, "heading-unit", at: place,
      Wording(
        zh: "“\(name)”列的单位是“\(unit)”，这一列只能写\(isDays ? "整天数" : "每天多少元")",
        en: "the unit of the column \"\(name)\" is \"\(unit)\"; "
          + (isDays ? "it may hold whole days only" : "it may hold yuan a day only")),
      hint: isDays
        ? Wording(
          zh: "换算成天再写，列名写“天”“工作日”或“日历天”：一周、一个月合几天，由日历决定",
          en: "convert to days and head it so (days, 工作日 or 日历天): "
            + "how many days a week or month has, the calendar says")
        : Wording(zh: "换算成“元/天”再写", en: "convert to yuan a day"))
  }
}
