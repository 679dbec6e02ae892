import Synchronization

/// What was worked out once, by what it was worked out from.
final class Memory<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let known = Mutex<[Key: Value]>([:])

  /// Returns the value of a key, made the first time that it is asked for.
  func of(_ key: Key, _ make: () -> Value) -> Value {
    known.withLock { known in
      if let value = known[key] { return value }
      let value = make()
      known[key] = value
      return value
    }
  }
}
