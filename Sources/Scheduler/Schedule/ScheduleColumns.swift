import Plan

/// The columns of a schedule, by node.
final class ScheduleColumns: Sendable {
  let arithmetic: Arithmetic
  let floor: [Int32]
  /// The floor as constraints raise it.
  let held: [Int32]
  let dates: PassDates
  let limitNames: [Int32]
  /// For each project that takes its latest start, the position in ``Network/requirements`` of
  /// the date it keeps.
  let bindingRequirement: [Int?]
  let isOnLongestPath: [Bool]
  let isProvisional: [Bool]

  init(
    arithmetic: Arithmetic, floor: [Int32], held: [Int32], dates: PassDates, limitNames: [Int32],
    bindingRequirement: [Int?], isOnLongestPath: [Bool], isProvisional: [Bool]
  ) {
    self.arithmetic = arithmetic
    self.floor = floor
    self.held = held
    self.dates = dates
    self.limitNames = limitNames
    self.bindingRequirement = bindingRequirement
    self.isOnLongestPath = isOnLongestPath
    self.isProvisional = isProvisional
  }
}

extension Schedule {
  var arithmetic: Arithmetic { _read { yield columns.arithmetic } }
  var situation: Situation { _read { yield columns.arithmetic.situation } }
  var floor: [Int32] { columns.floor }
  var held: [Int32] { columns.held }
  var early: ForwardPass { _read { yield columns.dates.early } }
  var float: BackwardPass { columns.dates.float }
  var limit: BackwardPass { columns.dates.limit }
  var limitNames: [Int32] { columns.limitNames }
  var bindingRequirement: [Int?] { columns.bindingRequirement }
  var isOnLongestPath: [Bool] { columns.isOnLongestPath }
  var isProvisional: [Bool] { columns.isProvisional }
}
