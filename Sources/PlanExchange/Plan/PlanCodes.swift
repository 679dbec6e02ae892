import Plan

/// Gives the rows of a plan their codes and projects.
///
/// The code is that of the column of codes, else the outline number, else the row's number, else its
/// place among the rows.
struct PlanCodes {
  var findings: FindingList
  private(set) var account = ImportAccount()
  private let sheet: Sheet<PlanColumn>
  private let isOwn: Bool
  /// The column that the codes are made of; nil where the rows are counted.
  private let source: PlanColumn?

  init(_ sheet: Sheet<PlanColumn>, isOwn: Bool, findings: FindingList) {
    self.sheet = sheet
    self.isOwn = isOwn
    self.findings = findings
    source = [.code, .wbs, .number].first { sheet.cellNumber(of: $0) != nil }
  }

  /// Gives every row its code.
  mutating func assign(to entries: inout [PlanEntry]) {
    for index in entries.indices {
      entries[index].number = number(of: entries[index].row)
      guard entries[index].kind.isData else { continue }
      guard let source else {
        entries[index].code = "\(index + 1)"
        continue
      }
      let text = entries[index].row.value(source)
      let (project, code) = code(text, of: entries[index].row)
      entries[index].project = project
      entries[index].code = code
    }
    if source == .number { tellSectionsApart(&entries) }
    nameProjects(&entries)
    nameHeadings(&entries)
    if source == nil, !entries.isEmpty {
      account.adapt(
        Wording(zh: "没有编码列，以行次为编码", en: "no column of codes; rows are counted"), "",
        count: entries.count)
    } else if let source, source != .code, !entries.isEmpty {
      account.adapt(
        Wording(
          zh: "没有编码列，以“\(sheet.title(source))”为编码", en: "codes made of \"\(sheet.title(source))\""),
        "", count: entries.count)
    }
  }

  private func number(of row: Sheet<PlanColumn>.Row) -> String {
    Self.plain(row.value(row.isEmpty(.wbs) ? .number : .wbs))
  }

  /// A number or code in half-width letters, without the sign that may close it.
  static func plain(_ text: String) -> String {
    var plain = HalfWidth.text(text).trimmed
    // Nearly all end in a letter or digit of ASCII.
    while let byte = plain.utf8.last, !(0x30..<0x80).contains(byte),
      let last = plain.last, plain.count > 1, ".、,)".contains(last)
    {
      plain.removeLast()
    }
    return plain
  }

  /// The code that a cell says, and its project where it names one.
  private mutating func code(
    _ text: String, of row: Sheet<PlanColumn>.Row
  ) -> (project: String?, code: String) {
    if let source, row.isDate(source) {
      findings.add(.codeBecameDate(text, at: row.place(source)))
    }
    if ActivityCode.isValid(text), text.utf8.allSatisfy({ $0 < 0x80 }) { return (nil, text) }
    let plain = Self.plain(text)
    if plain != text {
      account.adapt(Wording(zh: "编码中的全角字符改为半角", en: "full-width codes made plain"), text)
    }
    guard plain.contains(".") else { return (nil, plain) }
    let steps = plain.split(separator: ".", omittingEmptySubsequences: false)
    let isOutline = steps.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { $0.isDigit } }
    if isOutline || source != .code {
      account.adapt(Wording(zh: "编码中的点号改为“-”", en: "dots in codes became \"-\""), plain)
      return (nil, steps.joined(separator: "-"))
    }
    guard steps.count == 2, steps.allSatisfy(ActivityCode.isValid) else { return (nil, plain) }
    return (String(steps[0]), String(steps[1]))
  }

  /// Numbers that begin again under each heading get the heading's before them.
  private mutating func tellSectionsApart(_ entries: inout [PlanEntry]) {
    guard entries.indices.contains(where: { entries[$0].isHeading }) else { return }
    var used: Set<String> = []
    let areUnique = entries.allSatisfy { !$0.kind.isData || used.insert($0.code).inserted }
    if areUnique { return }
    var section = 0
    for index in entries.indices {
      if entries[index].isHeading { section += 1 }
      guard entries[index].kind.isData else { continue }
      entries[index].code = "\(section)-\(entries[index].code)"
      account.adapt(
        Wording(
          zh: "序号在各段重复，编码前加段号", en: "numbers begin again under each heading; it was put before them"
        ),
        entries[index].code)
    }
  }

  /// A row without a project belongs to that of the row above.
  private mutating func nameProjects(_ entries: inout [PlanEntry]) {
    guard sheet.cellNumber(of: .project) != nil else {
      var last: String?
      for index in entries.indices where isOwn || entries[index].isHeading {
        last = entries[index].project ?? last
        entries[index].project = last
      }
      return
    }
    var last = ""
    for index in entries.indices {
      let name = entries[index].row.sharedValue(.project).onOneLine
      if !name.isEmpty { last = name }
      if !last.isEmpty { entries[index].project = last }
    }
  }

  private func nameHeadings(_ entries: inout [PlanEntry]) {
    guard entries.indices.contains(where: { entries[$0].isHeading }) else { return }
    var taken = Set(entries.map(\.code))
    var number = 0
    for index in entries.indices where entries[index].isHeading {
      repeat { number += 1 } while !taken.insert("S\(number)").inserted
      entries[index].code = "S\(number)"
    }
  }
}

extension Finding {
  static func codeBecameDate(_ text: String, at place: Place) -> Finding {
    Finding(
      .error, "code-became-date", at: place,
      Wording(
        zh: "这个单元格是日期（\(text)），不是编码：Excel 会把 3-1 这样的编码改成日期",
        en: "the cell is a date (\(text)) and no code: Excel turns codes such as 3-1 into dates"),
      hint: Wording(
        zh: "把这一列设为文本格式，重新录入编码", en: "format the column as text and type the code again"))
  }
}
