/// The numbers and places of rows, cells and texts.
extension ExcelSheetReader {
  /// Reads digits; nil for anything else and for what no row or text is numbered.
  static func number(_ digits: UnsafeBufferPointer<UInt8>) -> Int? {
    guard (1...9).contains(digits.count) else { return nil }
    var number = 0
    for digit in digits {
      guard digit.isDigit else { return nil }
      number = number * 10 + Int(digit - 48)
    }
    return number
  }

  /// The number of the column of a place such as `AB12`, from 1.
  static func column(_ place: UnsafeBufferPointer<UInt8>) -> Int? {
    var column = 0
    var letters = 0
    for letter in place {
      guard (0x41...0x5A).contains(letter & 0xDF), letter >= 0x41 else { break }
      letters += 1
      if letters > 3 { return nil }
      column = column * 26 + Int((letter & 0xDF) - 64)
    }
    return letters > 0 && column <= 16_384 ? column : nil
  }
}
