import PlanStore
import Testing

@testable import Site

/// Photos are made anew from what cameras wrote, and nothing else of it comes in.
@Suite struct DarkroomTests {
  private func holds(_ file: [UInt8], _ text: String) -> Bool {
    let pattern = Array(text.utf8)
    return (0...max(0, file.count - pattern.count)).contains {
      file[$0...].starts(with: pattern)
    }
  }

  @Test func placeOwnerAndWhatHidesBehindAreGone() async throws {
    let file = try TestPictures.ofCamera()
    for text in ["Exif", "secret", "GPSLatitude", "<script>", "PK\u{3}\u{4}"] {
      #expect(holds(file, text))
      #expect(!holds(try await Darkroom().develop(file).bytes, text), "\(text)")
    }
    let made = try await Darkroom().develop(file).bytes
    #expect(made.suffix(2) == [0xFF, 0xD9])
    #expect(!holds(try await Darkroom().develop(TestPictures.png).bytes, "secret"))
    // Segments of a camera (APP1 to APP15) and remarks: none.
    var place = 2
    while made[place + 1] != 0xDA {
      #expect(made[place] == 0xFF)
      #expect(made[place + 1] == 0xE0 || !(0xE0...0xEF).contains(made[place + 1]))
      #expect(made[place + 1] != 0xFE)
      place += 2 + Int(made[place + 2]) << 8 + Int(made[place + 3])
    }
  }

  /// Which corner the first row and column, and the first row and last column, come to (EXIF 2.32, 4.6.4).
  private static let corners: [(orientation: UInt8, red: [Int], green: [Int])] = [
    (1, [0, 0], [1, 0]), (2, [1, 0], [0, 0]), (3, [1, 1], [0, 1]), (4, [0, 1], [1, 1]),
    (5, [0, 0], [0, 1]), (6, [1, 0], [1, 1]), (7, [1, 1], [1, 0]), (8, [0, 1], [0, 0]),
  ]

  @Test(arguments: corners.indices, [true, false])
  func upIsUpHoweverItWasHeld(_ index: Int, isLittle: Bool) async throws {
    let (orientation, red, green) = Self.corners[index]
    let photo = try await Darkroom().develop(
      TestPictures.ofCamera(orientation: orientation, isLittle: isLittle))
    #expect(photo.width == (orientation < 5 ? 32 : 16))
    #expect(photo.height == (orientation < 5 ? 16 : 32))
    let pixels = try JPEG.pixels(of: photo.bytes, forLimit: 32)
    func colour(_ corner: [Int]) -> [Bool] {
      let x = corner[0] == 0 ? 2 : pixels.width - 3
      let y = corner[1] == 0 ? 2 : pixels.height - 3
      let at = 3 * (y * pixels.width + x)
      return pixels.bytes[at..<(at + 3)].map { $0 > 127 }
    }
    #expect(colour(red) == [true, false, false])
    #expect(colour(green) == [false, true, false])
  }

  @Test func metadataThatIsNoneIsPassedOver() throws {
    let file = try TestPictures.ofCamera(orientation: 6)
    #expect(Orientation(ofJPEG: file) == .right)
    #expect(Orientation(ofJPEG: try TestPictures.ofCamera(orientation: 9)) == .upright)
    #expect(Orientation(ofJPEG: try TestPictures.quarters()) == .upright)
    for length in 0..<120 { _ = Orientation(ofJPEG: Array(file.prefix(length))) }
  }

  @Test func theLongerSideHas1600Pixels() async throws {
    let photo = try await Darkroom().develop(TestPictures.quarters(width: 2_000, height: 10))
    #expect(photo.width == 1_600 && photo.height == 8)
    let high = try await Darkroom().develop(TestPictures.quarters(width: 8, height: 3_400))
    #expect(high.width == 3 && high.height == 1_600)
    let small = try await Darkroom().small(photo.bytes)
    #expect(try JPEG.pixels(of: small, forLimit: 320).width == 320)
    let kept = try await Darkroom().develop(TestPictures.quarters())
    #expect(kept.width == 32 && kept.height == 16)
  }

  /// Means by hand: of 3 pixels two are made, each of one and a half.
  @Test func aPixelIsTheMeanOfWhatItCovers() {
    let pixels = Pixels(width: 3, height: 1, bytes: [0, 0, 30, 90, 0, 60, 255, 3, 90])
    #expect(pixels.shrunk(within: 2).bytes == [30, 0, 40, 200, 2, 80])
    #expect(pixels.shrunk(within: 1).bytes == [115, 1, 60])
    #expect(pixels.shrunk(within: 3).bytes == pixels.bytes)
  }

  @Test func whatIsTransparentIsWhite() async throws {
    let photo = try await Darkroom().develop(TestPictures.png)
    #expect(photo.width == 3 && photo.height == 2)
    #expect(
      try PNG.pixels(of: TestPictures.png).bytes.prefix(9) == [255, 0, 0, 0, 255, 0, 255, 255, 255])
  }

  @Test func whatIsNoPhotoIsRefused() async throws {
    let file = try TestPictures.quarters()
    let refused: [(file: [UInt8], why: Unfit)] = [
      ([], .otherKind), (Array("GIF89a".utf8), .otherKind), (Array("<svg/>".utf8), .otherKind),
      ([0xFF, 0xD8, 0xFF], .unreadable), (Array(file.prefix(file.count / 2)), .unreadable),
      (Array(TestPictures.png.prefix(60)), .unreadable),
      // Before anything is unpacked: 3.6 thousand million pixels would take 10 GB.
      (TestPictures.claiming(60_000, 60_000, file), .tooManyPixels),
      (TestPictures.bombPNG, .tooManyPixels),
      (TestPictures.claiming(0, 7, file), .unreadable),
    ]
    for (file, why) in refused {
      await #expect(throws: why) { _ = try await Darkroom().develop(file) }
    }
  }

  /// Files with bytes changed here and there are refused or become photos; none brings anything down.
  @Test func damagedFilesDoNoHarm() async throws {
    var numbers = SystemRandomNumberGenerator.Seeded(seed: 16)
    let darkroom = Darkroom()
    for original in [try TestPictures.ofCamera(orientation: 3), TestPictures.png] {
      for _ in 0..<150 {
        var file = original
        for _ in 0...Int.random(in: 0..<4, using: &numbers) {
          file[Int.random(in: 3..<file.count, using: &numbers)] = .random(
            in: 0...255, using: &numbers)
        }
        if let photo = try? await darkroom.develop(file) {
          #expect(max(photo.width, photo.height) <= Darkroom.limit)
          #expect(photo.bytes.starts(with: [0xFF, 0xD8]))
        }
      }
    }
  }
}

extension SystemRandomNumberGenerator {
  /// Numbers that are the same each time (xorshift64*).
  struct Seeded: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

    mutating func next() -> UInt64 {
      state ^= state >> 12
      state ^= state << 25
      state ^= state >> 27
      return state &* 0x2545_F491_4F6C_DD1D
    }
  }
}
