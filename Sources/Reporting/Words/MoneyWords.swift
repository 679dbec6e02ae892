/// Sums of money in words.
extension Terms {
  /// `2000元`, `1.25万元`: in ten thousands where that is as exact.
  func yuan(_ amount: Int) -> String {
    guard amount >= 10_000, amount.isMultiple(of: 100) else {
      return self("\(amount)元", "\(amount) yuan")
    }
    let (whole, rest) = (amount / 10_000, amount % 10_000 / 100)
    let digits = rest < 10 ? "0\(rest)" : "\(rest)"
    let part = rest == 0 ? "" : "." + (digits.hasSuffix("0") ? String(digits.prefix(1)) : digits)
    return self("\(whole)\(part)万元", "\(amount) yuan")
  }

  /// `每天2000元`.
  func yuanADay(_ amount: Int) -> String {
    self("每天\(yuan(amount))", "\(yuan(amount)) a day")
  }
}
