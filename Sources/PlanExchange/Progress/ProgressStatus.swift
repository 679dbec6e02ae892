/// What a cell such as 完成情况 says.
enum ProgressStatus: Equatable {
  case finished
  case underWay
  case notStarted
  case percent(String)
  case words(String)

  private static let finishedWords: Set<String> = [
    "已完成", "完成", "已完工", "完工", "已竣工", "已办结", "办结", "已销号", "销号", "done", "complete", "completed",
    "finished",
  ]
  private static let underWayWords: Set<String> = [
    "进行中", "正在进行", "正在实施", "实施中", "在建", "施工中", "推进中", "正在推进", "办理中", "正在办理", "已开工", "已开始",
    "开工", "in progress", "inprogress", "started",
  ]
  private static let notStartedWords: Set<String> = [
    "未开始", "未开工", "未启动", "尚未开始", "尚未开工", "待开始", "待开工", "未实施", "not started", "notstarted",
  ]

  /// Reads a cell; nil where it is empty.
  init?(_ text: String) {
    let word = HalfWidth.text(text).trimmed.lowercased()
    if word.isEmpty || ["—", "-", "/", "无"].contains(word) { return nil }
    let number = word.hasPrefix("完成") ? String(word.dropFirst(2)) : word
    if Self.finishedWords.contains(word) {
      self = .finished
    } else if Self.underWayWords.contains(word) {
      self = .underWay
    } else if Self.notStartedWords.contains(word) {
      self = .notStarted
    } else if number.hasSuffix("%"), Double(number.dropLast()) != nil {
      self = .percent(number)
    } else {
      self = .words(text)
    }
  }
}
