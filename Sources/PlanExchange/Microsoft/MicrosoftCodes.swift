import Plan

/// Gives tasks codes that people can type: the WBS where there is one, else the ID.
struct MicrosoftCodes {
  private var used: Set<String> = []

  /// Returns a code that no task before has.
  mutating func code(for task: MicrosoftTask) -> String {
    let wanted = Self.cleaned(task.wbs)
    let base = wanted.isEmpty ? "T\(task.id ?? task.uid)" : wanted
    if used.insert(base).inserted { return base }
    // UIDs differ, so this ends soon.
    var code = "\(base.unicodeScalars.prefix(20))-U\(task.uid.magnitude)"
    while !used.insert(code).inserted { code += "X" }
    return code
  }

  /// A WBS as a code: dots and blanks become `-`, other signs go; empty where nothing is left.
  static func cleaned(_ wbs: String) -> String {
    var code = ""
    for scalar in wbs.unicodeScalars {
      if scalar == "." || scalar == " " || scalar == "/" {
        if !code.isEmpty, code.last != "-" { code.unicodeScalars.append("-") }
      } else if ActivityCode.isValid("A\(scalar)") {
        code.unicodeScalars.append(scalar)
      }
    }
    while code.last == "-" { code.removeLast() }
    code = String(code.drop { $0 == "-" || $0 == "_" })
    return ActivityCode.isValid(code) ? code : ""
  }
}
