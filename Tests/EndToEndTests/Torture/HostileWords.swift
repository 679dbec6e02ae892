/// What stands on a hostile command line: words nobody means, among words that make sense for the
/// sample plan, so that lines get past the first check.
enum HostileWords {
  private static let numbers: [String] = [
    "0", "1", "-1", "2", "-2", "5", "12.5", "0.0000001", "-0", "007", "100", "100.1", "101",
    "36500",
    "36501", "-36501", "10000", "1000001", "2147483647", "2147483648", "-2147483648", "4294967296",
    "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809",
    "1e5", "1e300", "-1e300", "1e999", "-1e999", "NaN", "-nan", "inf", "-inf", "0x10", "1,5", "１２",
    "十",
    "+5", " 5", "5 ", "99999999999999999999999999999999999999999999",
  ]

  private static let texts: [String] = [
    "", "-", "--", "---", ".", "..", " ", "\t", "\n", "\u{1B}[2J", "\u{7}", "\u{202E}abc",
    "\u{FEFF}",
    "中文", "“引号”", "\"", "'", "\\", "%", "%s%n", "${x}", "{{x}}", "$(id)", "a=b", "=", "@", "*", "?",
    "#",
    "a;b", "a,b,,c", ";;;", "👷‍♂️", "e\u{301}", "\u{0}x", "null", "true", "DROP TABLE activity",
    String(repeating: "长", count: 3000), String(repeating: "x", count: 20_000),
    String(repeating: "9", count: 400), String(repeating: "A1,", count: 500),
  ]

  private static let dates: [String] = [
    "2027-03-01", "2028-02-02", "2028/2/2", "2028年2月2日", "2028-02-02T18:00", "2028-02-02T24:00",
    "1900-01-01", "2999-12-31", "2999-12-31T24:00", "0000-01-01", "0001-01-01", "9999-12-31",
    "1899-12-31", "3000-01-01", "2027-02-29", "2027-13-01", "2027-01-32", "-001-01-01",
    "2028-02-02T25:00",
    "99999-01-01", "2028-2", "2028", "today", "2028-02-02T", "T08:00",
  ]

  private static let codes = [
    "P", "Q", "P.A1", "P.A2", "P.A3", "P.A4", "P.A5", "P.A6", "P.Z", "Q.B1", "Q.B2", "A1", "B1",
    "NONE",
    "P.NONE", "P.", ".A1", ".", "P.A1.A1", "p.a1",
  ]

  /// Files that the folder has, and names that lie within it.
  private static let files = [
    "plan.db", "plan.csv", "progress.csv", "school.xml", "two.xer", "holidays.csv", "nonsense.bin",
    "none.csv", "-", "", ".", "folder", "folder/none/x",
  ]

  private static let outputs = [
    "out.svg", "out.html", "out.md", "out.txt", "out.csv", "out.xlsx", "out.ics", "out.xml",
    "out.json",
    "out", "-", "", ".", "folder", "folder/out.svg", "none/out.md", "输出.md", "out.xyz",
  ]

  /// A value for an argument.
  static func value(_ argument: CommandTree.Argument, _ random: inout SeededNumbers) -> String {
    if !argument.words.isEmpty, !random.once(in: 8) { return random.pick(argument.words) }
    if argument.names.contains("--file") {
      return random.once(in: 12) ? random.pick(files) : "plan.db"
    }
    if argument.names.contains("--output") {
      // Drawing takes long, so few lines do.
      if random.once(in: 60) { return random.pick(["out.pdf", "out.png"]) }
      return random.pick(outputs)
    }
    if random.once(in: 4) { return hostile(&random) }
    switch argument.value {
    case "code", "predecessor", "successor", "after", "parent", "at": return random.pick(codes)
    case "projects", "project": return random.pick(random.once(in: 3) ? codes : ["P", "Q"])
    case "csv", "source", "template", "holidays", "windows", "rules", "file":
      return random.pick(files)
    case "data-date", "started", "finished", "expected-finish", "suspended", "resumes", "date",
      "week",
      "issued", "finish-by", "start", "start-from":
      return random.pick(dates)
    case "calendar": return random.pick(["workday", "calendar-day", "none"])
    case "window": return random.pick(["summer-holiday", "avoid-exams", "none", ""])
    case "constraint": return random.pick(["SNET ", "FNET ", "ZFF", "MSO "]) + random.pick(dates)
    case "lag", "bands", "alarm":
      return random.pick(numbers) + random.pick(["", "", "d", "w", "e", "b", "p", "%", "%w", ",5"])
    case "kind": return random.pick(["task", "milestone", "summary", "level-of-effort", "none"])
    default: return random.pick([random.pick(numbers), hostile(&random)])
    }
  }

  private static func hostile(_ random: inout SeededNumbers) -> String {
    switch Int.random(in: 0..<6, using: &random) {
    case 0...1: random.pick(numbers)
    case 2: random.pick(dates)
    case 3: random.pick(codes)
    case 4:
      random.pick(codes) + random.pick(["FS", "SS+", "FF-", "SF+", ""]) + random.pick(numbers)
    // The system takes no zero byte in a word.
    default: random.pick(texts).replacing("\u{0}", with: "\u{1}")
    }
  }

  /// A line for a command: each optional argument now and then, the needed ones nearly always.
  static func line(_ command: CommandTree.Command, _ random: inout SeededNumbers) -> [String] {
    var words = command.path.filter { !$0.isEmpty }
    for argument in command.arguments {
      let isNamed = argument.names.contains("--file") || argument.names.contains("--output")
      let chance = argument.isOptional ? (isNamed ? 2 : 4) : 1
      guard argument.isOptional ? random.once(in: chance) : !random.once(in: 25) else { continue }
      let count = argument.isRepeating ? Int.random(in: 1...3, using: &random) : 1
      for _ in 0..<count { words += self.words(argument, &random) }
    }
    if random.once(in: 30) { words.append(hostile(&random)) }
    return words
  }

  private static func words(
    _ argument: CommandTree.Argument, _ random: inout SeededNumbers
  ) -> [String] {
    switch argument.kind {
    case .flag: return [random.pick(argument.names)]
    case .positional: return [value(argument, &random)]
    case .option:
      let (name, value) = (random.pick(argument.names), value(argument, &random))
      // A value that begins with a dash is only one behind an equals sign.
      let isJoined = name.hasPrefix("--") && (value.hasPrefix("-") || random.once(in: 2))
      return isJoined ? ["\(name)=\(value)"] : [name, value]
    }
  }
}
