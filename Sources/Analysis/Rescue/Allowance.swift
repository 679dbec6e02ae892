/// By how many days an activity may be shortened, and what each day costs.
public struct Allowance: Hashable, Sendable {
  /// How many days of its own calendar may be taken off; 0 or more.
  public let days: Int
  /// What each day costs.
  ///
  /// The first, the second and so on; the last price holds for all that follow. Never falling, 0 or more.
  public let prices: [Int]

  /// Allows some days at one price.
  public init(days: Int, price: Int) {
    self.init(days: days, prices: [price])
  }

  /// Allows some days at prices that never fall; nil where one falls or is below zero, or there is none.
  public init?(days: Int, rising prices: [Int]) {
    guard !prices.isEmpty, prices.allSatisfy({ $0 >= 0 }), prices == prices.sorted() else {
      return nil
    }
    self.init(days: days, prices: prices)
  }

  private init(days: Int, prices: [Int]) {
    self.days = max(0, days)
    self.prices = Array(prices.prefix(max(1, days)))  // bounded: at least one
  }

  /// What the n-th day costs; n from 1.
  func price(ofDay day: Int) -> Int {
    day <= prices.count ? prices[day - 1] : prices[prices.count - 1]
  }

  /// What so many days cost together.
  public func cost(of days: Int) -> Int {
    var sum = 0
    for day in 0..<max(0, days) { sum += price(ofDay: day + 1) }
    return sum
  }

  /// The same days at other prices, as rising as these.
  func priced(_ change: (Int) -> Int) -> Allowance {
    Allowance(days: days, prices: prices.map(change))
  }
}
