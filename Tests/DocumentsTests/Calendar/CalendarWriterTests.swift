import Testing

@testable import Documents

/// A feed with every property.
func sampleFeed() -> CalendarFeed {
  var feed = CalendarFeed(name: "亭湖区教育局 重点工程；节点", description: "规财科")
  feed.append(
    .init(
      "HS.C08.finish@tinghu.schedctl", title: "主体封顶, 亭湖高中二期 \\ 🚩", on: day(2, 29),
      description: "要求：2028-02-29；裕量 +3 天\n责任单位：江苏某某建设集团有限公司，项目经理负责，每周一上报，逾期通报",
      categories: ["规财科", "HS,二期"], revision: 2,
      modified: DateStamp(year: 2028, month: 2, day: 2, hour: 8, minute: 5)!,
      alarms: [.init(daysBefore: 7), .init(daysBefore: 0, atHour: 8)]))
  feed.append(
    .init(
      "RL.E01.window@tinghu.schedctl", title: "暑假窗口", on: day(7, 1), through: day(8, 31),
      modified: day(1, 1)))
  return feed
}

private let writer = CalendarWriter(
  stamp: DateStamp(year: 2028, month: 2, day: 2, hour: 10, minute: 30)!)

@Test func aFeedIsWrittenAsTheStandardSays() {
  let golden = [
    "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//schedctl//schedctl//ZH", "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH", "X-WR-CALNAME:亭湖区教育局 重点工程；节点", "X-WR-CALDESC:规财科",
    "REFRESH-INTERVAL;VALUE=DURATION:PT12H", "X-PUBLISHED-TTL:PT12H", "BEGIN:VEVENT",
    "UID:HS.C08.finish@tinghu.schedctl", "DTSTAMP:20280202T103000Z",
    "LAST-MODIFIED:20280202T080500Z", "SEQUENCE:2", "DTSTART;VALUE=DATE:20280229",
    "DTEND;VALUE=DATE:20280301", "SUMMARY:主体封顶\\, 亭湖高中二期 \\\\ 🚩",
    "DESCRIPTION:要求：2028-02-29；裕量 +3 天\\n责任单位：江苏某", " 某建设集团有限公司，项目经理负责，每周一上报，逾",
    " 期通报", "CATEGORIES:规财科,HS\\,二期", "STATUS:CONFIRMED", "TRANSP:TRANSPARENT",
    "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:主体封顶\\, 亭湖高中二期 \\\\ 🚩",
    "TRIGGER:-PT159H", "END:VALARM", "BEGIN:VALARM", "ACTION:DISPLAY",
    "DESCRIPTION:主体封顶\\, 亭湖高中二期 \\\\ 🚩", "TRIGGER:PT8H", "END:VALARM", "END:VEVENT",
    "BEGIN:VEVENT", "UID:RL.E01.window@tinghu.schedctl", "DTSTAMP:20280202T103000Z",
    "LAST-MODIFIED:20280101T000000Z", "SEQUENCE:0", "DTSTART;VALUE=DATE:20280701",
    "DTEND;VALUE=DATE:20280901", "SUMMARY:暑假窗口", "STATUS:CONFIRMED", "TRANSP:TRANSPARENT",
    "END:VEVENT", "END:VCALENDAR", "",
  ]
  #expect(writer.write(sampleFeed()).components(separatedByCRLF: ()) == golden)
}

extension String {
  /// The lines, without their ends.
  fileprivate func components(separatedByCRLF: Void) -> [String] {
    split(separator: "\r\n", omittingEmptySubsequences: false).map { String($0) }
  }
}

@Test func everyLineIsShortAndUnfoldsToWhatItWas() throws {
  let mixtures = ["a", "期", "🚩", "a期", "é期🚩b", "👨‍👩‍👧‍👦", "e\u{301}"]
  for mixture in mixtures {
    for count in 0...90 {
      let line = String(repeating: mixture, count: count)
      var text = CalendarText()
      text.append(line)
      let bytes = Array(text.text.utf8)
      #expect(bytes.suffix(2) == [13, 10])
      let folded = bytes.dropLast(2).split(separator: 10, omittingEmptySubsequences: false)
      for (index, piece) in folded.enumerated() {
        let piece = index < folded.count - 1 ? piece.dropLast() : piece
        #expect(piece.count <= 75)
        #expect(String(validating: piece, as: UTF8.self) != nil)
      }
      #expect(text.text.replacing("\r\n ", with: "") == line + "\r\n")
    }
  }
}

@Test func aClusterOfManyLettersIsFoldedToo() {
  var text = CalendarText()
  text.append("e" + String(repeating: "\u{301}", count: 200))
  #expect(text.text.utf8.split(separator: 10).allSatisfy { $0.count <= 76 })
}

@Test(arguments: [
  ("a,b;c\\d", "a\\,b\\;c\\\\d"), ("一\n二\r\n三\r四", "一\\n二\\n三\\n四"), ("a\u{7}b\tc", "ab\tc"),
  ("：，；", "：，；"), ("", ""),
])
func textIsEscaped(text: String, expected: String) {
  #expect(CalendarText.escaped(text) == expected)
}

@Test func anEventThatMovesKeepsItsIdentifier() {
  var moved = CalendarFeed(name: "a")
  var event = sampleFeed().events[0]
  event.start = day(3, 3)
  event.end = day(3, 3)
  event.revision += 1
  moved.append(event)
  let text = writer.write(moved)
  #expect(text.contains("UID:HS.C08.finish@tinghu.schedctl\r\n"))
  #expect(text.contains("SEQUENCE:3\r\nDTSTART;VALUE=DATE:20280303\r\n"))
}
