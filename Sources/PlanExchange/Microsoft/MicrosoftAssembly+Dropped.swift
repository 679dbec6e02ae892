import Plan

extension MicrosoftAssembly {
  /// Lists what the file says and a plan has no place for.
  mutating func reportWhatIsDropped() {
    for (position, task) in tasks.enumerated() {
      for name in task.dropped {
        let (kind, what) = Self.words(for: name)
        report.add(.dropped, kind, full(activities[position]), what)
      }
      if task.notes.utf8.contains(10) {
        report.add(
          .adapted, "note-on-one-line", full(activities[position]),
          .init(zh: "多行备注合并成一行", en: "notes of several lines put on one"))
      }
      if task.name.isEmpty {
        report.add(
          .adapted, "name-from-code", full(activities[position]),
          .init(zh: "没有名称的任务以编码为名", en: "tasks without a name have their code as name"))
      }
    }
    reportLostPauses()
    for (name, count) in cells.odd.sorted(by: { $0.key < $1.key }) {
      report.add(
        .dropped, "odd-\(name)", count: count,
        .init(
          zh: "<\(name)> 中无法解读、也不影响计划的值",
          en: "values of <\(name)> that make no sense and nothing depends on"))
    }
    if let note = whole?.notes, !note.isEmpty {
      report.add(.dropped, "project-note", .init(zh: "项目备注", en: "the note of the project"))
    }
    for name in calendars.cut {
      report.add(
        .dropped, "calendar-beyond-horizon", name,
        .init(
          zh: "日历例外超出计划前 5 年、后 25 年的部分",
          en: "calendar exceptions over 5 years before the plan or 25 behind it"))
    }
    let people = content.resources.filter { $0.uid != 0 && !$0.name.isEmpty }
    if !people.isEmpty {
      report.add(
        .dropped, "resources", count: people.count,
        .init(
          zh: "资源：只保留名称（责任单位）和日历",
          en: "resources: only names, as owners, and calendars are kept"))
    }
    let unknown = content.unknown.filter { !MicrosoftIgnored.names.contains($0.key) }
    for (name, count) in unknown.sorted(by: { $0.key < $1.key }) {
      report.add(
        .dropped, "element-\(name)", count: count,
        .init(zh: "不认识的元素 <\(name)>", en: "unknown elements <\(name)>"))
    }
  }

  private static func words(for name: MicrosoftName) -> (String, Wording) {
    switch name {
    case .cost, .fixedCost: ("costs", .init(zh: "成本", en: "costs"))
    case .work: ("work", .init(zh: "工时", en: "amounts of work"))
    case .physicalPercentComplete:
      ("physical-percent", .init(zh: "实际完成百分比", en: "physical percents complete"))
    case .hyperlink: ("hyperlinks", .init(zh: "超链接", en: "hyperlinks"))
    default: ("priorities", .init(zh: "调配优先级", en: "levelling priorities"))
    }
  }
}
