import CivilTime
public import Control
public import Plan
import Scheduler

/// What makes one plan another, in words: item by item, field by field.
public struct DifferenceWords: Sendable {
  let difference: PlanDifference
  let terms: Terms
  let old: FieldWords
  let new: FieldWords

  /// Takes a difference with the plans that it is between, calendars shipped with the program among
  /// them, which say what a day is.
  public init(
    _ difference: PlanDifference, from before: Portfolio, to after: Portfolio, _ terms: Terms
  ) {
    self.difference = difference
    self.terms = terms
    old = FieldWords(portfolio: before, terms: terms)
    new = FieldWords(portfolio: after, terms: terms)
  }

  /// All that is otherwise, in the order of ``DifferenceItem/Noun``.
  public var items: [DifferenceItem] {
    plan + projects + activities + relations + calendars + holidays + windows + progress + facts
  }

  private func change<Element>(_ before: Element?, _ after: Element?) -> DifferenceItem.Change {
    before == nil ? .added : after == nil ? .removed : .changed
  }

  /// An item for each element that is otherwise.
  func items<Key, Element>(
    _ list: ListDifference<Key, Element>, _ noun: DifferenceItem.Noun,
    code: (Element) -> String, title: (Element) -> String,
    fields: (Element?, Element?) -> [DifferenceItem.Field] = { _, _ in [] }
  ) -> [DifferenceItem] {
    var items = list.changes.compactMap { change -> DifferenceItem? in
      guard let element = change.after ?? change.before else { return nil }
      return DifferenceItem(
        noun: noun, change: self.change(change.before, change.after), code: code(element),
        title: title(element), fields: fields(change.before, change.after))
    }
    if list.movedCount > 0 {
      items.append(
        DifferenceItem(
          noun: noun, change: .reordered,
          code: terms("\(list.movedCount) 项换了位置", "\(list.movedCount) stand in another place")))
    }
    return items
  }

  func remark(_ text: String) -> DifferenceItem.Field {
    DifferenceItem.Field(id: "remark", name: "", before: "", after: text)
  }

  func field(
    _ id: String, _ zh: String, _ en: String, _ before: String, _ after: String
  ) -> DifferenceItem.Field? {
    guard before != after else { return nil }
    return DifferenceItem.Field(id: id, name: terms(zh, en), before: before, after: after)
  }

  private var plan: [DifferenceItem] {
    let fields = [
      difference.projectDay.flatMap {
        field("projectDay", "工作时间", "working hours", words($0.before), words($0.after))
      },
      difference.colourPreset.flatMap {
        field("colourPreset", "亮灯口径", "thresholds", $0.before, $0.after)
      },
    ].compactMap(\.self)
    guard !fields.isEmpty else { return [] }
    return [
      DifferenceItem(noun: .plan, change: .changed, code: terms("整个计划", "the plan"), fields: fields)
    ]
  }

  private var projects: [DifferenceItem] {
    let renamed = difference.renames.projects.sorted { $0.key < $1.key }.map {
      DifferenceItem(
        noun: .project, change: .renamed, code: $0.value,
        fields: [field("code", "代码", "code", $0.key, $0.value)].compactMap(\.self))
    }
    return renamed
      + items(difference.projects, .project, code: \.code, title: \.name) { before, after in
        guard let before, let after else { return [] }
        return after.fields(differingFrom: before).map {
          DifferenceItem.Field(
            id: $0.rawValue, name: new.name($0), before: old.value($0, of: before),
            after: new.value($0, of: after))
        }
      }
  }

  private var activities: [DifferenceItem] {
    let renamed = difference.renames.activities.filter { $0.key.code != $0.value.code }
      .sorted { naturalOrder("\($0.value)", "\($1.value)") }.map {
        DifferenceItem(
          noun: .activity, change: .renamed, code: "\($0.value)",
          fields: [field("code", "编码", "code", "\($0.key)", "\($0.value)")].compactMap(\.self))
      }
    return renamed
      + items(
        difference.activities, .activity, code: \.name, title: { terms.name($0.value) }
      ) { before, after in
        guard let after else { return [] }
        guard let before else {
          return after.value.duration == 0
            ? [] : [remark(new.value(.duration, of: after.value))]
        }
        return after.value.fields(differingFrom: before.value).map {
          DifferenceItem.Field(
            id: $0.rawValue, name: new.name($0), before: old.value($0, of: before.value),
            after: new.value($0, of: after.value))
        }
      }
  }

  private var relations: [DifferenceItem] {
    items(
      difference.relations, .relation,
      code: { "\($0.key.predecessor) → \($0.key.successor) \($0.key.kind.rawValue)" },
      title: { _ in "" }
    ) { before, after in
      guard let before, let after else {
        let lag = (after ?? before).map(lag) ?? ""
        return lag.isEmpty ? [] : [remark(lag)]
      }
      return [field("lag", "时距", "lag", lag(before), lag(after))].compactMap(\.self)
    }
  }

