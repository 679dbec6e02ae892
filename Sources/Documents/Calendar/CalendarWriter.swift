/// Writes calendars as iCalendar text (RFC 5545), for Outlook, phones and all that subscribe.
///
/// The text is published (METHOD:PUBLISH): nobody is asked to answer. Days have no time zone, so an
/// event is on its day everywhere.
public struct CalendarWriter: Hashable, Sendable {
  /// When the text is made, in universal time (DTSTAMP).
  public var stamp: DateStamp
  /// Who made it, by the form of RFC 5545 3.7.3.
  public var producer: String
  /// How many hours later a subscriber should look again.
  public var refreshHours: Int

  /// Creates a writer.
  public init(
    stamp: DateStamp, producer: String = "-//schedctl//schedctl//ZH", refreshHours: Int = 12
  ) {
    self.stamp = stamp
    self.producer = producer
    self.refreshHours = refreshHours
  }

  /// Returns the calendar.
  public func write(_ feed: CalendarFeed) -> String {
    var text = CalendarText()
    text.append("BEGIN:VCALENDAR")
    text.append("VERSION:2.0")
    text.append("PRODID", producer)
    text.append("CALSCALE:GREGORIAN")
    text.append("METHOD:PUBLISH")
    text.append("X-WR-CALNAME", feed.name)
    if !feed.description.isEmpty { text.append("X-WR-CALDESC", feed.description) }
    text.append("REFRESH-INTERVAL;VALUE=DURATION:PT\(refreshHours)H")
    text.append("X-PUBLISHED-TTL:PT\(refreshHours)H")
    for event in feed.events { append(event, to: &text) }
    text.append("END:VCALENDAR")
    return text.text
  }

  private func append(_ event: CalendarFeed.Event, to text: inout CalendarText) {
    text.append("BEGIN:VEVENT")
    text.append("UID", event.identifier)
    text.append("DTSTAMP:\(stamp.compactUniversal)")
    text.append("LAST-MODIFIED:\(event.modified.compactUniversal)")
    text.append("SEQUENCE:\(event.revision)")
    text.append("DTSTART;VALUE=DATE:\(event.start.compactDay)")
    // The end is the first day after the event (3.6.1).
    text.append("DTEND;VALUE=DATE:\(event.end.nextDay.compactDay)")
    text.append("SUMMARY", event.title)
    if !event.description.isEmpty { text.append("DESCRIPTION", event.description) }
    if !event.categories.isEmpty {
      text.append("CATEGORIES:" + event.categories.map(CalendarText.escaped).joined(separator: ","))
    }
    text.append("STATUS:CONFIRMED")
    // A milestone takes nobody's time.
    text.append("TRANSP:TRANSPARENT")
    for alarm in event.alarms {
      text.append("BEGIN:VALARM")
      text.append("ACTION:DISPLAY")
      text.append("DESCRIPTION", event.title)
      text.append("TRIGGER:\(trigger(of: alarm))")
      text.append("END:VALARM")
    }
    text.append("END:VEVENT")
  }

  /// The time from the midnight at which the event begins.
  private func trigger(of alarm: CalendarFeed.Alarm) -> String {
    let hours = alarm.hour - 24 * alarm.daysBefore
    return hours < 0 ? "-PT\(-hours)H" : "PT\(hours)H"
  }
}

/// Lines of iCalendar.
struct CalendarText {
  /// The lines so far, each ended by CR LF.
  private(set) var text = ""

  /// The most bytes of a line, without its end (3.1).
  static let longestLine = 75

  /// Appends a property whose value is a text.
  mutating func append(_ name: String, _ value: String) {
    append(name + ":" + CalendarText.escaped(value))
  }

  /// Appends a line, folded where it is too long: between two characters of UTF-8, and where it
  /// can be between two of a reader.
  mutating func append(_ line: String) {
    if line.utf8.count <= CalendarText.longestLine {
      text += line
      text += "\r\n"
      return
    }
    var length = 0
    for character in line {
      let piece = String(character)
      if piece.utf8.count < CalendarText.longestLine {
        fold(&length, before: piece.utf8.count)
        text += piece
        length += piece.utf8.count
      } else {
        for scalar in piece.unicodeScalars {
          let count = String(scalar).utf8.count
          fold(&length, before: count)
          text.unicodeScalars.append(scalar)
          length += count
        }
      }
    }
    text += "\r\n"
  }

  /// Escapes a text (3.3.11); other control characters than line breaks and tabs are left out.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      let ends = isAfterReturn && scalar == "\n"
      isAfterReturn = scalar == "\r"
      // CR LF is one line break.
      if ends { continue }
      switch scalar {
      case "\\", ";", ",": result += ["\\", scalar]
      case "\n"..."\r", "\u{85}", "\u{2028}", "\u{2029}": result += ["\\", "n"]
      case "\t": result.append(scalar)
      case "\u{0}"..<" ", "\u{7F}"..."\u{9F}": continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private mutating func fold(_ length: inout Int, before count: Int) {
    guard length + count > CalendarText.longestLine else { return }
    text += "\r\n "
    length = 1
  }
}
