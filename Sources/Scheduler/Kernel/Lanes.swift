/// Four numbers of a node that its links take one of, or three targets of a backward pass at once.
typealias Lanes = SIMD4<Int32>

extension SIMD4<Int32> {
  /// Which of the numbers stand for no instant: ``Bound/none`` or ``Bound/impossible``.
  ///
  /// Those two come to stand beside each other when one is added, so that one comparison finds both; for
  /// two the compiler leaves the vector registers.
  @inline(__always)
  var areNone: SIMDMask<SIMD4<Int32>> {
    (self &+ Lanes(repeating: 1)) .<= Lanes(repeating: Int32.min + 1)
  }
}
