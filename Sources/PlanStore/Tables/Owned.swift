/// An element of a list that belongs to a row of another table, such as a required date.
struct Owned<Value: Hashable & Sendable>: Hashable, Sendable {
  /// The `id` of the row it belongs to.
  var owner: Int
  var value: Value
}
