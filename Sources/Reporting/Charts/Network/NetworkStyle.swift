import Documents
import NetworkLayout

/// The sizes of a time-scaled network on its paper, in millimetres.
///
/// Tried on A1 and A3; papers between and below take sizes between and below them, none under 6
/// points. A0 has room for more work, not for larger type.
struct NetworkStyle {
  /// Names of works, their times, numbers in circles, the words of the legend.
  let name: Double
  let time: Double
  let number: Double
  let legend: Double
  /// The radius of a circle.
  let radius: Double
  /// Ordinary lines and critical ones.
  let line: Double
  let critical: Double
  /// The least level line that shows between two circles.
  let shortest: Double
  let margin: Double
  /// The heights of title, time axis and foot.
  let title: Double
  let head: Double
  let foot: Double
  /// The density of the axis, as shares of its mean.
  let density: (least: Double, most: Double)
  /// The greatest width of a line of a name.
  let widest: Double
  /// The most lines of a name.
  let lines = 5

  init(_ page: Size) {
    let unit = max(0.6, min(page.width / 420, page.height / 297))
    // 0 on A3, 1 on A1.
    let step = min(1, Elementary.logarithm(unit) / Elementary.logarithm(2))
    func between(_ small: Double, _ large: Double, least: Double = 0) -> Double {
      max(least, small * Elementary.exponential(step * Elementary.logarithm(large / small)))
    }
    name = between(2.5, 4.6, least: 6.points)
    time = between(2.5, 3.8, least: 6.points)
    number = between(2.5, 3.4, least: 6.points)
    legend = between(2.75, 4.0, least: 6.points)
    radius = between(2.1, 3.2, least: 1.9)
    line = between(0.22, 0.35)
    critical = between(0.7, 1.1)
    shortest = between(3, 5)
    margin = between(8, 16)
    widest = page.width * 0.4
    title = between(9, 15)
    head = between(13.5, 22)
    foot = between(21, 34)
    density = (step < 0.5 ? 0.3 : 0.35, step < 0.5 ? 2.5 : 2.2)
  }

  /// The least clear distance of two texts beside one another.
  var gap: Double { name * 0.45 }
  /// The distance of base lines of a name.
  var lineHeight: Double { name * 1.1 }
  /// The room of a dashed circle that names a node elsewhere, with the line before it.
  var pointer: Double { 3 * radius + 6 * line / 0.35 }
  /// The radius of a milestone's outer circle.
  var milestone: Double { radius * 1.22 }
}
