import CivilTime
import Plan

extension TextField where Value == Project {
  /// What the text says of a project, in this order.
  static let all: [TextField] = [
    text("name", \.name),
    choice("direction", \.direction, usual: .forward),
    choice("grain", \.grain, usual: .day),
    choice("rules", \.profile, usual: .schedctl),
    choice("progress-mode", \.progressMode, usual: .retainedLogic),
    instant("start", \.start),
    list("required", \.requiredDates) { date in
      [date.finish.description] + (date.activity.map { ["at=\(TextWord.written($0))"] } ?? [])
        + (date.source.isEmpty ? [] : ["source=\(TextWord.written(date.source))"])
        + (date.isAssumed ? ["assumed=yes"] : [])
    } _: { (words, units) throws(TextMistake) in
      guard let first = words.first else { throw .count("required", 0) }
      var date = RequiredDate(
        activity: nil, finish: try first.instant(units, evening: true), source: "")
      for word in words.dropFirst() {
        switch word.name {
        case "at": date.activity = try word.value.plain()
        case "source": date.source = try word.value.plain()
        case "assumed": date.isAssumed = try word.value.yesOrNo()
        default: throw .unknown(word.name ?? word.text, among: ["at=", "source=", "assumed="])
        }
      }
      return date
    },
    number("reserve", \.reserveDays, in: PlanLimits.days, usual: 0),
    optionalText("calendar", \.calendar),
    number("critical-float", \.criticalFloat, in: PlanLimits.signedMinutes, usual: 0),
    optionalNumber("norm", \.normDays, in: PlanLimits.days),
    text("lead", \.lead),
    text("leader", \.leader),
    text("person", \.person),
    fields(\.fields),
  ]
}

extension TextField where Value == Activity {
  /// What the text says of an activity, in this order; its duration behind what says how long a day is.
  static let all: [TextField] = [
    text("name", \.name),
    text("english", \.englishName),
    choice("kind", \.kind, usual: .task),
    text("calendar", \.calendar),
    flag("elapsed", \.isElapsed),
    word("duration") { activity, units in
      activity.duration == 0
        ? nil : TextUnits.written(activity.duration, day: units.minutes(of: activity))
    } _: { (activity, word, units) throws(TextMistake) in
      activity.duration = try word.amount(
        day: units.minutes(of: activity), in: PlanLimits.minutes)
    },
    optionalText("window", \.window),
    list("pause", \.pauseWindows) {
      [TextWord.written($0)]
    } _: { (words, _) throws(TextMistake) in
      guard words.count == 1 else { throw .count("pause", words.count) }
      return try words[0].plain()
    },
    optionalNumber("crash-limit", \.crashLimit, in: PlanLimits.days),
    optionalNumber("crash-cost", \.crashCost, in: PlanLimits.crashCost),
    word("three-points") { activity, _ in
      activity.threePoints?.text
    } _: { (activity, word, _) throws(TextMistake) in
      let text = try word.plain()
      guard let points = ThreePoints(text) else {
        throw .number(text, 1...PlanLimits.days.upperBound)
      }
      activity.threePoints = points
    },
    number("level", \.level, in: PlanLimits.levels, usual: 3),
    optionalChoice("role", \.role),
    text("owner", \.owner),
    text("leader", \.leader),
    text("person", \.person),
    text("note", \.note),
    optionalText("part-of", \.parent),
    optionalChoice("edge", \.edge),
    list("constraint", \.constraints) {
      [$0.kind.rawValue] + ($0.date.map { [$0.description] } ?? [])
    } _: { (words, units) throws(TextMistake) in
      guard (1...2).contains(words.count) else { throw .count("constraint", words.count) }
      let kind: Constraint.Kind = try words[0].choice()
      guard kind.hasDate == (words.count == 2) else { throw .count(kind.rawValue, words.count - 1) }
      return Constraint(
        kind, kind.hasDate ? try words[1].instant(units, evening: kind.isOfFinish) : nil)
    },
    TextField(name: "dates") { activity, _ in
      activity.typedDates.map {
        [[$0.reason.rawValue, $0.start.description, $0.finish.description]]
      } ?? []
    } read: { (activity, words, units) throws(TextMistake) in
      guard words.count == 3 else { throw .count("dates", words.count) }
      activity.typedDates = TypedDates(
        start: try words[1].instant(units, evening: false),
        finish: try words[2].instant(units, evening: true), reason: try words[0].choice())
    },
    number("leveling-delay", \.levelingDelay, in: PlanLimits.signedMinutes, usual: 0),
    optionalNumber("uid", \.uid, in: PlanLimits.identifiers),
    fields(\.fields),
  ]
}

extension Constraint.Kind {
  fileprivate var isOfFinish: Bool {
    switch self {
    case .finishNoEarlierThan, .finishNoLaterThan, .finishOn, .mandatoryFinish: true
    default: false
    }
  }
}

extension TextWord {
  /// What stands behind the equals sign.
  var value: TextWord { TextWord(name: nil, parts: parts, isQuoted: isQuoted) }
}
