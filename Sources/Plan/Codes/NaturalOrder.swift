/// The order in which people read codes: `A2` before `A10`, `HS.A08` before `HS.A08M`.
///
/// Runs of digits compare as numbers, everything else by code point; where two codes differ only
/// in leading zeros, plain order decides, so the order is total.
public func naturalOrder(_ a: String, _ b: String) -> Bool {
  var (a, b) = (a, b)
  return a.withUTF8 { a in b.withUTF8 { b in naturalOrder(a, b) } }
}

/// The same of the bytes, where they lie: lists of a million codes are sorted by it.
private func naturalOrder(
  _ x: UnsafeBufferPointer<UInt8>, _ y: UnsafeBufferPointer<UInt8>
) -> Bool {
  var i = 0
  var j = 0
  while i < x.count, j < y.count {
    if isDigit(x[i]), isDigit(y[j]) {
      let p = digits(x, from: &i)
      let q = digits(y, from: &j)
      if p.count != q.count { return p.count < q.count }
      if !p.elementsEqual(q) { return p.lexicographicallyPrecedes(q) }
    } else {
      if x[i] != y[j] { return x[i] < y[j] }
      i += 1
      j += 1
    }
  }
  if (x.count - i) != (y.count - j) { return x.count - i < y.count - j }
  return x.lexicographicallyPrecedes(y)
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 48 && byte <= 57 }

/// Consumes a run of digits and returns it without leading zeros.
private func digits(
  _ bytes: UnsafeBufferPointer<UInt8>, from index: inout Int
) -> Slice<UnsafeBufferPointer<UInt8>> {
  let start = index
  while index < bytes.count, isDigit(bytes[index]) { index += 1 }
  return bytes[start..<index].drop { $0 == 48 }
}
