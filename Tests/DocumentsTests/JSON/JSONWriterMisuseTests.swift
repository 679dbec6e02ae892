import Documents
import Testing

@Test func aValueInAnObjectNeedsAKey() async {
  await #expect(processExitsWith: .failure) {
    var json = JSONWriter()
    json.beginObject()
    json.value(1)
  }
}

@Test func aKeyNeedsAnObject() async {
  await #expect(processExitsWith: .failure) {
    var json = JSONWriter()
    json.beginArray()
    json.key("a")
  }
}

@Test func aKeyNeedsAValueBeforeTheNextKey() async {
  await #expect(processExitsWith: .failure) {
    var json = JSONWriter()
    json.beginObject()
    json.key("a")
    json.key("b")
  }
}

@Test func aKeyNeedsAValueBeforeTheEnd() async {
  await #expect(processExitsWith: .failure) {
    var json = JSONWriter()
    json.beginObject()
    json.key("a")
    json.endObject()
  }
}

@Test func anEndMustMatchItsBegin() async {
  await #expect(processExitsWith: .failure) {
    var json = JSONWriter()
    json.beginObject()
    json.endArray()
  }
}

@Test func anEndNeedsABegin() async {
  await #expect(processExitsWith: .failure) {
    var json = JSONWriter()
    json.endArray()
  }
}

@Test func thereIsOneRoot() async {
  await #expect(processExitsWith: .failure) {
    var json = JSONWriter()
    json.value(1)
    json.value(2)
  }
}

@Test func anOpenContainerIsNoEnd() async {
  await #expect(processExitsWith: .failure) {
    var json = JSONWriter()
    json.beginArray()
    _ = json.finish()
  }
}

@Test func nothingIsNoText() async {
  await #expect(processExitsWith: .failure) {
    var json = JSONWriter()
    _ = json.finish()
  }
}

@Test func infinityIsNoNumber() async {
  await #expect(processExitsWith: .failure) {
    var json = JSONWriter()
    json.value(Double.infinity)
  }
}

@Test func bytesAboveASCIIAreNoASCII() async {
  await #expect(processExitsWith: .failure) {
    var json = JSONWriter()
    let bytes: [UInt8] = [0xE5]
    json.value(ascii: bytes.span)
  }
}
