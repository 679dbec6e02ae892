import CivilTime
import Plan

extension TextField where Value == WorkCalendar {
  /// What the text says of a calendar, in this order.
  static let all: [TextField] =
    [day("published", \.publishedThrough), flag("holidays", \.observesHolidays)]
    + days.enumerated().map { index, name in
      TextField(name: name) { calendar, _ in
        calendar.week[index].isEmpty ? [] : [TextWord.written(calendar.week[index])]
      } read: { (calendar, words, _) throws(TextMistake) in
        calendar.week[index] = try TextWord.shifts(words)
      }
    } + [
      list("except", \.exceptions) { exception in
        [exception.day.description] + TextWord.written(exception.shifts)
          + ["cause=\(TextWord.written(exception.cause))"]
          + (exception.isProvisional ? ["provisional=yes"] : [])
      } _: { (words, _) throws(TextMistake) in
        guard let first = words.first else { throw .count("except", 0) }
        var exception = CalendarException(day: try first.day(), shifts: [], cause: "")
        exception.shifts = try TextWord.shifts(words.dropFirst().filter { $0.name == nil })
        for word in words where word.name != nil {
          switch word.name {
          case "cause": exception.cause = try word.value.plain()
          case "provisional": exception.isProvisional = try word.value.yesOrNo()
          default: throw .unknown(word.name ?? "", among: ["cause=", "provisional="])
          }
        }
        return exception
      }
    ]

  private static let days = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
  ]
}

extension TextField where Value == ProgressRecord {
  /// What the text says of a record, in this order.
  static let all: [TextField] = [
    instant("started", \.actualStart),
    instant("finished", \.actualFinish, evening: true),
    word("remaining") { record, units in
      record.remaining.map { "\($0)m" }
    } _: { (record, word, units) throws(TextMistake) in
      record.remaining = try word.amount(day: units.projectDay.minutes, in: PlanLimits.minutes)
    },
    word("percent") { record, _ in
      record.percent.map { number in
        number == number.rounded() ? "\(Int(number))" : "\(number)"  // bounded: a percentage
      }
    } _: { (record, word, _) throws(TextMistake) in
      record.percent = try word.percent()
    },
    instant("expected", \.expectedFinish, evening: true),
    instant("suspended", \.suspended),
    instant("resumes", \.resumes),
    text("reporter", \.reporter),
    text("note", \.note),
  ]
}

extension TextField where Value == Retraction {
  /// What the text says of a retraction, in this order.
  static let all: [TextField] = [
    text("author", \.author),
    text("reason", \.reason),
  ]
}

extension TextField where Value == Problem {
  /// What the text says of a problem, in this order; its activity is told beside.
  static let all: [TextField] = [
    text("text", \.text),
    text("owner", \.owner),
    text("person", \.person),
    text("measure", \.measure),
    day("due", \.due),
    choice("state", \.state, usual: .received),
    day("closed", \.closed),
  ]
}

extension TextField where Value == Baseline {
  /// What the text says of a baseline as a whole, in this order; its dates are told beside.
  static let all: [TextField] = [
    text("name", \.name),
    text("document", \.document),
    text("reason", \.reason),
    text("approver", \.approver),
    instant("data-date", \.dataDate),
  ]
}

extension TextField where Value == Contact {
  /// What the text says of an office or a person beside the name.
  static let all: [TextField] = [
    text("office", \.office),
    text("phone", \.phone),
    text("note", \.note),
  ]
}

extension TextField where Value == PlanTemplate {
  /// What the text says of a template, in this order; its plan is told beside, line by line.
  static let all: [TextField] = [
    text("title", \.title),
    text("prefix", \.prefix),
    choice("direction", \.direction, usual: .backward),
    number("reserve", \.reserveDays, in: PlanLimits.days, usual: 0),
    optionalText("calendar", \.calendar),
    optionalNumber("norm", \.normDays, in: PlanLimits.days),
    list("required", \.required) {
      [TextWord.written($0.activity), "\($0.daysBefore)"]
    } _: { (words, _) throws(TextMistake) in
      guard words.count == 2 else { throw .count("required", words.count) }
      return PlanTemplate.Required(
        activity: try words[0].plain(),
        daysBefore: try words[1].number(in: PlanLimits.signedMinutes))
    },
  ]
}

extension TextField where Value == Window {
  /// What the text says of a window beside its name, days and kind.
  static let all: [TextField] = [
    flag("provisional", \.isProvisional),
    text("note", \.note),
  ]
}
