import Plan

extension Workspace {
  /// Refuses the name of a field that no project has.
  ///
  /// - Parameter projects: The projects that are asked for, by position; none for all.
  public func checkField(_ name: String, of projects: Set<Int>) throws {
    let all = portfolio.projects
    let asked = projects.isEmpty ? all : projects.sorted().map { all[$0] }
    var names: [String] = []
    var known: Set<String> = []
    for field in asked.lazy.flatMap(\.fields) where known.insert(field.name).inserted {
      names.append(field.name)
    }
    guard !known.contains(name) else { return }
    throw Finding.unknownField(name, names, isOfAll: projects.isEmpty)
  }
}

extension Finding {
  /// A field that none of some projects has.
  ///
  /// - Parameter names: The fields that they have.
  static func unknownField(_ name: String, _ names: [String], isOfAll: Bool) -> Finding {
    let shown = names.prefix(8)
    let (more, moreZh) = names.count > shown.count ? (" …", "等") : ("", "")
    let hint =
      shown.isEmpty
      ? Hint(
        zh: "项目没有字段；可用 lead、office、level",
        en: "projects have no fields; there are lead, office, level")
      : Hint(
        zh: "项目的字段有：\(shown.joined(separator: "、"))\(moreZh)；此外可用 lead、office、level",
        en:
          "fields of projects: \(shown.joined(separator: ", "))\(more); besides there are lead, office, level"
      )
    return Finding(
      .error, "unknown-field",
      isOfAll
        ? Wording(zh: "没有项目有字段“\(name)”", en: "no project has a field \"\(name)\"")
        : Wording(zh: "所写的项目没有字段“\(name)”", en: "none of these projects has a field \"\(name)\""),
      hint: hint)
  }
}
