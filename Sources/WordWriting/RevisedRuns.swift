import GoujiModel
import OfficeOpenXML

extension WordStory {
  /// The same story: what this one writes is marked as inserted or deleted.
  func revised(_ revision: Revision?) -> WordStory {
    switch revision {
    case nil: marked(nil)
    case .inserted: marked(.insertion)
    case .deleted: marked(.deletion)
    }
  }

  /// Each marked as what it is.
  func runs(_ runs: [RevisedWords.Run]) {
    for run in runs { revised(run.revision).run(run.text) }
  }
}
