import CivilTime
public import Plan

/// The columns of a table of windows.
enum WindowColumn: String, CSVColumn {
  case window
  case from
  case to
  case kind
  case provisional
  case note

  static let fileKind = FileKind.windows
  static let identifying = [window, from, to]
  static let required = [kind]
  static let key = window
  static let byName = namesOfAll()

  var aliases: [String] {
    switch self {
    case .window: ["窗口", "施工窗口", "窗口名称"]
    case .from: ["开始", "起", "开始日期"]
    case .to: ["结束", "止", "结束日期"]
    case .kind: ["类型", "类别"]
    case .provisional: ["暂定", "是否暂定"]
    case .note: ["备注", "说明"]
    }
  }
}

/// Reads and writes windows as CSV: `window,from,to,kind,provisional,note`.
public enum WindowCSV {
  /// Reads windows, in the order of the file.
  ///
  /// - Parameter file: The file's name as the user gave it, for findings.
  /// - Returns: The windows, and what should be looked at.
  /// - Throws: Every finding of the file, when one is an error.
  public static func read(
    _ bytes: [UInt8], file: String
  ) throws(InvalidInput) -> (windows: [Window], warnings: [Finding]) {
    var findings = FindingList()
    var windows: [Window] = []
    if let sheet = Sheet<WindowColumn>(bytes, file: file, findings: &findings) {
      var kinds: [String: (kind: Window.Kind, line: Int)] = [:]
      for row in sheet.rows(findings: &findings) {
        guard let window = window(row, &findings) else { continue }
        let first = kinds[window.name] ?? (window.kind, row.line)
        if first.kind != window.kind {
          findings.add(
            .windowKindsDiffer(window.name, first.kind, first.line, at: row.place(.kind)))
        }
        kinds[window.name] = first
        windows.append(window)
      }
    }
    return (windows, try findings.warnings())
  }

  /// Writes windows, in their order.
  public static func write(_ windows: [Window], as flavour: CSVFlavour = .plain) -> String {
    var writer = CSVWriter(flavour)
    writer.write(WindowColumn.allCases.map(flavour.heading))
    for window in windows {
      writer.write { (column: WindowColumn) in
        switch column {
        case .window: window.name
        case .from: "\(window.from)"
        case .to: "\(window.to)"
        case .kind: flavour.word(window.kind.chinese, window.kind.rawValue)
        case .provisional: window.isProvisional ? flavour.word("是", "yes") : ""
        case .note: flavour.guarded(window.note)
        }
      }
    }
    return writer.text
  }

  private static func window(
    _ row: Sheet<WindowColumn>.Row, _ findings: inout FindingList
  ) -> Window? {
    let from = row.day(.from, &findings)
    let to = row.day(.to, &findings)
    if let from, let to, to < from {
      findings.add(.windowBackwards(row.value(.window), from, to, at: row.place(.to)))
    }
    let word = row.value(.kind).lowercased()
    let kind = Window.Kind(rawValue: word) ?? Window.Kind.allCases.first { $0.chinese == word }
    if kind == nil { findings.add(.badWindowKind(row.value(.kind), at: row.place(.kind))) }
    let provisional = YesNo.read(row.value(.provisional))
    if provisional == nil {
      findings.add(
        .badYesNo(row.value(.provisional), "provisional", at: row.place(.provisional)))
    }
    guard let from, let to, let kind, let provisional else { return nil }
    return Window(
      name: row.value(.window), from: from, to: to, kind: kind, isProvisional: provisional,
      note: row.paragraphs(.note))
  }
}

extension Window.Kind {
  /// The Chinese word for it.
  fileprivate var chinese: String {
    switch self {
    case .inside: "窗口内施工"
    case .pause: "窗口内停工"
    case .advisory: "只提醒"
    }
  }
}

extension Finding {
  fileprivate static func windowBackwards(
    _ name: String, _ from: Day, _ to: Day, at place: Place
  ) -> Finding {
    Finding(
      .error, "window-backwards", at: place,
      Wording(
        zh: "窗口“\(name)”的结束 \(to) 早于开始 \(from)",
        en: "the window \"\(name)\" ends on \(to), before it begins on \(from)"),
      hint: Wording(zh: "改正 from 或 to", en: "correct \"from\" or \"to\""))
  }

  fileprivate static func badWindowKind(_ text: String, at place: Place) -> Finding {
    Finding(
      .error, "bad-window-kind", at: place,
      Wording(zh: "没有“\(text)”这种窗口", en: "there is no kind of window \"\(text)\""),
      hint: Wording(
        zh: "写 inside（须整段落在窗口内）、pause（窗口内停工）或 advisory（只提醒）",
        en:
          "write inside (all work within it), pause (no work within it) or advisory (a warning only)"
      ))
  }

  fileprivate static func windowKindsDiffer(
    _ name: String, _ kind: Window.Kind, _ line: Int, at place: Place
  ) -> Finding {
    Finding(
      .error, "window-of-two-kinds", at: place,
      Wording(
        zh: "窗口“\(name)”在第 \(line) 行是 \(kind.rawValue)，这里却不是",
        en: "the window \"\(name)\" is \(kind.rawValue) in line \(line) but not here"),
      hint: Wording(
        zh: "同名窗口只能有一种类型；另一种请改名",
        en: "windows of one name are of one kind; give the other kind another name"))
  }
}
