/// What each fault of a layout costs; tried on the nine sample projects.
struct RowWeights {
  /// Items of one row that overlap.
  var overlap = 120.0
  /// A trunk that crosses an item, and one that crosses the critical line.
  var crossing = 20.0
  var criticalCrossing = 35.0
  /// A trunk through a name or a time.
  var cutText = 18.0
  /// Trunks of two events at one place.
  var trunks = 70.0
  /// A row of the length of a trunk, and of its critical part.
  var length = 1.0
  var criticalLength = 6.0
  /// An item that lies in another row than its event.
  var bend = 3.0
  var criticalBend = 20.0
  /// Circles of one row too near each other, and a circle on a foreign trunk.
  var circles = 200.0
  var circleOnTrunk = 140.0
  /// A row of distance from the middle.
  var criticalDistance = 10.0
  var mainDistance = 2.5
  var distance = 0.15
}
