import Plan

/// The sentences of what can be wrong with a Primavera file.
extension Finding {
  private static let exportAgain = Wording(
    zh: "在 P6 中重新导出为 XER", en: "export it from P6 as XER once more")

  static func notPrimavera(at place: Place) -> Finding {
    Finding(
      .error, "not-primavera", at: place,
      Wording(
        zh: "不是 Primavera 的 XER 文件：开头不是 ERMHDR",
        en: "this is no Primavera XER file: it does not begin with ERMHDR"),
      hint: exportAgain)
  }

  static func xerUnreadable(at place: Place) -> Finding {
    Finding(
      .error, "file-unusable", at: place,
      Wording(zh: "读取文件时出错", en: "reading the file failed"),
      hint: Wording(zh: "检查磁盘后再试", en: "check the disk and try again"))
  }

  static func xerBinary(at place: Place) -> Finding {
    Finding(
      .error, "not-text", at: place,
      Wording(
        zh: "文件含有空字节，不是 XER 文本（或编码为 UTF-16）",
        en: "the file contains NUL bytes: it is no XER text, or it is in UTF-16"),
      hint: exportAgain)
  }

  static func xerLineTooLong(at place: Place) -> Finding {
    Finding(
      .error, "line-too-long", at: place,
      Wording(
        zh: "这一行超过 \(XERParser.longestLine >> 20) MiB",
        en: "this line is longer than \(XERParser.longestLine >> 20) MiB"),
      hint: exportAgain)
  }

  static func xerTooManyFields(at place: Place) -> Finding {
    Finding(
      .error, "too-many-fields", at: place,
      Wording(
        zh: "这一行超过 \(XERParser.mostFields) 个字段",
        en: "this line has more than \(XERParser.mostFields) fields"),
      hint: exportAgain)
  }

  static func xerExtraFields(_ count: Int, _ columns: Int, _ table: String, at place: Place)
    -> Finding
  {
    Finding(
      .error, "too-many-fields", at: place,
      Wording(
        zh: "\(table) 表的这一行有 \(count) 个字段，表头只有 \(columns) 列",
        en: "this row of \(table) has \(count) fields, its table \(columns) columns"),
      hint: exportAgain)
  }

  static func xerRowWithoutColumns(_ table: String, at place: Place) -> Finding {
    Finding(
      .error, "row-without-columns", at: place,
      Wording(
        zh: "\(table) 表的数据行之前没有列名（%F）",
        en: "a row of \(table) comes before the names of its columns (%F)"),
      hint: exportAgain)
  }

  static func xerMissingColumn(_ column: String, _ table: String, at place: Place) -> Finding {
    Finding(
      .error, "missing-column", at: place,
      Wording(
        zh: "\(table) 表缺少“\(column)”列", en: "the table \(table) has no column \"\(column)\""),
      hint: exportAgain)
  }

  static func xerTruncated(at place: Place, isError: Bool) -> Finding {
    Finding(
      isError ? .error : .warning, "truncated-file", at: place,
      Wording(
        zh: isError ? "文件不完整：最后一行被截断，也没有结束标记 %E" : "文件没有结束标记 %E，可能不完整",
        en: isError
          ? "the file is cut off: its last row is short and the end mark %E is missing"
          : "the end mark %E is missing, so the file may be cut off"),
      hint: exportAgain)
  }

  static func xerEncoding(_ text: String, _ encoding: XEREncoding, at place: Place) -> Finding {
    Finding(
      .error, "wrong-encoding", at: place,
      Wording(
        zh: "“\(text)”列的文字不是 \(encoding.name)",
        en: "the text of \"\(text)\" is not \(encoding.name)"),
      hint: exportAgain)
  }

  static func xerEncodingGuessed(_ encoding: XEREncoding, at place: Place) -> Finding {
    Finding(
      .note, "encoding-assumed", at: place,
      Wording(
        zh: "文件没有注明编码，按 \(encoding.name) 读取",
        en: "the file does not name its encoding; it was read as \(encoding.name)"),
      hint: Wording(
        zh: "文字不对时，请在 P6 中以 UTF-8 导出", en: "if names look wrong, export it from P6 in UTF-8"))
  }

