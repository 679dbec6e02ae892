import CivilTime
import Containers

extension XMLWriter {
  /// Writes an element with a text.
  mutating func element(_ name: StaticString, _ text: String) {
    leaf(name) { $0.append(text: text) }
  }

  /// Writes an element with a number.
  mutating func element(_ name: StaticString, _ number: Int) {
    leaf(name) { $0.append(safe: String(number).utf8) }
  }

  /// Writes an element with 1 or 0.
  mutating func element(_ name: StaticString, _ flag: Bool) {
    leaf(name) { $0.append(flag ? "1" : "0") }
  }

  /// Writes an element with a date: `2018-10-18T08:00:00`.
  mutating func element(_ name: StaticString, _ instant: Instant) {
    leaf(name) { xml in
      let text = instant.isoBytes
      xml.append(safe: text.indices.lazy.map { text[$0] })
      xml.append(":00")
    }
  }

  /// Writes an element with a duration: `PT16H30M0S`.
  mutating func element(_ name: StaticString, minutes: Int) {
    leaf(name) { $0.append(safe: "PT\(minutes / 60)H\(minutes % 60)M0S".utf8) }
  }
}
