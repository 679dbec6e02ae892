import HTTPTypes
import PlanStore

/// Why a file is not taken as a photo.
enum Unfit: Error, Sendable {
  /// It is neither JPEG nor PNG.
  case otherKind
  /// It cannot be read, or is cut off.
  case unreadable
  /// It has more pixels than are unpacked.
  case tooManyPixels

  /// The most pixels that are unpacked.
  static let mostPixels = 50_000_000

  /// Refuses a picture by the size that it says it has, before anything is unpacked.
  static func check(_ width: Int, _ height: Int) throws(Unfit) {
    guard (1...100_000).contains(width), (1...100_000).contains(height) else { throw .unreadable }
    guard width * height <= mostPixels else { throw .tooManyPixels }
  }

  /// The same for the person who sent it.
  var notToBe: NotToBe {
    switch self {
    case .otherKind:
      NotToBe(
        status: .unsupportedMediaType, zh: "照片只收 JPEG 或 PNG。", en: "A photo is a JPEG or a PNG.")
    case .unreadable:
      NotToBe(
        status: .unprocessableContent, zh: "照片读不出来，或不完整：请重拍或另选一张。",
        en: "The photo cannot be read, or is not whole: take or choose another one.")
    case .tooManyPixels:
      NotToBe(
        status: .contentTooLarge, zh: "照片超过 5000 万像素：请缩小后再传。",
        en: "The photo has more than 50 million pixels: send a smaller one.")
    }
  }
}

/// Makes photos anew from what cameras wrote: upright, small enough, and of pixels alone, so that neither place nor
/// person nor anything that hides in a file comes in.
///
/// It works on a thread of its own, one photo after the other, so that it holds up neither pages nor changes, and no
/// more than one photo is unpacked in memory.
actor Darkroom {
  /// The longer side of what is kept, and of what is shown in a list, in pixels.
  static let limit = 1_600
  static let limitOfSmall = 320

  private let thread = OneThread()

  nonisolated var unownedExecutor: UnownedSerialExecutor { thread.asUnownedSerialExecutor() }

  /// Makes a photo of a file.
  func develop(_ file: [UInt8]) throws(Unfit) -> Picture {
    let pixels: Pixels
    var orientation = Orientation.upright
    if file.starts(with: [0xFF, 0xD8, 0xFF]) {
      pixels = try JPEG.pixels(of: file, forLimit: Self.limit)
      orientation = Orientation(ofJPEG: file)
    } else if file.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      pixels = try PNG.pixels(of: file)
    } else {
      throw .otherKind
    }
    let upright = pixels.shrunk(within: Self.limit).turned(orientation)
    return Picture(
      bytes: try JPEG.file(of: upright), width: upright.width, height: upright.height)
  }

  /// A photo of the plan in the size of a list.
  func small(_ photo: [UInt8]) throws(Unfit) -> [UInt8] {
    try JPEG.file(
      of: JPEG.pixels(of: photo, forLimit: Self.limitOfSmall).shrunk(within: Self.limitOfSmall))
  }
}
