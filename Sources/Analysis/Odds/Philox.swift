/// Random numbers that are counted and not drawn: Philox4x32-10 (Salmon, Moraes, Dror, Shaw 2011).
///
/// A number depends on its seed and on what it is for alone, so that neither the order nor the core that a trial runs on
/// changes it.
struct Philox: Sendable {
  private let key: (UInt32, UInt32)

  init(seed: UInt64) {
    key = (UInt32(truncatingIfNeeded: seed), UInt32(truncatingIfNeeded: seed >> 32))
  }

  /// Returns the four numbers of a counter.
  @inline(__always)
  func block(
    _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: UInt32
  ) -> (UInt32, UInt32, UInt32, UInt32) {
    var (x0, x1, x2, x3) = (a, b, c, d)
    var (k0, k1) = key
    for _ in 0..<10 {
      let p = 0xD251_1F53 &* UInt64(x0)
      let q = 0xCD9E_8D57 &* UInt64(x2)
      (x0, x1, x2, x3) = (
        UInt32(truncatingIfNeeded: q &>> 32) ^ x1 ^ k0, UInt32(truncatingIfNeeded: q),
        UInt32(truncatingIfNeeded: p &>> 32) ^ x3 ^ k1, UInt32(truncatingIfNeeded: p)
      )
      k0 &+= 0x9E37_79B9
      k1 &+= 0xBB67_AE85
    }
    return (x0, x1, x2, x3)
  }

  /// Writes a number of 16 bits for each of the 64 trials of a batch.
  ///
  /// - Parameter stream: What the numbers are for.
  @inline(__always)
  func fill(_ numbers: UnsafeMutablePointer<Int32>, stream: UInt32, batch: UInt32) {
    for index in 0..<8 {
      let (a, b, c, d) = block(stream, batch, UInt32(truncatingIfNeeded: index), 0)
      let at = numbers + index &* 8
      at[0] = Int32(truncatingIfNeeded: a & 0xFFFF)
      at[1] = Int32(truncatingIfNeeded: a &>> 16)
      at[2] = Int32(truncatingIfNeeded: b & 0xFFFF)
      at[3] = Int32(truncatingIfNeeded: b &>> 16)
      at[4] = Int32(truncatingIfNeeded: c & 0xFFFF)
      at[5] = Int32(truncatingIfNeeded: c &>> 16)
      at[6] = Int32(truncatingIfNeeded: d & 0xFFFF)
      at[7] = Int32(truncatingIfNeeded: d &>> 16)
    }
  }
}