  private func lag(_ relation: NamedRelation) -> String {
    let lag = relation.lag
    if let percent = lag.percent { return "\(percent)%" }
    guard lag.minutes != 0 else { return "" }
    let day = new.portfolio.projectDay.minutes
    let count = days(Int(clamping: lag.minutes.magnitude), lag.counting == .elapsed ? 1440 : day)
    let amount = LagText.text(lag.minutes < 0, count, lag.counting)
    return amount
  }

  private var progress: [DifferenceItem] {
    // Where activities lie is looked up once a plan, not once a record.
    typealias Places = (activities: CodeIndex, projects: [String: Int])
    func places(_ words: FieldWords) -> Places {
      let projects = words.portfolio.projects.enumerated().map { ($0.element.code, $0.offset) }
      return (
        CodeIndex(words.portfolio.activities), Dictionary(projects, uniquingKeysWith: { a, _ in a })
      )
    }
    lazy var oldPlaces = places(old)
    lazy var newPlaces = places(new)
    func told(
      _ named: Named<ProgressRecord>, _ words: FieldWords, _ places: Places
    ) -> String {
      var record = named.value
      guard let project = places.projects[named.project], let code = named.code,
        let position = places.activities.position(
          of: code, project: project, in: words.portfolio.activities)
      else { return "\(record.date.day)" }
      record.activity = position
      let facts = RecordWords(portfolio: words.portfolio, terms: terms).facts(record)
      return ["\(record.date.day)", facts, record.note].filter { !$0.isEmpty }
        .joined(separator: terms("：", ": "))
    }
    let records = items(difference.progress, .progress, code: \.name, title: { _ in "" }) {
      before, after in
      if let after { return [remark(told(after, new, newPlaces))] }
      return before.map { [remark(told($0, old, oldPlaces))] } ?? []
    }
    return records
      + items(difference.retractions, .correction, code: \.name, title: { _ in "" }) {
        before, after in
        (after ?? before).map { [remark($0.value.reason)] } ?? []
      }
  }

  private var others: [DifferenceItem] {
    let contacts = items(difference.contacts, .contact, code: \.name, title: { _ in "" }) {
      before, after in
      guard let before, let after else { return [] }
      return [
        field("office", "单位", "office", before.office, after.office),
        field("phone", "电话", "telephone", before.phone, after.phone),
        field("note", "备注", "note", before.note, after.note),
      ].compactMap(\.self)
    }
    return contacts
      + items(difference.templates, .template, code: \.name, title: \.title) { before, after in
        guard let before, let after else { return [] }
        return fields(of: before, after)
      }
  }

  private func fields(of before: PlanTemplate, _ after: PlanTemplate) -> [DifferenceItem.Field] {
    func days(_ number: Int?) -> String { number.map { terms("\($0)天", "\($0) d") } ?? "" }
    return [
      field("title", "名称", "title", before.title, after.title),
      field("prefix", "代码开头", "codes begin", before.prefix, after.prefix),
      field(
        "direction", "方向", "planned", terms.direction(before.direction),
        terms.direction(after.direction)),
      field("reserveDays", "预留", "reserve", days(before.reserveDays), days(after.reserveDays)),
      field("calendar", "日历", "calendar", before.calendar ?? "", after.calendar ?? ""),
      field("normDays", "定额工期", "norm duration", days(before.normDays), days(after.normDays)),
      field("required", "要求完成", "required", before.required.text, after.required.text),
      before.plan == after.plan
        ? nil : remark(terms("其中的工作有改动", "its activities are others")),
    ].compactMap(\.self)
  }

  private var facts: [DifferenceItem] {
    let problems = items(
      difference.problems, .problem, code: { "\($0.value.number)" }, title: { $0.value.text }
    ) { before, after in
      guard let before = before?.value, let after = after?.value else { return [] }
      func state(_ problem: Problem) -> String {
        terms(problem.state.wording.zh, problem.state.wording.en)
      }
      return [
        field("text", "内容", "text", before.text, after.text),
        field("state", "状态", "state", state(before), state(after)),
        field("owner", "责任单位", "office", before.owner, after.owner),
        field("person", "责任人", "person", before.person, after.person),
        field("measure", "措施", "measure", before.measure, after.measure),
        field(
          "due", "期限", "due", before.due.map { "\($0)" } ?? "", after.due.map { "\($0)" } ?? ""),
        field(
          "closed", "销号", "closed", before.closed.map { "\($0)" } ?? "",
          after.closed.map { "\($0)" } ?? ""),
      ].compactMap(\.self)
    }
    let baselines = items(
      difference.baselines, .baseline, code: { "\($0.baseline.number)" },
      title: { $0.baseline.name }
    ) { before, after in
      guard let before, let after else { return [] }
      let count = Set(before.dates.keys).union(after.dates.keys)
        .count { before.dates[$0] != after.dates[$0] }
      return [remark(terms("\(count) 项工作的日期不同", "the dates of \(count) activities differ"))]
    }
    let reports = items(
      difference.reports, .report, code: { "\($0.monday)" },
      title: { "\($0.form.rawValue) \($0.language.rawValue)" })
    return problems + baselines + reports + others
  }
}
