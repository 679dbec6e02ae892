import Documents
import Glibc
import Plan
import Reporting

/// What a command did, as JSON, where it has no JSON of its own.
extension Console {
  /// Writes which files were written, what went to standard output, and what was told.
  func writeOutcome() {
    let told = Run.current.soFar
    writeJSON { json in
      json.object { json in
        json.array("files") { json in
          for path in told.files {
            json.object { json in
              json.member("path", path)
              json.member("bytes", Files.size(path))
            }
          }
        }
        json.member(
          "content", told.content.isEmpty ? nil : String(decoding: told.content, as: UTF8.self))
        json.write(told, terms.language)
      }
    }
  }

  /// Writes why a command failed.
  func writeFailure(_ findings: [Finding]) {
    writeJSON { json in
      json.object { $0.write(findings: Run.current.soFar.findings + findings) }
    }
  }
}

extension JSONWriter {
  /// Writes the sentences and findings of a run as members of an object.
  mutating func write(_ told: Run.Told, _ language: Language) {
    array("told") { json in for sentence in told.sentences { json.value(sentence(language)) } }
    write(findings: told.findings)
  }

  /// Writes findings as a member of an object.
  mutating func write(findings: [Finding]) {
    array("findings") { json in
      for finding in findings { FindingJSON.write(finding, advising: .commands, &json) }
    }
  }
}

extension Files {
  /// How many bytes a file has; nil where there is none.
  fileprivate static func size(_ path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }
}
