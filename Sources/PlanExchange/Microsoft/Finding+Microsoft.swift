import CivilTime
import Plan

extension Finding {
  static func notMicrosoftProject(_ root: String, at place: Place) -> Finding {
    let name = root.split(separator: "|").last.map { String($0.prefix(60)) } ?? ""
    return Finding(
      .error, "not-microsoft-project", at: place,
      Wording(
        zh: "不是 Microsoft Project 的 XML 文件：根元素是“\(name)”",
        en: "this is no Microsoft Project XML: its root element is \"\(name)\""),
      hint: Wording(
        zh: "在 Microsoft Project 中另存为“XML 格式”",
        en: "in Microsoft Project, save as \"XML Format\""))
  }

  static func microsoftValue(_ text: String, _ name: String, at place: Place) -> Finding {
    let text = String(text.prefix(60))
    return Finding(
      .error, "bad-value", at: place,
      Wording(
        zh: "<\(name)> 的值“\(text)”无法解读", en: "the value \"\(text)\" of <\(name)> makes no sense"),
      hint: saveAgain)
  }

  static func microsoftDate(_ text: String, _ name: String, at place: Place) -> Finding {
    let text = String(text.prefix(60))
    return Finding(
      .error, "bad-date", at: place,
      Wording(
        zh: "<\(name)> 的“\(text)”不是日期", en: "\"\(text)\" in <\(name)> is no date"),
      hint: saveAgain)
  }

  static func microsoftYear(_ text: String, _ name: String, at place: Place) -> Finding {
    let years = MicrosoftValue.years
    return Finding(
      .error, "date-out-of-range", at: place,
      Wording(
        zh: "<\(name)> 的日期“\(text.prefix(60))”不在 \(years.lowerBound)–\(years.upperBound) 年之内",
        en:
          "the date \"\(text.prefix(60))\" of <\(name)> is not within \(years.lowerBound) to \(years.upperBound)"
      ),
      hint: Wording(zh: "在原来的软件中改正该日期", en: "correct the date in the program it came from"))
  }

  static func notInMicrosoftYears(_ code: String, _ date: Instant) -> Finding {
    let years = MicrosoftValue.years
    return Finding(
      .error, "date-out-of-range", codes: [code],
      Wording(
        zh:
          "\(code) 的日期 \(date.day) 不在 Microsoft Project 认得的 \(years.lowerBound)–\(years.upperBound) 年之内",
        en:
          "\(code) has the date \(date.day), which is not within the years \(years.lowerBound) to \(years.upperBound) that Microsoft Project knows"
      ),
      hint: Hint(
        zh: "检查工期与时距；导出全部数据用 \(.exportPlan)",
        en: "look for a slip in durations and lags; `\(.exportPlan)` writes any date"))
  }

  static func microsoftDuration(_ text: String, _ name: String, at place: Place) -> Finding {
    Finding(
      .error, "bad-duration", at: place,
      Wording(
        zh: "<\(name)> 的时长“\(text.prefix(60))”是负数或超过一百年",
        en: "the duration \"\(text.prefix(60))\" of <\(name)> is negative or over a hundred years"),
      hint: Wording(zh: "在原来的软件中改正", en: "correct it in the program it came from"))
  }

  static func microsoftLag(_ text: String, at place: Place) -> Finding {
    Finding(
      .error, "bad-lag", at: place,
      Wording(
        zh: "时距“\(text)”过大", en: "the lag \"\(text)\" is longer than any real one"),
      hint: Wording(zh: "在原来的软件中改正", en: "correct it in the program it came from"))
  }

  static func microsoftMissing(_ name: String, of what: String, at place: Place) -> Finding {
    Finding(
      .error, "missing-value", at: place,
      Wording(zh: "<\(what)> 缺少 <\(name)>", en: "<\(what)> has no <\(name)>"), hint: saveAgain)
  }

  static func microsoftDuplicate(_ uid: Int, first: Int, of what: String, at place: Place)
    -> Finding
  {
    Finding(
      .error, "duplicate-uid", at: place,
      Wording(
        zh: "<\(what)> 的 UID \(uid) 重复：第 \(first) 行已经用过",
        en: "the UID \(uid) of <\(what)> is used twice, first in line \(first)"),
      hint: saveAgain)
  }

  static func microsoftUnknown(_ uid: Int, _ name: String, at place: Place) -> Finding {
    Finding(
      .error, "unknown-uid", at: place,
      Wording(
        zh: "<\(name)> 引用的 UID \(uid) 在文件中不存在",
        en: "<\(name)> names the UID \(uid), which the file does not have"),
      hint: saveAgain)
  }

  static func microsoftSelfLink(_ name: String, at place: Place) -> Finding {
    Finding(
      .error, "self-relation", at: place,
      Wording(zh: "“\(name)”以自己为前置任务", en: "\"\(name)\" is its own predecessor"),
      hint: Wording(zh: "在原来的软件中删除该链接", en: "remove the link in the program it came from"))
  }

  static func microsoftShift(_ text: String, at place: Place) -> Finding {
    Finding(
      .error, "bad-shift", at: place,
      Wording(
        zh: "工作时间“\(text)”的结束不晚于开始", en: "the working time \"\(text)\" does not end after its start"
      ),
      hint: Wording(
        zh: "跨越午夜的班次分成两天填写", en: "write a shift over midnight as two, one a day"))
  }

  static func microsoftCalendarLoop(_ name: String, at place: Place) -> Finding {
    Finding(
      .error, "calendar-loop", at: place,
      Wording(
        zh: "日历“\(name)”以自己为基准日历（直接或间接）",
        en: "the calendar \"\(name)\" is based on itself, at once or by way of others"),
      hint: saveAgain)
  }

  static func microsoftTooMany(_ limit: Int, _ name: String, at place: Place) -> Finding {
    Finding(
      .error, "xml-too-much", at: place,
      Wording(
        zh: "<\(name)> 超过 \(limit) 个", en: "there are more than \(limit) of <\(name)>"),
      hint: saveAgain)
  }

  private static let saveAgain = Wording(
    zh: "在原来的软件中重新另存为 XML 后再试", en: "save it as XML again in the program it came from")
}
