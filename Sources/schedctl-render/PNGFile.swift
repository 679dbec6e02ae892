import CPangoCairo
import Documents
import Glibc

/// One scene as a picture of dots.
struct PNGFile {
  /// Dots an inch.
  var resolution: Double
  /// The font of all text.
  var font: ChineseFont

  /// The longest side of a picture, and the most dots in one: Cairo's limit, and a gigabyte.
  private static let longestSide = 32_767
  private static let mostDots = 250_000_000

  /// Returns the file's bytes.
  ///
  /// - Parameter page: Its number, for messages.
  func bytes(_ scene: Scene, page: Int) throws(RenderFailure) -> [UInt8] {
    let unit = resolution / 25.4
    let width = max(1, Int((scene.size.width * unit).rounded()))
    let height = max(1, Int((scene.size.height * unit).rounded()))
    guard max(width, height) <= Self.longestSide, width * height <= Self.mostDots,
      let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
    else { throw .tooManyDots(page: page, width: width, height: height) }
    defer { cairo_surface_destroy(surface) }
    let canvas = Canvas(surface, unit: unit, font)
    canvas.cover(.paper)
    canvas.draw(scene)
    if let failure = canvas.failure { throw .notDrawn(failure) }
    let sink = ByteSink()
    let status = cairo_surface_write_to_png_stream(surface, ByteSink.write, sink.closure)
    guard status == CAIRO_STATUS_SUCCESS else {
      throw .notDrawn(String(cString: cairo_status_to_string(status)))
    }
    return withExtendedLifetime(sink) { sink.bytes }
  }
}
