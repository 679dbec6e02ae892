import CivilTime
import Plan

extension XERAssembly {
  /// Takes the two constraints of an activity, and the dates that projects outside the file set.
  mutating func takeConstraints(_ activity: inout Activity, _ row: Int) {
    for (type, date) in [
      (XERColumn.constraint, XERColumn.constraintDate), (.secondConstraint, .secondDate),
    ] {
      let mark = cells.mark(.task, row, type)
      if mark.isEmpty { continue }
      guard let kind = Self.kind(mark) else {
        cells.findings.add(.xerValue(mark, type.rawValue, at: cells.place(.task, row)))
        continue
      }
      if !kind.hasDate {
        activity.constraints.append(Constraint(kind))
      } else if let date = cells.date(.task, row, date) {
        activity.constraints.append(Constraint(kind, date))
      } else {
        report.add(
          .dropped, "constraint-without-date", activity.code,
          Wording(zh: "没有日期的约束", en: "constraints without a date"))
      }
    }
    takeExternal(.externalStart, .startNoEarlierThan, &activity, row)
    takeExternal(.externalFinish, .finishNoLaterThan, &activity, row)
  }

  private mutating func takeExternal(
    _ column: XERColumn, _ kind: Constraint.Kind, _ activity: inout Activity, _ row: Int
  ) {
    guard let date = cells.date(.task, row, column) else { return }
    guard activity.constraints.count < 2,
      !activity.constraints.contains(where: { $0.kind == kind })
    else {
      report.add(
        .dropped, "external-date", activity.code,
        Wording(
          zh: "外部项目给定的日期，约束已满",
          en: "dates set by projects outside the file, beside other constraints"))
      return
    }
    activity.constraints.append(Constraint(kind, date))
    report.add(
      .adapted, "external-constraint", activity.code,
      Wording(
        zh: "外部项目给定的日期，改为约束", en: "dates set by projects outside the file, kept as constraints"))
  }

  private static func kind(_ mark: String) -> Constraint.Kind? {
    switch mark {
    case "CS_MSO": .startOn
    case "CS_MSOB": .startNoLaterThan
    case "CS_MSOA": .startNoEarlierThan
    case "CS_MEO": .finishOn
    case "CS_MEOB": .finishNoLaterThan
    case "CS_MEOA": .finishNoEarlierThan
    case "CS_ALAP": .zeroFreeFloat
    case "CS_MANDSTART": .mandatoryStart
    case "CS_MANDFIN": .mandatoryFinish
    default: nil
    }
  }
}
