import Foundation
import Glibc

/// A fresh folder in which the built program runs, with nothing of this machine's environment.
///
/// The folder goes when the value does.
final class Environment {
  /// The folder the program runs in.
  let folder: URL
  /// The environment the program sees; tests may add to it.
  var variables = ["LANG": "C.UTF-8", "USER": "tester"]

  /// Makes an empty folder.
  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(path: "schedctl-\(UUID().uuidString)").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    variables["HOME"] = folder.path
    variables["TMPDIR"] = folder.path
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Runs the program with the words of a line; double quotes keep blanks together.
  ///
  /// - Parameters:
  ///   - input: What stands on standard input.
  ///   - subfolder: Where to run it, below the folder.
  ///   - program: Which copy of the program; default the built one.
  func run(
    _ line: String, input: Data = Data(), in subfolder: String = "", by program: URL? = nil
  ) throws -> Transcript {
    try Invocation(
      program: program ?? Self.program, arguments: Self.words(of: line), variables: variables,
      folder: folder.appending(path: subfolder), input: input
    ).run()
  }

  /// Runs a line of the shell, in which `$schedctl` is the program.
  func shell(_ script: String) throws -> Transcript {
    var variables = variables
    variables["schedctl"] = Self.program.path
    variables["PATH"] = "/usr/bin:/bin"
    return try Invocation(
      program: URL(filePath: "/bin/sh"), arguments: ["-c", script], variables: variables,
      folder: folder, input: Data()
    ).run()
  }

  /// Puts the program where no other program is; returns its place.
  ///
  /// As a link where the folder allows one. Else another program copies it: what this process held
  /// open for writing would still be open in a program that another test starts meanwhile, and a file
  /// open for writing cannot be run.
  func withProgramAlone() throws -> URL {
    let place = folder.appending(path: "alone")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    let copy = place.appending(path: "schedctl")
    do {
      try FileManager.default.linkItem(at: Self.program, to: copy)
    } catch {
      let copied = try Invocation(
        program: URL(filePath: "/bin/cp"), arguments: [Self.program.path, copy.path],
        variables: [:], folder: folder, input: Data()
      ).run()
      guard copied.status == 0 else { throw Unexpected(line: "cp", result: copied) }
    }
    return copy
  }

  /// Runs lines that must all succeed.
  func succeed(_ lines: String...) throws {
    for line in lines {
      let result = try run(line)
      guard result.status == 0 else { throw Unexpected(line: line, result: result) }
    }
  }

  /// A line that was to succeed and did not.
  struct Unexpected: Error {
    let line: String
    let result: Transcript
  }

  // MARK: Files

  /// Writes a file into the folder.
  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }

  /// Copies a file of the repository into the folder.
  func copy(_ path: String, as name: String? = nil) throws {
    let source = Repository.root.appending(path: path)
    let name = name ?? source.lastPathComponent
    try FileManager.default.copyItem(at: source, to: folder.appending(path: name))
  }

  /// The bytes of a file in the folder.
  func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: folder.appending(path: name))
  }

  /// The names of all files in the folder, in order.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() }
  }

  // MARK: Words

  private static func words(of line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for character in line {
      switch character {
      case "\"":
        isQuoted.toggle()
        word = word ?? ""
      case " " where !isQuoted:
        if let word { words.append(word) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    return words + (word.map { [$0] } ?? [])
  }

  /// The built program, which lies beside the test bundle; long rounds may name a release build.
  static let program: URL = {
    if let path = ProcessInfo.processInfo.environment["SCHEDCTL_PROGRAM"] {
      return URL(filePath: path)
    }
    let products = Bundle.main.executableURL?.deletingLastPathComponent()
    return (products ?? URL(filePath: ".")).appending(path: "schedctl")
  }()
}
