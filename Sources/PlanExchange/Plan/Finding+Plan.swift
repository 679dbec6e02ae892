import Plan

extension Finding {
  static func duplicateCode(
    _ code: String, first: Int, second: Int, at place: Place
  ) -> Finding {
    Finding(
      .error, "duplicate-code", at: place, codes: [code],
      Wording(
        zh: "编码“\(code)”重复：第 \(first) 行和第 \(second) 行",
        en: "the code \"\(code)\" is used twice, in line \(first) and line \(second)"),
      hint: Wording(zh: "改掉其中一个编码", en: "give one of the two another code"))
  }

  static func calendarConflict(
    _ duration: String, _ calendar: String, _ code: String, at place: Place
  ) -> Finding {
    Finding(
      .error, "calendar-conflict", at: place, codes: [code],
      Wording(
        zh: "“\(code)”的工期写作“\(duration)”，日历却是“\(calendar)”",
        en: "the duration of \"\(code)\" is \"\(duration)\", but its calendar \"\(calendar)\""),
      hint: Wording(zh: "改正其中一个", en: "correct one of the two"))
  }

  static func milestoneWithDuration(
    _ days: Int, _ code: String, _ column: String, at place: Place
  ) -> Finding {
    Finding(
      .error, "milestone-with-duration", at: place, codes: [code],
      Wording(
        zh: "里程碑“\(code)”的工期是 \(days) 天，里程碑不占用时间",
        en: "the milestone \"\(code)\" takes \(days) d, but a milestone takes no time"),
      hint: Wording(
        zh: "工期改为 0，或清空“\(column)”列", en: "write 0 days, or empty the cell \"\(column)\""))
  }

  static func zeroDuration(_ code: String, _ column: String, at place: Place) -> Finding {
    Finding(
      .error, "zero-duration", at: place, codes: [code],
      Wording(
        zh: "“\(code)”的工期是 0，但不是里程碑",
        en: "\"\(code)\" takes 0 d but is no milestone"),
      hint: Wording(
        zh: "是里程碑的在“\(column)”列写“是”，否则填写工期",
        en: "write yes in \"\(column)\" if it is one, else give it a duration"))
  }

  /// A duration that is no whole number of days.
  static func duration(
    _ mistake: PlanDuration.Days, _ text: String, _ code: String, at place: Place
  ) -> Finding {
    let limit = PlanLimits.days.upperBound
    let (id, zh, en): (String, String, String) =
      switch mistake {
      case .missing: ("missing-duration", "没有工期", "has no duration")
      case .negative:
        ("negative-duration", "的工期“\(text)”是负数", "has the negative duration \"\(text)\"")
      case .fractional:
        ("fractional-duration", "的工期“\(text)”不是整天数", "has the duration \"\(text)\", not whole days")
      case .tooLong:
        ("duration-too-long", "的工期“\(text)”超过 \(limit) 天", "takes \"\(text)\" d, over \(limit)")
      case .text, .days:
        ("bad-duration", "的工期“\(text)”不是天数", "has the duration \"\(text)\", no number of days")
      }
    return Finding(
      .error, id, at: place, codes: [code],
      Wording(zh: "“\(code)”\(zh)", en: "\"\(code)\" \(en)"),
      hint: Wording(
        zh: "填写 1 到 \(limit) 的整天数，如 35、35天、15个工作日；月和周换算成天，半天进为一天，里程碑填 0",
        en: "write whole days from 1 to \(limit), such as 35, 35d or 15个工作日; 0 for a milestone"))
  }

  static func badLevel(_ text: String, at place: Place) -> Finding {
    Finding(
      .error, "bad-level", at: place,
      Wording(zh: "没有“\(text)”级节点", en: "there is no node level \"\(text)\""),
      hint: Wording(zh: "写 1、2 或 3，空着就是 3", en: "write 1, 2 or 3; an empty cell means 3"))
  }

  static func badRole(_ text: String, at place: Place) -> Finding {
    let known = Activity.Role.allCases.map(\.rawValue).joined(separator: ", ")
    return Finding(
      .error, "bad-role", at: place,
      Wording(zh: "没有“\(text)”这个角色", en: "there is no role \"\(text)\""),
      hint: Wording(
        zh: "写 \(known)（或 开工、正负零、封顶、竣工、开学），或者留空",
        en: "write one of \(known), or leave the cell empty"))
  }

