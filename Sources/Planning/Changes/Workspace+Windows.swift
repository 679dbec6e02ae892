public import CivilTime
public import Plan
import PlanExchange
import PlanStore

/// What somebody says of a stretch of a window; what is not said stays.
public struct WindowEdit: Hashable, Sendable {
  /// The first day.
  public var from: Day?
  /// The last day.
  public var to: Day?
  /// What it asks of the work.
  public var kind: Window.Kind?
  /// Whether its days are no published fact.
  public var isProvisional: Bool?
  /// Cause and source.
  public var note: String?

  /// Creates an edit that says what is given.
  public init(
    from: Day? = nil, to: Day? = nil, kind: Window.Kind? = nil, isProvisional: Bool? = nil,
    note: String? = nil
  ) {
    self.from = from
    self.to = to
    self.kind = kind
    self.isProvisional = isProvisional
    self.note = note
  }
}

/// Windows: stretches added, changed and removed; windows renamed and removed.
extension Workspace {
  /// Adds a stretch to a window, which is made where there is none of that name.
  ///
  /// - Throws: A ``Refusal`` where it has no kind, another kind than its other stretches, or ends before
  ///   it begins.
  public func addWindow(_ name: String, _ edit: WindowEdit) throws {
    guard !TextCheck.isBlank(name), !name.contains(where: { $0 == ";" || $0 == "；" }) else {
      throw Refusal(
        zh: "“\(name)”不能作窗口名称", en: "\"\(name)\" cannot be the name of a window",
        hint: Hint(zh: "名称不能空，也不含分号", en: "a name is not empty, and holds no semicolon"))
    }
    let known = stored.portfolio.windows.filter { $0.name == name }
    guard let from = edit.from, let to = edit.to, let kind = edit.kind ?? known.first?.kind else {
      throw Refusal(
        zh: "新窗口“\(name)”要写明起止日期和类别", en: "a new window \"\(name)\" needs its days and its kind",
        hint: Hint(
          zh: "写起止两天，和类别：inside（须在其内完成）、pause（其间停工）或 advisory（只提醒）",
          en:
            "give its first and last day, and its kind: inside (work fits it), pause (no work in it) or advisory"
        ))
    }
    let window = Window(
      name: name, from: from, to: to, kind: kind, isProvisional: edit.isProvisional ?? false,
      note: edit.note ?? known.first?.note ?? "")
    try change { stored in
      stored.portfolio.windows.append(window)
      try stored.portfolio.checkWindow(name)
    }
  }

  /// Changes the stretch of a window that a day lies in; without a day its only one, or of `kind` and
  /// `note` all.
  ///
  /// - Returns: Whether anything changed.
  @discardableResult
  public func changeWindow(_ name: String, on day: Day?, _ edit: WindowEdit) throws -> Bool {
    let found = try stretches(of: name, on: day)
    let isOfAll = edit.from == nil && edit.to == nil
    guard found.count == 1 || isOfAll else {
      throw Refusal(
        zh: "窗口“\(name)”有 \(found.count) 段，不知改哪一段",
        en: "the window \"\(name)\" has \(found.count) stretches, and none is named",
        hint: Hint(zh: "写出该段内的一天", en: "name a day in the one that is meant"))
    }
    return try change { stored in
      for index in found {
        var window = stored.portfolio.windows[index]
        window.from = edit.from ?? window.from
        window.to = edit.to ?? window.to
        window.kind = edit.kind ?? window.kind
        window.isProvisional = edit.isProvisional ?? window.isProvisional
        window.note = edit.note ?? window.note
        stored.portfolio.windows[index] = window
      }
      try stored.portfolio.checkWindow(name)
    }
  }

