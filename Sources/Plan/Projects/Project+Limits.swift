extension Project {
  /// A number that lies outside what can be counted with; nil where all lie within.
  package var numberOutOfRange: Int? {
    if !PlanLimits.days.contains(reserveDays) { return reserveDays }
    if !PlanLimits.signedMinutes.contains(criticalFloat) { return criticalFloat }
    return normDays.flatMap { PlanLimits.days.contains($0) ? nil : $0 }
  }
}
