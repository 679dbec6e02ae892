import Foundation

/// A program of somebody else that reads our files; tests with it are skipped where it is missing.
struct OutsideTool: Sendable {
  private let path: String
  private let arguments: [String]

  /// Whether a missing program is a failure instead of a reason to skip a test.
  static var areRequired: Bool {
    ProcessInfo.processInfo.environment["SCHEDCTL_OUTSIDE_TOOLS"] == "required"
  }

  /// `pdftotext`, of `poppler-utils`.
  static let pdfToText = find("pdftotext").map { OutsideTool(path: $0, arguments: []) }

  /// A terminal for a program to run in: `script`, of `bsdutils`.
  static let terminal = find("script").map { OutsideTool(path: $0, arguments: []) }

  /// The shells that have a script of completions besides bash.
  static let zsh = find("zsh").map { OutsideTool(path: $0, arguments: []) }
  static let fish = find("fish").map { OutsideTool(path: $0, arguments: []) }

  /// Python, which has terminals of its own.
  static let python = python(with: "pty")
  /// Python with python-docx.
  static let pythonDocx = python(with: "docx")
  /// Python with openpyxl.
  static let pythonOpenpyxl = python(with: "openpyxl")
  /// Python with icalendar.
  static let pythonICalendar = python(with: "icalendar")
  /// Python with vobject, which validates calendars.
  static let pythonVObject = python(with: "vobject")

  /// Python with a module: the one `SCHEDCTL_PYTHON` names, else that of the system.
  private static func python(with module: String) -> OutsideTool? {
    let named = ProcessInfo.processInfo.environment["SCHEDCTL_PYTHON"]
    for path in [named, "/usr/bin/python3", find("python3")].compactMap(\.self)
    where FileManager.default.isExecutableFile(atPath: path) {
      let python = OutsideTool(path: path, arguments: ["-c"])
      if (try? python.run(["import \(module)"]))?.status == 0 { return python }
    }
    return nil
  }

  /// Runs the program to its end.
  func run(_ more: [String]) throws -> Transcript {
    try Invocation(
      program: URL(filePath: path), arguments: arguments + more,
      variables: ["LANG": "C.UTF-8", "PYTHONIOENCODING": "utf-8"],
      folder: FileManager.default.temporaryDirectory, input: Data()
    ).run()
  }

  private static func find(_ name: String) -> String? {
    let folders = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":") ?? []
    return folders.map { "\($0)/\(name)" }.first(where: FileManager.default.isExecutableFile)
  }
}
