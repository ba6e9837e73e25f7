import DraftReading
import SourceReading

extension Workbench {
  /// Where the drafts lie that this one names, and that those name: links resolved, without itself. What a
  /// department writes must not lead further than what is there: the figures of another one would come
  /// into its own.
  package var reach: Set<String> {
    let own = WorkingPath.absolute(draft)
    return Set(loader.sources(of: draft).drafts.map(WorkingPath.absolute)).filter { $0 != own }
  }
}
