import Documents
import Synchronization
import Testing

@Test func keysComeInTheOrderWritten() {
  let text = written { json in
    json.object { json in
      json.member("z", 1)
      json.member("a", "工")
      json.key(named: "k\"")
      json.value(true)
      json.array("list") { json in
        json.value(1)
        json.null()
        json.array { _ in }
        json.object { _ in }
      }
      json.nullMember("n")
    }
  }
  #expect(text == #"{"z":1,"a":"工","k\"":true,"list":[1,null,[],{}],"n":null}"# + "\n")
}

@Test func objectsOfAnArrayStandOnLinesOfTheirOwn() {
  let text = written(.objectPerLine) { writeProjects(&$0) }
  #expect(
    text
      == lines(
        #"{"dataDate": "2028-02-02", "projects": ["#,
        #"  {"code": "HS", "levels": [1, 2], "activities": ["#,
        #"    {"code": "HS.C08", "drivenBy": [{"kind": "relation"}, {"kind": "window"}]},"#,
        #"    {"code": "HS.C09", "drivenBy": []}"#,
        "  ]},",
        #"  {"code": "NP", "levels": [], "activities": []}"#,
        #"], "findings": []}"#))
}

@Test func compactHasNoWhiteSpace() {
  let text = written { writeProjects(&$0) }
  #expect(
    text == #"{"dataDate":"2028-02-02","projects":[{"code":"HS","levels":[1,2],"activities":["#
      + #"{"code":"HS.C08","drivenBy":[{"kind":"relation"},{"kind":"window"}]},"#
      + #"{"code":"HS.C09","drivenBy":[]}]},{"code":"NP","levels":[],"activities":[]}],"findings":[]}"#
      + "\n")
}

private func writeProjects(_ json: inout JSONWriter) {
  json.object { json in
    json.member("dataDate", "2028-02-02")
    json.array("projects") { json in
      json.object { json in
        json.member("code", "HS")
        json.array("levels") { json in
          json.value(1)
          json.value(2)
        }
        json.array("activities") { json in
          writeActivity("HS.C08", drivers: ["relation", "window"], &json)
          writeActivity("HS.C09", drivers: [], &json)
        }
      }
      json.object { json in
        json.member("code", "NP")
        json.array("levels") { _ in }
        json.array("activities") { _ in }
      }
    }
    json.array("findings") { _ in }
  }
}

private func writeActivity(_ code: String, drivers: [String], _ json: inout JSONWriter) {
  json.object { json in
    json.member("code", code)
    json.array("drivenBy", .inline) { json in
      for driver in drivers { json.object { $0.member("kind", driver) } }
    }
  }
}

/// Returns what a writer wrote.
func written(
  _ layout: JSONWriter.Layout = .compact, _ body: (inout JSONWriter) -> Void
) -> String {
  var json = JSONWriter(layout)
  body(&json)
  return String(decoding: json.finish(), as: UTF8.self)
}

@Test func whatIsTakenPieceByPieceIsTheSameText() {
  func write(to json: inout JSONWriter) {
    json.array { json in
      for number in 0..<60_000 {
        json.object { $0.member("name", "工作 \(number)") }
      }
      // One value that no room holds.
      json.value(String(repeating: "长", count: 400_000))
      json.value(1)
    }
  }
  var whole = JSONWriter(.objectPerLine)
  write(to: &whole)
  let pieces = Mutex<[[UInt8]]>([])
  var piecemeal = JSONWriter(.objectPerLine) { bytes in pieces.withLock { $0.append(bytes) } }
  write(to: &piecemeal)
  let rest = piecemeal.finish()
  let taken = pieces.withLock { $0 }
  #expect(taken.count > 4)
  #expect(taken.joined() + rest == whole.finish())
}
