import Documents
import NetworkLayout

extension NetworkNames {
  /// Lets every text look for a better place, now that the others stand.
  mutating func settle() {
    for _ in 0..<2 {
      for index in placed.indices {
        if let best = room.move(placed[index].text, toBestOf: placed[index].choices) {
          placed[index].chosen = best
        }
      }
    }
    for index in placed.indices where room.isMet(placed[index].text) { stray(index) }
  }

  /// Lets a text that lies upon another stand a little off its arrow.
  private mutating func stray(_ index: Int) {
    let chosen = placed[index].chosen
    let home = placed[index].choices[chosen]
    let step = style.name * 0.6
    var choices = [home]
    for across in -10...10 {
      for down in -8...8 {
        let (x, y) = (Double(across) * step, Double(down) * step)
        var choice = home
        choice.box.left += x
        choice.box.right += x
        choice.box.top += y
        choice.box.bottom += y
        choice.cost += 0.5 * (x * x + y * y).squareRoot()
        choices.append(choice)
      }
    }
    if let best = room.move(placed[index].text, toBestOf: choices) {
      placed[index].choices[chosen] = choices[best]
    }
  }
}
