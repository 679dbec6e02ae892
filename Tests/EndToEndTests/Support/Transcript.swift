import Foundation
import Testing

/// What a run of the program left behind.
struct Transcript {
  /// Standard output, to the byte.
  let output: Data
  /// Standard error.
  let error: String
  /// The exit status; the negative number of a signal that ended it.
  let status: Int32

  /// Standard output as text.
  var text: String { String(decoding: output, as: UTF8.self) }

  /// The lines of standard output.
  var lines: [String] { text.split(separator: "\n").map(String.init) }

  /// Standard output as one JSON object.
  func object() throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: output) as? [String: Any])
  }

  /// Whether standard output says nothing but why the run failed, as a run with `--json` does.
  func tellsFailureAlone() throws -> Bool { try Array(object().keys) == ["findings"] }

  /// Standard output as a JSON list of objects.
  func list() throws -> [[String: Any]] {
    try #require(JSONSerialization.jsonObject(with: output) as? [[String: Any]])
  }

  /// The projects of a plan in JSON, by code.
  func projects() throws -> [String: [String: Any]] {
    let projects = try #require(try object()["projects"] as? [[String: Any]])
    return Dictionary(uniqueKeysWithValues: projects.map { ($0["code"] as? String ?? "", $0) })
  }

  /// The activities of a plan in JSON, by code.
  func activities() throws -> [String: [String: Any]] {
    var result: [String: [String: Any]] = [:]
    for project in try projects().values {
      for activity in try #require(project["activities"] as? [[String: Any]]) {
        result[activity["code"] as? String ?? ""] = activity
      }
    }
    return result
  }
}
