import Containers
import Plan

/// The columns of text that a project's fields are written in: Text1 to Text30.
struct MicrosoftColumnList {
  /// The fields in the order of their columns.
  private(set) var names: [(name: String, slot: Int)] = []
  /// The fields for which no column is left.
  private(set) var left: [String] = []

  private var slots: [String: Int] = [:]

  init(_ activities: [Activity]) {
    var seen: Set<String> = []
    var fields: [String] = []
    for field in activities.flatMap(\.fields)
    where !MicrosoftField.all.contains(field.name) && seen.insert(field.name).inserted {
      fields.append(field.name)
    }
    var free = Set(1...30)
    for name in fields {
      guard name.hasPrefix("Text"), let slot = Int(name.dropFirst(4)), name == "Text\(slot)",
        free.remove(slot) != nil
      else { continue }
      slots[name] = slot
    }
    for name in fields where slots[name] == nil {
      guard let slot = free.min() else {
        left.append(name)
        continue
      }
      free.remove(slot)
      slots[name] = slot
    }
    names = slots.map { ($0.key, $0.value) }.sorted { $0.slot < $1.slot }
  }

  /// The number the program gives to a column of text.
  private static func id(_ slot: Int) -> Int {
    let first = [51, 54, 57, 60, 63, 66, 67, 68, 69, 70]
    return 188_743_680 + (slot <= 10 ? first[slot - 1] : 306 + slot)
  }

  /// Writes the definitions of the columns.
  func write(to output: inout XMLWriter) {
    output.element("ExtendedAttributes") { output in
      for (name, slot) in names {
        output.element("ExtendedAttribute") { output in
          output.element("FieldID", Self.id(slot))
          output.element("FieldName", "Text\(slot)")
          if name != "Text\(slot)" { output.element("Alias", name) }
        }
      }
    }
  }

  /// Writes the values of an activity.
  func writeValues(of activity: Activity, to output: inout XMLWriter) {
    for field in activity.fields {
      guard let slot = slots[field.name] else { continue }
      output.element("ExtendedAttribute") { output in
        output.element("FieldID", Self.id(slot))
        output.element("Value", field.value)
      }
    }
  }
}
