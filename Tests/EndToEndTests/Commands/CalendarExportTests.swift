import Foundation
import Testing

/// `export calendar`: a file that calendars subscribe to.
@Suite struct CalendarExportTests {
  /// The events of a calendar by UID, each with its unfolded properties.
  private func events(_ text: String) -> [String: [String: String]] {
    var events: [String: [String: String]] = [:]
    var event: [String: String] = [:]
    for line in text.replacing("\r\n ", with: "").split(separator: "\r\n") {
      let parts = line.split(separator: ":", maxSplits: 1).map(String.init)
      switch line {
      case "BEGIN:VEVENT": event = [:]
      case "END:VEVENT": events[event["UID"] ?? ""] = event
      default: event[parts[0]] = event[parts[0]] ?? (parts.count > 1 ? parts[1] : "")
      }
    }
    return events
  }

  private func calendar(
    _ environment: Environment, _ options: String = ""
  ) throws -> [String: [String: String]] {
    let result = try environment.run("export calendar \(options)")
    #expect(result.status == 0, "\(result.error)")
    return events(result.text)
  }

  private let day = "DTSTART;VALUE=DATE"

  @Test func theSamePlanGivesTheSameBytes() throws {
    let environment = try Environment.prepared()
    let first = try environment.run("export calendar").output
    #expect(try environment.run("export calendar").output == first)
    try environment.succeed("export calendar -o a.ics")
    #expect(try environment.bytes("a.ics") == first)
  }

  @Test func anEditMovesEventsAndKeepsTheirNames() throws {
    let environment = try Environment.prepared()
    let before = try calendar(environment, "KG")
    try environment.succeed("activity set KG.A01 --days 40 --name 改了名")
    let after = try calendar(environment, "KG")
    #expect(Set(after.keys) == Set(before.keys))
    let moved = before.keys.filter { before[$0]?[day] != after[$0]?[day] }
    #expect(moved.count > 10)
    for (name, event) in after {
      let old = try #require(before[name])
      #expect(try #require(Int(event["SEQUENCE"] ?? "")) > Int(old["SEQUENCE"] ?? "")!)
      #expect(event["LAST-MODIFIED"]! >= old["LAST-MODIFIED"]!)
    }
    try environment.succeed("undo")
    let again = try calendar(environment, "KG")
    #expect(again.mapValues { $0[day] } == before.mapValues { $0[day] })
    for (name, event) in again {
      #expect(Int(event["SEQUENCE"]!)! > Int(after[name]!["SEQUENCE"]!)!)
    }
  }

  @Test func progressTakesAStartAwayAndMovesTheNodes() throws {
    let environment = try Environment.prepared()
    let before = try calendar(environment, "EX")
    try environment.succeed(
      "progress EX.A01 --started 2026-12-29 --remaining 60 --date 2027-01-20")
    let after = try calendar(environment, "EX")
    let gone = Set(before.keys).subtracting(after.keys)
    #expect(gone.count == 1)
    #expect(gone.first.flatMap { before[$0]?["SUMMARY"] }?.hasPrefix("最迟开始：") == true)
    #expect(Set(after.keys).isSubset(of: before.keys))
    let nodes = after.keys.filter { $0.hasPrefix("node-") }
    #expect(nodes.contains { before[$0]?[day] != after[$0]?[day] })
  }

  @Test func twoPlansNeverShareAnEvent() throws {
    let names = try (0..<2).map { _ in
      let environment = try Environment.english()
      return Set(try calendar(environment).keys)
    }
    #expect(!names[0].isEmpty)
    #expect(names[0].isDisjoint(with: names[1]))
  }

  @Test func linesAreShortWholeCharactersAndEndAsTheyShould() throws {
    let environment = try Environment.prepared()
    let bytes = try environment.run("export calendar").output
    #expect(bytes.suffix(2) == Data("\r\n".utf8))
    let lines = bytes.dropLast(2).split(separator: 10, omittingEmptySubsequences: false)
    #expect(lines.contains { $0.count > 70 })
    for (index, line) in lines.enumerated() {
      let text = index == lines.count - 1 ? line : line.dropLast()
      #expect(index == lines.count - 1 || line.last == 13)
      #expect(text.count <= 75)
      #expect(String(validating: text, as: UTF8.self) != nil)
      #expect(!text.contains(13))
    }
  }

  @Test func everyEventHasWhatTheStandardAsksFor() throws {
    let environment = try Environment.prepared()
    let text = try environment.run("export calendar").text
    for property in [
      "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:", "METHOD:PUBLISH",
      "REFRESH-INTERVAL;VALUE=DURATION:", "X-PUBLISHED-TTL:", "X-WR-CALNAME:",
    ] {
      #expect(text.contains(property), "\(property)")
    }
    for event in events(text).values {
      for property in ["UID", "DTSTAMP", "LAST-MODIFIED", "SEQUENCE", day, "SUMMARY"] {
        #expect(event[property]?.isEmpty == false, "\(property)")
      }
    }
  }

  @Test func alarmsAreAsAskedFor() throws {
    let environment = try Environment.prepared()
    let usual = try environment.run("export calendar KG").text
    let later = try environment.run("export calendar KG --alarm 14").text
    let none = try environment.run("export calendar KG --alarm 0").text
    // Nine in the morning, so many days before midnight.
    #expect(usual.contains("TRIGGER:-PT159H"))
    #expect(later.contains("TRIGGER:-PT327H") && !later.contains("-PT159H"))
    #expect(!none.contains("VALARM"))
    #expect(try environment.run("export calendar --alarm 366").status == 64)
  }

