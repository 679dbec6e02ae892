/// One line of encoded scenes, taken apart at its tabs.
struct SceneLine {
  typealias Reason = SceneCodec.Fault.Reason

  let fields: [Substring.UTF8View]

  init(_ line: Substring.UTF8View) {
    fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
  }

  /// What kind of line it is.
  var word: String { String(fields[0]) ?? "" }

  func expect(fields count: Int) throws(Reason) {
    guard fields.count == count else { throw .wrongFields }
  }

  func page() throws(Reason) -> Scene {
    try expect(fields: 3)
    let size = try numbers(1, count: 2, in: 1...SceneCodec.maximumPage)
    return Scene(try words(2), size: Size(width: size[0], height: size[1]))
  }

  func text() throws(Reason) -> Scene.Text {
    try expect(fields: 9)
    let place = try numbers(1, count: 2)
    let look = try look()
    return Scene.Text(
      try words(8), at: Point(x: place[0], y: place[1]),
      size: try numbers(2, count: 1, in: 0.01...1_000)[0], weight: look.weight,
      paint: try paint(fields[4]), anchor: try name(5), turn: try name(6),
      room: isNone(7) ? nil : try numbers(7, count: 1, in: 0.01...SceneCodec.maximumLength)[0],
      face: look.face)
  }

  /// The weight and the kind of type of a text.
  private func look() throws(Reason) -> (weight: FontWeight, face: FontFace) {
    let parts = (String(fields[3]) ?? "").split(separator: "-", maxSplits: 1)
    guard let weight = parts.first.flatMap({ FontWeight(rawValue: String($0)) }) else {
      throw .badName
    }
    guard parts.count == 2 else { return (weight, .sans) }
    guard let face = FontFace(rawValue: String(parts[1])) else { throw .badName }
    return (weight, face)
  }

  func shape() throws(Reason) -> Scene.Shape {
    let figure = try figure()
    return Scene.Shape(
      figure, fill: isNone(1) ? nil : try paint(fields[1]), stroke: isNone(2) ? nil : try stroke())
  }

  func group() throws(Reason) -> Scene.Group {
    try expect(fields: 7)
    let offset = try numbers(4, count: 2)
    return Scene.Group(
      id: try words(1), cssClass: try words(2), title: try words(3),
      offset: Point(x: offset[0], y: offset[1]),
      scale: try numbers(5, count: 1, in: 0.001...1_000)[0],
      clip: isNone(6) ? nil : try frame(try numbers(6, count: 4)), elements: [])
  }

  private func figure() throws(Reason) -> Scene.Shape.Figure {
    let word = word
    try expect(fields: word == "symbol" ? 5 : 4)
    switch word {
    case "rectangle":
      let values = try numbers(3, count: 5)
      guard values[4] >= 0 else { throw .badNumber }
      return .rectangle(try frame(values), corner: values[4])
    case "symbol":
      let values = try numbers(4, count: 3)
      guard values[2] >= 0 else { throw .badNumber }
      return .symbol(try name(3), at: Point(x: values[0], y: values[1]), size: values[2])
    default:
      let values = try numbers(3, count: nil)
      guard values.count % 2 == 0 else { throw .wrongFields }
      let points = stride(from: 0, to: values.count, by: 2).map {
        Point(x: values[$0], y: values[$0 + 1])
      }
      return word == "line" ? .line(points) : .polygon(points)
    }
  }

  private func stroke() throws(Reason) -> Stroke {
    let parts = fields[2].split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard parts.count == 3 else { throw .wrongFields }
    guard let pattern = Stroke.Pattern(rawValue: String(parts[2]) ?? "") else { throw .badName }
    return Stroke(try paint(parts[0]), width: try number(parts[1], in: 0...1_000), pattern)
  }

  private func frame(_ values: [Double]) throws(Reason) -> Frame {
    guard values[2] >= 0, values[3] >= 0 else { throw .badNumber }
    return Frame(x: values[0], y: values[1], width: values[2], height: values[3])
  }

  private func paint(_ field: Substring.UTF8View) throws(Reason) -> Paint {
    let digits = field.dropFirst()
    guard field.count == 7, field.first == UInt8(ascii: "#"),
      digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let rgb = UInt32(String(digits) ?? "", radix: 16)
    else { throw .badName }
    return Paint(rgb)
  }

  private func name<Name: RawRepresentable>(_ index: Int) throws(Reason) -> Name
  where Name.RawValue == String {
    guard let name = Name(rawValue: String(fields[index]) ?? "") else { throw .badName }
    return name
  }

  private func isNone(_ index: Int) -> Bool { fields[index].elementsEqual("-".utf8) }

  /// Returns the numbers of a field; any number of them where `count` is nil.
  private func numbers(
    _ index: Int, count: Int?,
    in range: ClosedRange<Double> = -SceneCodec.maximumLength...SceneCodec.maximumLength
  ) throws(Reason) -> [Double] {
    if fields[index].isEmpty, count == nil { return [] }
    var values: [Double] = []
    let parts = fields[index].split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    for part in parts { values.append(try number(part, in: range)) }
    guard count == nil || values.count == count else { throw .wrongFields }
    return values
  }

  private func number(
    _ text: Substring.UTF8View, in range: ClosedRange<Double>
  ) throws(Reason) -> Double {
    // No number is equal to one that is none, so a range never holds it.
    guard let value = Double(Substring(text)), range.contains(value) else { throw .badNumber }
    return value
  }

  private func words(_ index: Int) throws(Reason) -> String {
    var result = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in Substring(fields[index]).unicodeScalars {
      if isEscaped {
        guard let meant = escapes[scalar] else { throw .badEscape }
        result.append(meant)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else {
        result.append(scalar)
      }
    }
    if isEscaped { throw .badEscape }
    return String(result)
  }
}

private let escapes: [Unicode.Scalar: Unicode.Scalar] = [
  "\\": "\\", "t": "\t", "n": "\n", "r": "\r",
]