  static func badKind(_ text: String, at place: Place) -> Finding {
    Finding(
      .error, "bad-kind", at: place,
      Wording(zh: "没有“\(text)”这种类型的工作", en: "there is no kind of activity \"\(text)\""),
      hint: Wording(
        zh: "写 \(PlanKind.known)（或 汇总、支持性工作、开始里程碑、完成里程碑），或者留空",
        en: "write one of \(PlanKind.known), or leave the cell empty"))
  }

  static func badConstraint(_ text: String, _ code: String, at place: Place) -> Finding {
    Finding(
      .error, "bad-constraint", at: place, codes: [code],
      Wording(
        zh: "“\(code)”的约束“\(text)”无法解读",
        en: "the constraint \"\(text)\" of \"\(code)\" makes no sense"),
      hint: Wording(
        zh: "写成 SNET 2027-03-01（开始不早于）、FNET 2027-03-01（完成不早于）、ZFF 或 ZTF（尽可能晚），两个之间用分号",
        en: "write SNET 2027-03-01, FNET 2027-03-01, ZFF or ZTF; a semicolon parts two"))
  }

  static func unknownParent(_ parent: String, _ code: String, at place: Place) -> Finding {
    Finding(
      .error, "unknown-parent", at: place, codes: [code],
      Wording(
        zh: "“\(code)”的上级“\(parent)”不是本项目的汇总工作",
        en: "the parent \"\(parent)\" of \"\(code)\" is no summary of the project"),
      hint: Wording(
        zh: "先添加类型为 summary（汇总）的工作，再写它的编码",
        en: "add an activity of the kind summary, and name it by its code"))
  }

  /// A calendar or window that nobody knows.
  static func unknownName(
    _ column: PlanColumn, _ name: String, known: Set<String>, _ code: String, _ place: Place
  ) -> Finding {
    let isWindow = column == .window
    let list = known.sorted(by: naturalOrder).joined(separator: ", ")
    return Finding(
      .error, isWindow ? "unknown-window" : "unknown-calendar", at: place, codes: [code],
      Wording(
        zh: "“\(code)”的\(isWindow ? "窗口" : "日历")“\(name)”不存在",
        en: "\"\(code)\" names the unknown \(isWindow ? "window" : "calendar") \"\(name)\""),
      hint: known.isEmpty
        ? Hint(
          zh: "先导入窗口表：\(.importWindows)",
          en: "import a table of windows first: \(.importWindows)")
        : Hint(zh: "现有：\(list)", en: "known are \(list)"))
  }

  static func calendarAssumed(_ codes: [String], at place: Place) -> Finding {
    let list = listed(codes)
    return Finding(
      .warning, "calendar-assumed", at: place, codes: codes,
      Wording(
        zh: "\(list.zh)没有写日历，按日历天（calendar-day）计算",
        en: "\(list.en) without a calendar: days are counted as calendar-day"),
      hint: Wording(
        zh: "在“日历”列写工作日（workday）或日历天（calendar-day）",
        en: "write workday or calendar-day in the column \"calendar\""))
  }

  static func notInFile(_ codes: [String], _ file: String) -> Finding {
    let list = listed(codes)
    return Finding(
      .warning, "not-in-file", at: Place(file: file), codes: codes,
      Wording(
        zh: "项目中有而文件中没有：\(list.zh)，已保留",
        en: "in the project but not in the file, and kept: \(list.en)"),
      hint: Wording(
        zh: "不需要的用 activity remove 删除", en: "remove what is not wanted: activity remove CODE"))
  }

  /// At most ten codes in a sentence, and how many there are beyond.
  private static func listed(_ codes: [String]) -> Wording {
    let shown = codes.prefix(10).joined(separator: ", ")
    let rest = codes.count - 10
    if rest <= 0 { return Wording(zh: shown, en: shown) }
    return Wording(zh: "\(shown) 等 \(codes.count) 项", en: "\(shown) and \(rest) more")
  }
}
