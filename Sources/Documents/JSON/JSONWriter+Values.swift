// MARK: - Values

extension JSONWriter {
  /// Writes null.
  public mutating func null() {
    beginValue()
    append("null")
  }

  /// Writes a text, or null.
  public mutating func value(_ text: String?) {
    guard let text else { return null() }
    beginValue()
    appendQuoted(text)
  }

  /// Writes a text given as ASCII bytes.
  ///
  /// For texts made by the million, such as dates, which need no `String` first.
  ///
  /// - Precondition: Every byte is below 128.
  public mutating func value(ascii text: Span<UInt8>) {
    beginValue()
    text.withUnsafeBufferPointer { buffer in
      precondition(isASCII(buffer), "JSON text that is not ASCII")
      appendQuoted(buffer)
    }
  }

  /// Writes a whole number, or null.
  public mutating func value(_ number: Int?) {
    guard let number else { return null() }
    beginValue()
    append(number)
  }

  /// Writes a number in the shortest form that reads back the same, or null: 12 for 12.0, 0.1.
  ///
  /// - Precondition: The number is finite.
  public mutating func value(_ number: Double?) {
    guard let number else { return null() }
    precondition(number.isFinite, "JSON has no number for \(number)")
    beginValue()
    append(shortest(number))
  }

  /// Writes true, false or null.
  public mutating func value(_ truth: Bool?) {
    guard let truth else { return null() }
    beginValue()
    append(truth ? "true" : "false")
  }
}

// MARK: - Members, and containers with their ends

extension JSONWriter {
  /// Writes a key with a text, or null.
  public mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    value(text)
  }

  /// Writes a key with a text given as ASCII bytes.
  public mutating func member(_ name: StaticString, ascii text: Span<UInt8>) {
    key(name)
    value(ascii: text)
  }

  /// Writes a key with a whole number, or null.
  public mutating func member(_ name: StaticString, _ number: Int?) {
    key(name)
    value(number)
  }

  /// Writes a key with a number, or null.
  public mutating func member(_ name: StaticString, _ number: Double?) {
    key(name)
    value(number)
  }

  /// Writes a key with true, false or null.
  public mutating func member(_ name: StaticString, _ truth: Bool?) {
    key(name)
    value(truth)
  }

  /// Writes a key with null.
  public mutating func nullMember(_ name: StaticString) {
    key(name)
    null()
  }

  /// Writes an object, as the value of a key where one is named.
  public mutating func object<Failure: Error>(
    _ name: StaticString? = nil, _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    if let name { key(name) }
    beginObject()
    try body(&self)
    endObject()
  }

  /// Writes an array, as the value of a key where one is named.
  public mutating func array<Failure: Error>(
    _ name: StaticString? = nil, _ placement: Placement = .layout,
    _ body: (inout JSONWriter) throws(Failure) -> Void
  ) throws(Failure) {
    if let name { key(name) }
    beginArray(placement)
    try body(&self)
    endArray()
  }
}

/// Returns the shortest form of a number, without a fraction of nought.
private func shortest(_ number: Double) -> String {
  if number == 0 { return "0" }
  let text = number.description
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}

private func isASCII(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  var all: UInt8 = 0
  for byte in text { all |= byte }
  return all < 0x80
}
