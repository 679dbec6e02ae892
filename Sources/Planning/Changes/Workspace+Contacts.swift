public import Plan
import PlanExchange
import PlanStore
import Reporting

/// What somebody says of an office or a person; what is not said stays.
public struct ContactEdit: Hashable, Sendable {
  /// Where a person works.
  public var office: String?
  /// The telephone number.
  public var phone: String?
  /// Remarks.
  public var note: String?

  /// Creates an edit that says what is given.
  public init(office: String? = nil, phone: String? = nil, note: String? = nil) {
    self.office = office
    self.phone = phone
    self.note = note
  }
}

/// Offices and people: known, renamed and merged wherever the plan names them.
extension Workspace {
  /// Notes an office or a person.
  public func addContact(_ kind: Contact.Kind, _ name: String, _ edit: ContactEdit) throws {
    guard !TextCheck.isBlank(name), OfficeList.names(in: name) == [name] else {
      throw Refusal(
        zh: "“\(name)”不是一个单位或人的名称", en: "\"\(name)\" is not the name of one office or person",
        hint: Hint(zh: "不含顿号、逗号、“·”和“/”，每次一个", en: "one at a time, without · , / or ;"))
    }
    try change { stored in
      guard !stored.contacts.contains(where: { $0.kind == kind && $0.name == name }) else {
        throw Refusal(
          zh: "“\(name)”已经登记过", en: "\"\(name)\" is noted already",
          hint: kind == .office
            ? Hint(zh: "用 \(.changeOffice) 修改", en: "change it with `\(.changeOffice)`")
            : Hint(zh: "用 \(.changePerson) 修改", en: "change it with `\(.changePerson)`"))
      }
      stored.contacts.append(
        Contact(
          kind, name: name, office: edit.office ?? "", phone: edit.phone ?? "",
          note: edit.note ?? ""))
    }
  }

  /// Changes what is known of an office or a person; it is noted where it was only named so far.
  @discardableResult
  public func changeContact(
    _ kind: Contact.Kind, _ name: String, _ edit: ContactEdit
  ) throws -> Bool {
    try checkContact(kind, name)
    return try change { stored in
      if !stored.contacts.contains(where: { $0.kind == kind && $0.name == name }) {
        if edit == ContactEdit() { return }
        stored.contacts.append(Contact(kind, name: name))
      }
      let index = stored.contacts.firstIndex { $0.kind == kind && $0.name == name }!
      stored.contacts[index].office = edit.office ?? stored.contacts[index].office
      stored.contacts[index].phone = edit.phone ?? stored.contacts[index].phone
      stored.contacts[index].note = edit.note ?? stored.contacts[index].note
    }
  }

  /// Gives offices or people another name, wherever work, projects, problems and saved templates name
  /// them; what one of that name answers for already is joined to it.
  ///
  /// Records of progress stand as they were reported.
  ///
  /// - Returns: How many activities, projects, problems and templates named them, and whether anything changed.
  @discardableResult
  public func renameContacts(
    _ kind: Contact.Kind, _ names: [String], to new: String, merging isMerging: Bool
  ) throws -> (places: Int, isChanged: Bool) {
    let inTemplates = stored.namesInTemplates(kind)
    for name in names where !inTemplates.contains(name) { try checkContact(kind, name) }
    guard !TextCheck.isBlank(new), OfficeList.names(in: new) == [new] else {
      throw Refusal(
        zh: "“\(new)”不是一个单位或人的名称", en: "\"\(new)\" is not the name of one office or person",
        hint: Hint(zh: "不含顿号、逗号、“·”和“/”，每次一个", en: "one at a time, without · , / or ;"))
    }
    let known = inTemplates.union(stored.names(of: kind))
    if !isMerging, !names.contains(new), known.contains(new) {
      throw Refusal(
        zh: "“\(new)”已经有了，改名会把两者并成一个",
        en: "\"\(new)\" is there already, and renaming would join the two",
        hint: kind == .office
          ? Hint(
            zh: "是同一个单位就用 \(.mergeOffices) 合并",
            en: "join them with `\(.mergeOffices)` if they are one")
          : Hint(
            zh: "是同一个人就用 \(.mergePeople) 合并", en: "join them with `\(.mergePeople)` if they are one"
          ))
    }
    var places = 0
    let isChanged = try change { stored in
      for name in names where name != new { places += stored.rename(kind, name, to: new) }
    }
    return (places, isChanged)
  }

  /// Forgets what is known of an office or a person.
  ///
  /// - Throws: A ``Refusal`` that says where the plan names it, where it does.
  public func removeContact(_ kind: Contact.Kind, _ name: String) throws {
    try checkContact(kind, name)
    let usage = stored.usage(of: kind, name)
    guard usage.isEmpty else {
      let words = usage.wording
      throw Refusal(
        zh: "“\(name)”还在使用：\(words.zh)", en: "\"\(name)\" is in use: \(words.en)",
        hint: kind == .office
          ? Hint(
            zh: "改由别的单位承担用 \(.mergeOffices)，或用 \(.changeActivity) 改派",
            en:
              "give it to another with `\(.mergeOffices)`, or by `\(.changeActivity)`"
          )
          : Hint(
            zh: "改由别人负责用 \(.mergePeople)，或用 \(.changeActivity) 改派",
            en:
              "give it to another with `\(.mergePeople)`, or by `\(.changeActivity)`"
          ))
    }
    try change { stored in stored.contacts.removeAll { $0.kind == kind && $0.name == name } }
  }

