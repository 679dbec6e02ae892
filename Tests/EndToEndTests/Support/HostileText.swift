import Foundation

/// Texts made to steer a terminal.
struct HostileText {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
  }

  /// Scalars that must reach no terminal, and some that may.
  private static let pool: [Unicode.Scalar] =
    [0x1B, 0x07, 0x08, 0x09, 0x0A, 0x0D, 0x7F, 0x85, 0x9B, 0x9D, 0xAD, 0x61C, 0x200B, 0x200D]
    .map { Unicode.Scalar($0 as UInt32)! }
    + [0x200E, 0x2028, 0x2029, 0x202E, 0x2060, 0x2066, 0x3164, 0xE000, 0xFEFF, 0xE0041, 0x378]
    .map { Unicode.Scalar($0 as UInt32)! } + ["[", "]", "2", "J", ";", "m", "工", "期", "é", "|"]

  /// Returns the next text, of one to eight scalars, at least one of them hostile.
  mutating func next() -> String {
    var text = ""
    for _ in 0..<Int(random(8)) {
      text.unicodeScalars.append(Self.pool[Int(random(UInt64(Self.pool.count)))])
    }
    text.unicodeScalars.append(Self.pool[Int(random(25))])
    return text
  }

  private mutating func random(_ bound: UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % bound
  }

  /// The scalars of a text that steer or hide, line feeds aside: by what Unicode says of them, and
  /// not by what the program takes them for.
  static func steering(in text: String) -> [String] {
    text.unicodeScalars.filter { scalar in
      if scalar == "\n" { return false }
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
        .unassigned:
        return true
      default: return scalar.value == 0x3164
      }
    }
    .map { "U+" + String($0.value, radix: 16) }
  }
}

extension Environment {
  /// The plan of ``prepared()`` with progress, in which every text that people give has something
  /// hostile at its end; returned with the ends of codes.
  static func hostile(seed: UInt64) throws -> (environment: Environment, code: String) {
    let environment = try prepared()
    var texts = HostileText(seed: seed)
    let code = texts.next()
    let window = texts.next()
    var changes = [
      ("project", "code", code), ("activity", "code", code), ("required_date", "activity", code),
      ("activity", "parent", code), ("work_window", "name", window),
      ("activity", "work_window", window),
    ]
    for (table, columns) in [
      ("project", ["name", "lead"]), ("required_date", ["source"]),
      ("activity", ["name", "english_name", "owner", "note"]), ("holiday", ["name"]),
      ("work_window", ["note"]),
    ] {
      for column in columns { changes.append((table, column, texts.next())) }
    }
    for (table, column, text) in changes {
      let scalars = text.unicodeScalars.map { "\($0.value)" }.joined(separator: ", ")
      try environment.execute(
        "UPDATE \(table) SET \(column) = \(column) || char(\(scalars)) WHERE \(column) IS NOT NULL",
        in: "plan.db")
    }
    // What only grows is given on the command line, and in the environment.
    environment.variables["SCHEDCTL_USER"] = texts.next()
    try environment.succeed(
      "project set \"EX\(code)\" --source \"\(texts.next())\"",
      "progress \"KG\(code).A01\(code)\" --started 2027-03-01 --date 2027-03-10 --note \"\(texts.next())\"",
      "baseline take --name \"基准\(texts.next())\"", "report weekly --week 2027-03-10 --submit",
      "undo"
    )
    return (environment, code)
  }
}
