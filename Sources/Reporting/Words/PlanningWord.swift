import Control
import Plan
import Scheduler

extension Portfolio {
  /// How some projects are planned, in a heading: 倒排工期, 顺排工期; nil where they are not alike.
  func planningWord(of projects: [Int], _ terms: Terms) -> String? {
    switch Set(projects.map { self.projects[$0].direction }) {
    case [.backward]: terms("倒排工期", "planned backward")
    case [.forward]: terms("顺排工期", "planned forward")
    default: nil
    }
  }
}
