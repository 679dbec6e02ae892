import CSQLite
import Foundation
import Testing

/// A program that is killed, or finds the disk full, at one of its calls to the file system.
enum Fault: String, CaseIterable, Sendable {
  case kill
  case full
}

/// The library that brings the fault about, built from `faults.c` once.
enum FaultLibrary {
  static let path = Result { () throws -> String in
    let library = FileManager.default.temporaryDirectory
      .appending(path: "schedctl-faults-\(ProcessInfo.processInfo.processIdentifier).so")
    let source = Repository.folder.appending(path: "Torture/faults.c")
    let compiler = Process()
    compiler.executableURL = URL(filePath: "/usr/bin/env")
    compiler.arguments = [
      "cc", "-shared", "-fPIC", "-O1", "-o", library.path, source.path, "-ldl",
    ]
    try compiler.run()
    compiler.waitUntilExit()
    try #require(compiler.terminationStatus == 0)
    return library.path
  }
}

/// A folder in which one line is run again and again on the same files, each time with a fault.
final class FaultyRun {
  let environment: Environment
  private let files: [String: Data]

  init(_ files: [String: Data]) throws {
    self.files = files
    environment = try Environment()
  }

  /// Puts the files back as they were, and nothing else.
  func reset() throws {
    for name in try environment.names {
      try FileManager.default.removeItem(at: environment.folder.appending(path: name))
    }
    for (name, data) in files {
      try data.write(to: environment.folder.appending(path: name))
    }
  }

  /// Runs a line without a fault; returns how many calls it makes.
  func count(_ line: String) throws -> (calls: Int, result: Transcript) {
    let path = environment.folder.path + "-count"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let result = try run(line, ["FAULT_COUNT": path])
    let text = try String(contentsOfFile: path, encoding: .utf8)
    return (try #require(Int(text.trimmingCharacters(in: .whitespacesAndNewlines))), result)
  }

  /// Runs a line with a fault at one of its calls.
  func run(_ line: String, _ fault: Fault, at call: Int) throws -> Transcript {
    try run(line, ["FAULT": fault.rawValue, "FAULT_AT": "\(call)"])
  }

  private func run(_ line: String, _ more: [String: String]) throws -> Transcript {
    environment.variables.merge(more) { $1 }
    environment.variables["LD_PRELOAD"] = try FaultLibrary.path.get()
    defer {
      for name in more.keys + ["LD_PRELOAD"] { environment.variables[name] = nil }
    }
    return try environment.run(line)
  }

  /// Everything a plan file says but when it was said and what names it; nil where it cannot be read.
  func content(_ name: String = "plan.db") -> [String]? {
    var database: OpaquePointer?
    defer { sqlite3_close(database) }
    let path = environment.folder.appending(path: name).path
    guard sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK,
      rows("PRAGMA integrity_check", database) == ["ok"],
      rows("PRAGMA foreign_key_check", database) == [],
      let columns = rows(
        """
        SELECT m.name || '|' || group_concat('quote(' || c.name || ')', ' || '','' || ')
        FROM sqlite_schema AS m, pragma_table_info(m.name) AS c
        WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite_%'
          AND c.name NOT IN ('recorded_at', 'applied_at', 'identifier')
        GROUP BY m.name
        """, database)
    else { return nil }
    var content: [String] = []
    for text in columns {
      let parts = text.split(separator: "|", maxSplits: 1)
      guard let found = rows("SELECT \(parts[1]) FROM \(parts[0])", database) else { return nil }
      content += found.map { "\(parts[0]): \($0)" }
    }
    return content.sorted()
  }

  /// The first column of what a query of the plan file gives; nil where it cannot be read.
  func query(_ sql: String, in name: String = "plan.db") -> [String]? {
    var database: OpaquePointer?
    defer { sqlite3_close(database) }
    let path = environment.folder.appending(path: name).path
    guard sqlite3_open_v2(path, &database, SQLITE_OPEN_READWRITE, nil) == SQLITE_OK else {
      return nil
    }
    return rows(sql, database)
  }

  private func rows(_ sql: String, _ database: OpaquePointer?) -> [String]? {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    guard sqlite3_prepare_v2(database, sql, -1, &statement, nil) == SQLITE_OK else { return nil }
    var rows: [String] = []
    while true {
      switch sqlite3_step(statement) {
      case SQLITE_ROW:
        rows.append(sqlite3_column_text(statement, 0).map { String(cString: $0) } ?? "")
      case SQLITE_DONE: return rows
      default: return nil
      }
    }
  }
}
