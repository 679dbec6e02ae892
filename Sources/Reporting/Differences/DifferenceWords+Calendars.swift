import CivilTime
import Control
import Plan
import Scheduler

/// Calendars, holidays and windows that are otherwise.
extension DifferenceWords {
  var calendars: [DifferenceItem] {
    items(difference.calendars, .calendar, code: \.name, title: { _ in "" }) { before, after in
      guard let before, let after else { return [] }
      var fields: [DifferenceItem.Field] = []
      let names = Terms.weekdays(terms)
      for (day, name) in names.enumerated() where before.week[day] != after.week[day] {
        fields.append(
          DifferenceItem.Field(
            id: "week", name: name, before: words(before.week[day]), after: words(after.week[day])))
      }
      let days = ListDifference(from: before.exceptions, to: after.exceptions, by: \.day)
      for change in days.changes {
        fields.append(
          DifferenceItem.Field(
            id: "exception", name: "\(change.name.key)", before: change.before.map(words) ?? "",
            after: change.after.map(words) ?? ""))
      }
      if let field = field(
        "observesHolidays", "执行放假调休", "observes holidays",
        before.observesHolidays ? terms("是", "yes") : "",
        after.observesHolidays ? terms("是", "yes") : "")
      {
        fields.append(field)
      }
      if let field = field(
        "publishedThrough", "公布到", "published through",
        before.publishedThrough.map { "\($0)" } ?? "", after.publishedThrough.map { "\($0)" } ?? "")
      {
        fields.append(field)
      }
      return fields
    }
  }

  private func words(_ exception: CalendarException) -> String {
    let shifts = exception.shifts.isEmpty ? terms("休", "off") : words(exception.shifts)
    return exception.cause.isEmpty ? shifts : "\(exception.cause) \(shifts)"
  }

  func words(_ shifts: [Shift]) -> String {
    func time(_ minute: Int) -> String {
      let (hour, rest) = (minute / 60, minute % 60)
      return "\(hour < 10 ? "0" : "")\(hour):\(rest < 10 ? "0" : "")\(rest)"
    }
    return shifts.isEmpty
      ? terms("休", "off") : shifts.map { "\(time($0.from))-\(time($0.to))" }.joined(separator: " ")
  }

  var holidays: [DifferenceItem] {
    func kind(_ holiday: Holiday) -> String {
      holiday.kind == .off ? terms("放假", "off") : terms("上班", "worked")
    }
    return items(difference.holidays, .holiday, code: { "\($0.day)" }, title: \.name) {
      before, after in
      guard let before, let after else { return (after ?? before).map { [remark(kind($0))] } ?? [] }
      return [
        field("kind", "类型", "kind", kind(before), kind(after)),
        field("name", "名称", "name", before.name, after.name),
        field("noticeYear", "通知年份", "notice", "\(before.noticeYear)", "\(after.noticeYear)"),
      ].compactMap(\.self)
    }
  }

  var windows: [DifferenceItem] {
    items(
      difference.windows, .window, code: { "\($0.name) \($0.from)" },
      title: { terms("至 \($0.to)", "to \($0.to)") }
    ) { before, after in
      guard let before, let after else { return [] }
      return [
        field("to", "止", "last day", "\(before.to)", "\(after.to)"),
        field("kind", "类型", "kind", terms.kind(before.kind), terms.kind(after.kind)),
        field(
          "isProvisional", "暂定", "provisional", before.isProvisional ? terms("是", "yes") : "",
          after.isProvisional ? terms("是", "yes") : ""),
        field("note", "备注", "note", before.note, after.note),
      ].compactMap(\.self)
    }
  }
}

extension Terms {
  /// The days of the week, Monday first.
  fileprivate static func weekdays(_ terms: Terms) -> [String] {
    terms.language == .zh
      ? ["周一", "周二", "周三", "周四", "周五", "周六", "周日"]
      : ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
  }
}
