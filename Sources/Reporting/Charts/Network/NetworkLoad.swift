/// How full a sheet is.
struct NetworkLoad {
  /// The height that its rows need, as a share of what there is.
  let pressure: Double
  /// The share of needs along the axis that are not met.
  let unmet: Double
  /// How much of the axis the events would take, if each stood beside the next.
  var density = 0.0
  /// The share of texts that lie upon others, once they stand.
  var conflicts = 0.0

  /// Whether it has no room for all that stands on it.
  var isCrowded: Bool {
    pressure > 1.04 || unmet > 0.4 || density > 1.45 || conflicts > 0.04
  }
  /// Whether it has room to spare.
  var isRoomy: Bool { pressure < 0.9 && unmet < 0.08 && density < 0.8 }
}