  /// Gives a window another name; the activities that respect it follow.
  ///
  /// - Returns: How many activities respect it, and whether anything changed.
  @discardableResult
  public func renameWindow(
    _ name: String, to new: String
  ) throws -> (activities: Int, isChanged: Bool) {
    _ = try stretches(of: name, on: nil)
    if new != name, stored.portfolio.windows.contains(where: { $0.name == new }) {
      throw Refusal(
        zh: "窗口“\(new)”已经有了", en: "there is a window \"\(new)\" already",
        hint: Hint(zh: "换一个名称", en: "use another name"))
    }
    guard !TextCheck.isBlank(new), !new.contains(where: { $0 == ";" || $0 == "；" }) else {
      throw Refusal(
        zh: "“\(new)”不能作窗口名称", en: "\"\(new)\" cannot be the name of a window",
        hint: Hint(zh: "名称不能空，也不含分号", en: "a name is not empty, and holds no semicolon"))
    }
    var count = 0
    let isChanged = try change { stored in
      for index in stored.portfolio.windows.indices
      where stored.portfolio.windows[index].name == name {
        stored.portfolio.windows[index].name = new
      }
      for position in stored.portfolio.activities.indices
      where stored.portfolio.activities[position].windows.contains(name) {
        count += 1
        var activity = stored.portfolio.activities[position]
        if activity.window == name { activity.window = new }
        activity.pauseWindows = activity.pauseWindows.map { $0 == name ? new : $0 }
        stored.portfolio.activities[position] = activity
      }
      stored.renameInTemplates(.window, name, to: new)
    }
    return (count, isChanged)
  }

  /// Removes a stretch of a window, that a day lies in, or all of it.
  ///
  /// - Returns: How many stretches went.
  /// - Throws: A ``Refusal`` that says where the window is used, where all of it would go.
  @discardableResult
  public func removeWindow(_ name: String, on day: Day?) throws -> Int {
    let found = Set(try stretches(of: name, on: day))
    let usage = stored.usage(ofWindow: name)
    let isGone = stored.portfolio.windows.count { $0.name == name } == found.count
    if isGone, !usage.isEmpty {
      let words = usage.wording
      throw Refusal(
        zh: "窗口“\(name)”还在使用：\(words.zh)", en: "the window \"\(name)\" is in use: \(words.en)",
        hint: Hint(
          zh:
            "先用 \(.changeActivity) 让它们不再用这个窗口",
          en:
            "take it off them first with `\(.changeActivity)`"
        ))
    }
    try change { stored in
      let kept = stored.portfolio.windows.indices.filter { !found.contains($0) }
      stored.portfolio.windows = kept.map { stored.portfolio.windows[$0] }
    }
    return found.count
  }

  /// Refuses the name of a window that the plan does not have.
  public func checkWindow(named name: String) throws { _ = try stretches(of: name, on: nil) }

  /// The stretches of a window: that a day lies in, or all.
  private func stretches(of name: String, on day: Day?) throws(Refusal) -> [Int] {
    let windows = stored.portfolio.windows
    let all = windows.indices.filter { windows[$0].name == name }
    guard !all.isEmpty else { throw Refusal.noWindow(name, stored.portfolio) }
    guard let day else { return all }
    let found = all.filter { windows[$0].from <= day && day <= windows[$0].to }
    guard found.isEmpty else { return found }
    throw Refusal(
      zh: "窗口“\(name)”没有包含 \(day) 的一段", en: "no stretch of the window \"\(name)\" has \(day) in it",
      hint: Hint(zh: "用 \(.listWindows) 看起止日期", en: "see its days with `\(.listWindows)`"))
  }
}

extension Portfolio {
  /// Refuses a window that ends before it begins, or is of two kinds.
  fileprivate func checkWindow(_ name: String) throws(Refusal) {
    let own = windows.filter { $0.name == name }
    if let wrong = own.first(where: { $0.from > $0.to }) {
      throw Refusal(
        zh: "窗口“\(name)”到 \(wrong.to) 结束，早于开始 \(wrong.from)",
        en: "the window \"\(name)\" ends on \(wrong.to), before it begins on \(wrong.from)")
    }
    guard Set(own.map(\.kind)).count > 1 else { return }
    throw Refusal(
      zh: "窗口“\(name)”的各段类别不同", en: "the stretches of the window \"\(name)\" are of two kinds",
      hint: Hint(
        zh: "同名窗口只能是一类；换一个名称，或各段一起改",
        en: "one name is of one kind: use another name, or change all of them"))
  }
}