  static func xerValue(_ text: String, _ column: String, at place: Place) -> Finding {
    let text = String(text.prefix(60))
    return Finding(
      .error, "bad-value", at: place,
      Wording(
        zh: "\(column) 的值“\(text)”无法解读", en: "the value \"\(text)\" of \(column) makes no sense"),
      hint: exportAgain)
  }

  static func xerDurationClamped(_ code: String, _ text: String, at place: Place) -> Finding {
    let text = String(text.prefix(60))
    return Finding(
      .warning, "duration-clamped", at: place, codes: [code],
      Wording(
        zh: "“\(code)”的计划工期 \(text) 小时不合理，按剩余工期计算",
        en:
          "the planned duration of \"\(code)\", \(text) hours, makes no sense; what remains counts"),
      hint: Wording(zh: "在 P6 中改正计划工期", en: "correct the planned duration in P6"))
  }

  static func xerDate(_ text: String, _ column: String, at place: Place) -> Finding {
    let text = String(text.prefix(60))
    return Finding(
      .error, "bad-date", at: place,
      Wording(zh: "\(column) 的“\(text)”不是日期", en: "\"\(text)\" in \(column) is no date"),
      hint: exportAgain)
  }

  static func xerYear(_ text: String, _ column: String, at place: Place) -> Finding {
    let years = XERValue.years
    return Finding(
      .error, "date-out-of-range", at: place,
      Wording(
        zh: "\(column) 的日期“\(text)”不在 \(years.lowerBound)–\(years.upperBound) 年之内",
        en:
          "the date \"\(text)\" of \(column) is not within \(years.lowerBound) to \(years.upperBound)"
      ),
      hint: Wording(zh: "在 P6 中改正该日期", en: "correct the date in P6"))
  }

  static func xerMissingID(_ column: String, at place: Place) -> Finding {
    Finding(
      .error, "missing-value", at: place,
      Wording(zh: "这一行缺少 \(column)", en: "this row has no \(column)"), hint: exportAgain)
  }

  static func xerDuplicate(_ id: Int, _ column: String, first: Int, at place: Place) -> Finding {
    Finding(
      .error, "duplicate-uid", at: place,
      Wording(
        zh: "\(column) \(id) 重复：第 \(first) 行已经用过",
        en: "\(column) \(id) is used twice, first in line \(first)"),
      hint: exportAgain)
  }

  static func xerUnknown(_ id: Int, _ column: String, at place: Place) -> Finding {
    Finding(
      .error, "unknown-uid", at: place,
      Wording(
        zh: "\(column) \(id) 在文件中不存在", en: "there is no \(column) \(id) in the file"),
      hint: exportAgain)
  }

  static func xerSelfRelation(_ code: String, at place: Place) -> Finding {
    Finding(
      .error, "self-relation", at: place, codes: [code],
      Wording(zh: "“\(code)”是自己的紧前工作", en: "\"\(code)\" is its own predecessor"),
      hint: Wording(zh: "在 P6 中删去这条关系", en: "remove the relation in P6"))
  }

  static func xerLoopedBreakdown(_ id: Int, at place: Place) -> Finding {
    Finding(
      .error, "breakdown-loop", at: place,
      Wording(
        zh: "WBS \(id) 的上级绕回自身", en: "the parents of WBS \(id) lead back to itself"),
      hint: exportAgain)
  }

  static func xerCalendar(_ name: String, at place: Place) -> Finding {
    Finding(
      .error, "bad-calendar", at: place,
      Wording(
        zh: "日历“\(name)”的工作时间无法解读", en: "the working time of calendar \"\(name)\" makes no sense"),
      hint: exportAgain)
  }

  static func xerNoProject(at place: Place) -> Finding {
    Finding(
      .error, "no-rows", at: place,
      Wording(zh: "文件中没有项目", en: "the file has no project"), hint: exportAgain)
  }
}
