import Documents

/// What keys JSON has and of what types its values are: two values of one shape are read by one program.
struct JSONShape: Equatable {
  /// The types of values by where they stand, such as `projects[].code`; null fits every type.
  private(set) var types: [String: Set<String>] = [:]
  /// The keys of each object, in order.
  private(set) var keys: [String: [[String]]] = [:]

  init(_ value: JSONValue) { add(value, at: "") }

  private mutating func add(_ value: JSONValue, at place: String) {
    switch value {
    case .null: types[place, default: []].formUnion([])
    case .truth: types[place, default: []].insert("truth")
    case .number: types[place, default: []].insert("number")
    case .text(let text): types[place, default: []].insert(Self.kind(text))
    case .array(let elements):
      types[place, default: []].insert("array")
      for element in elements { add(element, at: place + "[]") }
    case .object(let members):
      types[place, default: []].insert("object")
      let names = members.map(\.key)
      if keys[place]?.contains(names) != true { keys[place, default: []].append(names) }
      for member in members { add(member.value, at: place + "." + member.key) }
    }
  }

  /// Whether a text is a time, a day or neither: the unit of it.
  private static func kind(_ text: String) -> String {
    if text.wholeMatch(of: /\d{4}-\d\d-\d\dT\d\d:\d\d/) != nil { return "time" }
    return text.wholeMatch(of: /\d{4}-\d\d-\d\d/) != nil ? "day" : "text"
  }

  /// What stands in this one and not in another, or is of another type there.
  ///
  /// Nothing is known of what is below an empty array or null there.
  func differences(from other: JSONShape) -> [String] {
    types.sorted { $0.key < $1.key }.compactMap { place, types in
      guard let known = other.types[place] else {
        let above = other.types.keys.filter {
          place.hasPrefix($0 + ".") || place.hasPrefix($0 + "[]")
        }
        let isOpen = above.max { $0.count < $1.count }.map { parent in
          other.keys[parent] == nil || (keys[parent]?.count ?? 0) > 1
        }
        return isOpen == true ? nil : "\(place) is not there"
      }
      if types.isEmpty || known.isEmpty || !types.isDisjoint(with: known) { return nil }
      return "\(place) is \(types.sorted()) and not \(known.sorted())"
    }
  }

  /// The keys of an object in another order, or others.
  func otherKeys(than other: JSONShape) -> [String] {
    keys.sorted { $0.key < $1.key }.compactMap { place, lists in
      guard let known = other.keys[place], lists.allSatisfy({ !known.contains($0) }) else {
        return nil
      }
      return "\(place) has \(lists[0]) and not \(known[0])"
    }
  }
}

extension JSONValue {
  /// The value with one element of each array: the one that says most.
  var abridged: JSONValue {
    switch self {
    case .array(let elements):
      let shapes = elements.map { ($0.abridged, JSONShape($0).types.values.count { !$0.isEmpty }) }
      guard let most = shapes.max(by: { $0.1 < $1.1 }) else { return self }
      return .array([most.0])
    case .object(let members): return .object(members.map { Member($0.key, $0.value.abridged) })
    default: return self
    }
  }

  /// The value as it stands on a page: each member of the outer objects on a line of its own.
  func text(_ indent: String = "") -> String {
    var compact = JSONWriter()
    compact.value(self)
    let line = String(decoding: compact.finish().dropLast(), as: UTF8.self)
    if indent.count + line.count <= 110 { return line }
    let inner = indent + "  "
    switch self {
    case .array(let elements):
      return "[\n" + elements.map { inner + $0.text(inner) }.joined(separator: ",\n")
        + "\n\(indent)]"
    case .object(let members):
      return "{\n"
        + members.map { member in
          var key = JSONWriter()
          key.value(member.key)
          let name = String(decoding: key.finish().dropLast(), as: UTF8.self)
          return inner + name + ":" + member.value.text(inner)
        }.joined(separator: ",\n") + "\n\(indent)}"
    default: return line
    }
  }
}
