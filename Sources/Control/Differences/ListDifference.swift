/// What makes one list of named things another: what is new, gone or otherwise, and where what is new
/// or moved stands.
///
/// It is empty where, and only where, both lists are equal.
public struct ListDifference<Key: Hashable & Sendable, Element: Hashable & Sendable>: Hashable,
  Sendable
{
  /// The name of an element in its list.
  public struct Name: Hashable, Sendable {
    /// What it is called.
    public let key: Key
    /// How many elements of that name stand before it: 0 where names are unique.
    public let ordinal: Int
  }

  /// One element that is new, gone or otherwise.
  public struct Change: Hashable, Sendable {
    /// Its name.
    public let name: Name
    /// As it was; nil where it is new.
    public let before: Element?
    /// As it is; nil where it is gone.
    public let after: Element?
  }

  /// Where an element stands that is new or has changed places.
  public struct Placement: Hashable, Sendable {
    /// The element.
    public let name: Name
    /// What it stands right behind; nil at the front.
    public let behind: Name?
  }

  /// What is new or otherwise, in the order of the list after; then what is gone, in that of the
  /// list before.
  public private(set) var changes: [Change]
  /// Where what is new or moved stands, in the order of the list after.
  public private(set) var placements: [Placement]

  /// Whether both lists are equal.
  public var isEmpty: Bool { changes.isEmpty && placements.isEmpty }

  /// What is new.
  public var added: [Element] {
    changes.compactMap { $0.before == nil ? $0.after : nil }
  }

  /// What is gone.
  public var removed: [Element] {
    changes.compactMap { $0.after == nil ? $0.before : nil }
  }

  /// What is otherwise.
  public var changed: [(before: Element, after: Element)] {
    changes.compactMap { change in
      guard let before = change.before, let after = change.after else { return nil }
      return (before, after)
    }
  }

  /// How many elements changed places among those that stay.
  public var movedCount: Int {
    let new = Set(changes.lazy.filter { $0.before == nil }.map(\.name))
    return placements.count { !new.contains($0.name) }
  }

  /// Compares two lists.
  public init(from before: [Element], to after: [Element], by key: (Element) -> Key) {
    guard before != after else {
      (changes, placements) = ([], [])
      return
    }
    let (old, new) = (Self.names(of: before, key), Self.names(of: after, key))
    let places = Dictionary(uniqueKeysWithValues: zip(old, old.indices))
    var left = Set(old)
    changes = []
    var common: [(place: Int, index: Int)] = []
    for (index, name) in new.enumerated() {
      left.remove(name)
      guard let place = places[name] else {
        changes.append(Change(name: name, before: nil, after: after[index]))
        continue
      }
      common.append((place, index))
      guard before[place] != after[index] else { continue }
      changes.append(Change(name: name, before: before[place], after: after[index]))
    }
    for (place, name) in old.enumerated() where left.contains(name) {
      changes.append(Change(name: name, before: before[place], after: nil))
    }
    let kept = Set(LongestRise(of: common.map(\.place)).positions.map { common[$0].index })
    placements = new.indices.filter { !kept.contains($0) }.map {
      Placement(name: new[$0], behind: $0 == 0 ? nil : new[$0 - 1])
    }
  }

  /// Makes the list before the list after; of another list, what can be made of it.
  public func applied(to list: [Element], by key: (Element) -> Key) -> [Element] {
    guard !isEmpty else { return list }
    let names = Self.names(of: list, key)
    var elements = Dictionary(uniqueKeysWithValues: zip(names, list))
    let gone = Set(changes.lazy.filter { $0.after == nil }.map(\.name))
    for change in changes {
      // What is not there cannot be changed.
      guard change.before == nil || elements[change.name] != nil else { continue }
      elements[change.name] = change.after
    }
    let placed = Set(placements.map(\.name))
    var chain = Chain(names.filter { !gone.contains($0) && !placed.contains($0) })
    for placement in placements where elements[placement.name] != nil {
      chain.insert(placement.name, behind: placement.behind)
    }
    return chain.inOrder.compactMap { elements[$0] }
  }

  private init(_ changes: [Change], _ placements: [Placement]) {
    self.changes = changes
    self.placements = placements
  }

  /// The part of the difference that is about some of the elements.
  public func limited(to isMeant: (Key, Element) -> Bool) -> Self {
    let changes = changes.filter { change in
      change.before.map { isMeant(change.name.key, $0) } ?? false
        || change.after.map { isMeant(change.name.key, $0) } ?? false
    }
    let new = Set(changes.lazy.filter { $0.before == nil }.map(\.name))
    return Self(changes, placements.filter { new.contains($0.name) })
  }

  private static func names(of list: [Element], _ key: (Element) -> Key) -> [Name] {
    var counts: [Key: Int] = [:]
    counts.reserveCapacity(list.count)
    return list.map { element in
      let key = key(element)
      let ordinal = counts[key, default: 0]
      counts[key] = ordinal + 1
      return Name(key: key, ordinal: ordinal)
    }
  }
}
