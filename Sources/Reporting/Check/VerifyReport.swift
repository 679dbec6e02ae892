import Control
public import Documents
public import Plan
import Scheduler

/// What an examination of a plan file found, for programs.
public struct VerifyReport: Sendable {
  private let path: String
  private let findings: [Finding]

  /// Takes the file as the user gave it and what is wrong with it.
  public init(_ path: String, _ findings: [Finding]) {
    self.path = path
    self.findings = findings
  }

  /// Writes `{"file": …, "isSound": …, "findings": […]}`.
  public func write(to json: inout JSONWriter, advising words: AdviceWords = .names) {
    json.object { json in
      json.member("file", path)
      json.member("isSound", findings.isEmpty)
      json.array("findings") { json in
        for finding in findings { FindingJSON.write(finding, advising: words, &json) }
      }
    }
  }
}