  /// The names that the plan has for offices or people, those it names first.
  public func contactNames(_ kind: Contact.Kind) -> [String] { stored.names(of: kind) }

  /// The activities that an office or a person answers for, in the order of the plan.
  public func activities(of kind: Contact.Kind, _ name: String) -> [Int] {
    stored.portfolio.activities.indices.filter {
      let activity = stored.portfolio.activities[$0]
      let cells = kind == .office ? [activity.owner] : [activity.leader, activity.person]
      return cells.contains { OfficeList.owes($0, name) }
    }
  }

  /// Refuses a name that neither the plan nor what is noted has.
  public func checkContact(_ kind: Contact.Kind, _ name: String) throws {
    let known = stored.names(of: kind)
    guard !known.contains(name) else { return }
    if kind == .office { throw Finding.unknownOffice(name, offices) }
    let wanted = Set(name)
    let near = known.filter { !wanted.isDisjoint(with: $0) }.prefix(5)
    throw Refusal(
      zh: "计划中没有“\(name)”这个人", en: "nobody in the plan is called \"\(name)\"",
      hint: near.isEmpty
        ? Hint(zh: "用 \(.listPeople) 看有谁", en: "see who there is with `\(.listPeople)`")
        : Hint(
          zh: "相近的有：\(near.joined(separator: "、"))",
          en: "the nearest are: \(near.joined(separator: ", "))"))
  }
}

extension StoredPlan {
  /// The names that the plan has for offices or people, those it names first.
  func names(of kind: Contact.Kind) -> [String] {
    var names: [String] = []
    switch kind {
    case .office: names = OfficeList(portfolio, problems: problems).names
    case .person:
      var known: Set<String> = []
      let cells =
        portfolio.projects.flatMap { [$0.leader, $0.person] }
        + portfolio.activities.flatMap { [$0.leader, $0.person] } + problems.map(\.person)
      for name in cells.flatMap(OfficeList.names(in:)) where known.insert(name).inserted {
        names.append(name)
      }
    }
    let known = Set(names)
    return names + contacts.filter { $0.kind == kind && !known.contains($0.name) }.map(\.name)
  }

  /// Where an office or a person is named.
  func usage(of kind: Contact.Kind, _ name: String) -> Usage {
    func has(_ cells: String...) -> Bool { cells.contains { OfficeList.owes($0, name) } }
    return Usage(
      activities: portfolio.activities.indices.filter {
        let activity = portfolio.activities[$0]
        return kind == .office ? has(activity.owner) : has(activity.leader, activity.person)
      }.map(portfolio.code(of:)),
      projects: portfolio.projects.filter {
        kind == .office ? has($0.lead) : has($0.leader, $0.person)
      }.map(\.code),
      problems: problems.filter { kind == .office ? has($0.owner) : has($0.person) }.map(\.number))
  }

  /// Gives an office or a person another name everywhere; returns in how many places.
  fileprivate mutating func rename(_ kind: Contact.Kind, _ old: String, to new: String) -> Int {
    var places = 0
    func renamed(_ texts: [String]) -> [String]? {
      let after = texts.map { OfficeList.renaming(old, to: new, in: $0) }
      if after == texts { return nil }
      places += 1
      return after
    }
    for index in portfolio.activities.indices {
      let activity = portfolio.activities[index]
      if kind == .office {
        if let cells = renamed([activity.owner]) { portfolio.activities[index].owner = cells[0] }
      } else if let cells = renamed([activity.leader, activity.person]) {
        portfolio.activities[index].leader = cells[0]
        portfolio.activities[index].person = cells[1]
      }
    }
    for index in portfolio.projects.indices {
      let project = portfolio.projects[index]
      if kind == .office {
        if let cells = renamed([project.lead]) { portfolio.projects[index].lead = cells[0] }
      } else if let cells = renamed([project.leader, project.person]) {
        portfolio.projects[index].leader = cells[0]
        portfolio.projects[index].person = cells[1]
      }
    }
    for index in problems.indices {
      let cell = kind == .office ? problems[index].owner : problems[index].person
      guard let cells = renamed([cell]) else { continue }
      if kind == .office {
        problems[index].owner = cells[0]
      } else {
        problems[index].person = cells[0]
      }
    }
    if kind == .office {
      for index in contacts.indices where contacts[index].office == old {
        contacts[index].office = new
      }
    }
    places += renameInTemplates(kind == .office ? .office : .person, old, to: new)
    let isThere = contacts.contains { $0.kind == kind && $0.name == new }
    if let index = contacts.firstIndex(where: { $0.kind == kind && $0.name == old }) {
      if isThere { contacts.remove(at: index) } else { contacts[index].name = new }
    }
    return places
  }
}
