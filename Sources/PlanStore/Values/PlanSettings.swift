/// How a plan is to be shown.
public struct PlanSettings: Hashable, Sendable {
  /// The name of the preset that turns slip into colour.
  public var colourPreset: String

  /// Creates settings.
  public init(colourPreset: String = "default") {
    self.colourPreset = colourPreset
  }
}
