/// The order in which people read codes: `A2` before `A10`, `HS.A08` before `HS.A08M`.
///
/// Runs of digits compare as numbers, everything else by code point; where two codes differ only
/// in leading zeros, plain order decides, so the order is total.
public func naturalOrder(_ a: String, _ b: String) -> Bool {
  let x = Array(a.utf8)
  let y = Array(b.utf8)
  var i = 0
  var j = 0
  while i < x.count, j < y.count {
    if isDigit(x[i]), isDigit(y[j]) {
      let p = digits(x, from: &i)
      let q = digits(y, from: &j)
      if p.count != q.count { return p.count < q.count }
      if p != q { return p.lexicographicallyPrecedes(q) }
    } else {
      if x[i] != y[j] { return x[i] < y[j] }
      i += 1
      j += 1
    }
  }
  if (x.count - i) != (y.count - j) { return x.count - i < y.count - j }
  return a.utf8.lexicographicallyPrecedes(b.utf8)
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

/// Consumes a run of digits and returns it without leading zeros.
private func digits(_ bytes: [UInt8], from index: inout Int) -> ArraySlice<UInt8> {
  let start = index
  while index < bytes.count, isDigit(bytes[index]) { index += 1 }
  return bytes[start..<index].drop { $0 == 48 }
}
