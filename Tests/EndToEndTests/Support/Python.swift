import Foundation

/// Python with modules of other people, whose readers judge our files.
struct Python {
  private let program: URL

  /// The interpreter that has a module: the one `SCHEDCTL_PYTHON` names, else that of the system;
  /// nil where none has it.
  static func having(_ module: String) -> Python? {
    let named = ProcessInfo.processInfo.environment["SCHEDCTL_PYTHON"]
    let folder = FileManager.default.temporaryDirectory
    return [named, "/usr/bin/python3"].compactMap(\.self)
      .filter { FileManager.default.isExecutableFile(atPath: $0) }
      .map { Python(program: URL(filePath: $0)) }
      .first { (try? $0.run("import \(module)", [], in: folder))?.status == 0 }
  }

  /// Runs a script on files of a folder.
  func run(_ script: String, _ files: [String], in folder: URL) throws -> Transcript {
    try Invocation(
      program: program, arguments: ["-W", "error", "-c", script] + files,
      variables: ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"], folder: folder, input: Data()
    ).run()
  }
}