  @Test func anOfficeHasAFileAndTheSameEventsInIt() throws {
    let environment = try Environment.prepared()
    try environment.succeed(
      "export calendar --split calendars", "export calendar --split calendars")
    let folder = environment.folder.appending(path: "calendars")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(files.count > 20 && files.allSatisfy { $0.hasSuffix(".ics") })
    let own = try Data(contentsOf: folder.appending(path: "施工单位.ics"))
    #expect(try environment.run("export calendar --office 施工单位").output == own)
    let all = Set(try calendar(environment).keys)
    let shared = try files.flatMap { file in
      events(try String(contentsOf: folder.appending(path: file), encoding: .utf8)).keys
    }
    #expect(Set(shared) == all)
  }

  @Test func anOfficeWithASlashStaysInItsFolder() throws {
    let environment = try Environment.prepared()
    try environment.succeed(
      "activity set KG.A01 --office \"..\\evil\"", "activity set KG.A02 --office con",
      "activity set KG.A03 --office CON", "export calendar --split calendars")
    let names = try FileManager.default.contentsOfDirectory(
      atPath: environment.folder.appending(path: "calendars").path)
    #expect(Set(names).isSuperset(of: ["_..-evil.ics", "_con.ics", "_CON-2.ics"]), "\(names)")
    #expect(try environment.names.filter { $0.hasSuffix(".ics") } == [])
  }

  @Test func officesHaveFilesThatEverySystemTakesAndTellsApart() throws {
    let environment = try Environment.prepared()
    let offices = [
      "CON.txt", "nul .ics", "COM¹", "lpt9.", "CONIN$", "\u{E9}cole", "e\u{301}cole", "École",
      "Strasse",
      "straße", "甲\u{202E}乙", "甲-乙", "aux", "comet", "LPT²:x",
    ]
    let codes = try environment.run("plan EX --json").activities().keys.sorted()
    for (office, code) in zip(offices, codes) {
      try environment.succeed("activity set \(code) --office \"\(office)\"")
    }
    try environment.succeed("export calendar --split calendars")
    let folder = environment.folder.appending(path: "calendars")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let folded = files.map { $0.precomposedStringWithCanonicalMapping.uppercased().lowercased() }
    #expect(Set(folded).count == files.count, "\(files.sorted())")
    let devices = /(?i)(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])\s*(\..*)?/
    for file in files {
      #expect(file.wholeMatch(of: devices) == nil, "\(file)")
      #expect(HostileText.steering(in: file).isEmpty, "\(file)")
    }
    #expect(files.contains("comet.ics"))
    #expect(files.contains("_CON.txt.ics"))
  }

  @Test func anUnknownOfficeIsAnsweredWithTheNearest() throws {
    let environment = try Environment.prepared()
    let result = try environment.run("export calendar --office 施工队 -o a.ics --lang en")
    #expect(result.status == 3)
    #expect(result.error.contains("[unknown-office]"))
    #expect(result.error.contains("the nearest are: 施工"))
    #expect(try environment.names == ["plan.db"])
  }

  @Test(arguments: ["--split a --office 规财科", "--split a -o b.ics"])
  func splittingAndChoosingExcludeEachOther(options: String) throws {
    #expect(try Environment.prepared().run("export calendar \(options)").status == 64)
  }

  @Test(
    .enabled(
      if: OutsideTool.pythonICalendar != nil || OutsideTool.areRequired,
      "python3-icalendar is missing"))
  func icalendarReadsWhatIsWritten() throws {
    let environment = try Environment.prepared()
    try environment.succeed("export calendar -o a.ics")
    let script = """
      import sys, pathlib, icalendar
      c = icalendar.Calendar.from_ical(pathlib.Path(sys.argv[1]).read_bytes())
      assert not c.errors
      for e in c.walk('VEVENT'):
        assert not e.errors, e.errors
        assert (e['DTEND'].dt - e['DTSTART'].dt).days == 1
        print(e['UID'], e['DTSTART'].dt.strftime('%Y%m%d'), e['SUMMARY'])
      """
    let result = try #require(OutsideTool.pythonICalendar).run([
      script, environment.folder.appending(path: "a.ics").path,
    ])
    #expect(result.status == 0 && result.error.isEmpty, "\(result.error)")
    let expected = try calendar(environment).map { name, event in
      "\(name) \(event[day] ?? "") \(event["SUMMARY"] ?? "")".replacing("\\,", with: ",")
    }
    #expect(result.lines.sorted() == expected.sorted())
  }

  @Test(
    .enabled(
      if: OutsideTool.pythonVObject != nil || OutsideTool.areRequired,
      "python3-vobject is missing"))
  func vobjectFindsEveryFileValid() throws {
    let environment = try Environment.prepared()
    try environment.succeed("export calendar -o a.ics", "export calendar --split calendars")
    let folder = environment.folder.appending(path: "calendars").path
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let script = """
      import sys, pathlib, vobject
      for name in sys.argv[1:]:
        c = vobject.readOne(pathlib.Path(name).read_bytes().decode())
        c.validate(raiseException=True)
      print(len(sys.argv) - 1)
      """
    let result = try #require(OutsideTool.pythonVObject).run(
      [script, environment.folder.appending(path: "a.ics").path]
        + files.map { "\(folder)/\($0)" })
    #expect(result.error == "")
    #expect(result.text == "\(files.count + 1)\n")
  }
}
