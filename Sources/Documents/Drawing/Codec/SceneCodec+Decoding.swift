extension SceneCodec {
  /// Returns the scenes that a text holds.
  ///
  /// - Throws: A `Fault` at the first line that is not as it should be.
  public func decode(_ bytes: [UInt8]) throws(Fault) -> [Scene] {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Fault(line: 1, reason: .notText)
    }
    var reading = SceneReading()
    let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let isAfterLast = index == lines.count - 1 && line.isEmpty
      if isAfterLast { break }
      do {
        try reading.read(SceneLine(line), isFirst: index == 0)
      } catch {
        throw Fault(line: index + 1, reason: error)
      }
    }
    guard reading.isComplete else {
      throw Fault(line: lines.count, reason: lines.count < 2 ? .notScenes : .cutShort)
    }
    return reading.scenes
  }
}

/// What was read so far.
private struct SceneReading {
  private(set) var scenes: [Scene] = []
  private(set) var isComplete = false
  /// The groups not yet ended, the outermost first.
  private var open: [Scene.Group] = []

  mutating func read(_ line: SceneLine, isFirst: Bool) throws(SceneCodec.Fault.Reason) {
    if isFirst { return try readSignature(line) }
    if isComplete { throw .trailing }
    switch line.word {
    case "page":
      guard open.isEmpty else { throw .misplaced }
      scenes.append(try line.page())
    case "text": try add(.text(line.text()))
    case "line", "polygon", "rectangle", "symbol": try add(.shape(line.shape()))
    case "group":
      guard open.count < SceneCodec.maximumDepth else { throw .tooDeep }
      guard !scenes.isEmpty else { throw .misplaced }
      open.append(try line.group())
    case "end":
      try line.expect(fields: 1)
      guard let group = open.popLast() else { throw .misplaced }
      try add(.group(group))
    case "end-of-scenes":
      try line.expect(fields: 2)
      guard open.isEmpty, line.fields[1].elementsEqual(String(scenes.count).utf8) else {
        throw .cutShort
      }
      isComplete = true
    default: throw .unknownWord
    }
  }

  private func readSignature(_ line: SceneLine) throws(SceneCodec.Fault.Reason) {
    guard line.word == SceneCodec.signature, line.fields.count == 2,
      let version = Int(String(line.fields[1]) ?? "")
    else { throw .notScenes }
    if version > SceneCodec.version { throw .newerVersion }
    if version < 1 { throw .notScenes }
  }

  private mutating func add(_ element: Scene.Element) throws(SceneCodec.Fault.Reason) {
    if !open.isEmpty {
      open[open.count - 1].elements.append(element)
    } else if !scenes.isEmpty {
      scenes[scenes.count - 1].elements.append(element)
    } else {
      throw .misplaced
    }
  }
}
