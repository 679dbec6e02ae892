/// A pause in the work of an activity (拆分), under the profile of a program that knows them.
public struct Pause: Hashable, Sendable {
  /// The working minutes of the activity done before it.
  public var after: Int
  /// The working minutes of the activity's calendar that it lasts.
  public var minutes: Int

  /// Creates a pause.
  public init(after: Int, minutes: Int) {
    self.after = after
    self.minutes = minutes
  }
}

extension Activity {
  /// The name of the field that tells the pauses: `1440+4260 2400+480`, each as the minutes worked
  /// before it and the minutes it lasts.
  public static let pausesField = "Splits"

  /// The pauses in its work, in their order; what makes no sense in the field counts for nothing.
  public var pauses: [Pause] {
    get {
      guard let text = fields.last(where: { $0.name == Self.pausesField })?.value else { return [] }
      var last = 0
      return text.split(separator: " ").compactMap { piece in
        let numbers = piece.split(separator: "+").compactMap { Int($0) }
        guard numbers.count == 2, last < numbers[0], numbers[0] < duration,
          PlanLimits.minutes.contains(numbers[1]), numbers[1] > 0
        else { return nil }
        last = numbers[0]
        return Pause(after: numbers[0], minutes: numbers[1])
      }
    }
    set {
      fields.removeAll { $0.name == Self.pausesField }
      if newValue.isEmpty { return }
      let text = newValue.map { "\($0.after)+\($0.minutes)" }.joined(separator: " ")
      fields.append(CustomField(name: Self.pausesField, value: text))
    }
  }
}
