import CivilTime

/// A value on its way into a column.
enum SQLValue {
  case null
  case integer(Int64)
  case real(Double)
  case text(String)
  case blob([UInt8])

  static func integer(_ value: Int) -> SQLValue { .integer(Int64(value)) }

  static func flag(_ value: Bool) -> SQLValue { .integer(value ? 1 : 0) }

  static func optional(_ value: Int?) -> SQLValue { value.map { .integer($0) } ?? .null }

  static func optional(_ value: Double?) -> SQLValue { value.map { .real($0) } ?? .null }

  static func optional(_ value: String?) -> SQLValue { value.map { .text($0) } ?? .null }

  static func day(_ value: Day) -> SQLValue { .text(value.description) }

  static func optional(_ value: Day?) -> SQLValue { value.map { .day($0) } ?? .null }

  static func instant(_ value: Instant) -> SQLValue { .text(value.description) }

  static func optional(_ value: Instant?) -> SQLValue { value.map { .instant($0) } ?? .null }
}
