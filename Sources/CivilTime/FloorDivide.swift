/// Returns ⌊a / b⌋ for b > 0: whole days before an instant are counted down, on either side of zero.
@inlinable
public func floorDivide(_ a: Int, _ b: Int) -> Int {
  let quotient = a / b
  return a % b < 0 ? quotient - 1 : quotient
}
