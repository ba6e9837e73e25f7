import GoujiModel
import OfficeOpenXML
import ReportLayout

/// A block in its place, as the body is written line by line.
struct BodyLine {
  let placed: BodyPages.PlacedBlock
  let orientation: PageOrientation
  /// Set where a section ends with it.
  let section: Section?
  /// Nil for what is no change.
  var revision: Revision?
  /// What a block that stays prints otherwise than before.
  var changes: BlockRevision?
  /// The same block in the old version, where that is not the same.
  var before: BlockBefore?
}

/// How a block that stays stood in the version before.
struct BlockBefore {
  let block: Block
  let startsPage: Bool
  let section: Section?
}

extension BodySections {
  /// All blocks in printed order.
  var lines: [BodyLine] {
    pages.sections.enumerated().flatMap { index, section in
      section.blocks.enumerated().map { position, placed in
        BodyLine(
          placed: placed, orientation: section.orientation,
          section: self.section(endingWith: position, of: index))
      }
    }
  }

  /// Those of both versions. What does not begin a page, or end a section, where it did before, is
  /// deleted there and inserted here: a document cannot say such a change otherwise. Of a table that
  /// stays this holds for its first and its last paragraph alone.
  func lines(_ redline: Redline, old: BodySections) -> [BodyLine] {
    let (before, after) = (old.lines, lines)
    return redline.blocks.flatMap { aligned -> [BodyLine] in
      switch aligned {
      case .deleted(let index): return [before[index].revised(.deleted)]
      case .inserted(let index): return [after[index].revised(.inserted)]
      case .both(let oldIndex, let index):
        var line = after[index]
        line.changes = redline.changes[index]
        if line.stands(as: before[oldIndex]) { return [line] }
        guard case .table = line.placed.block else {
          return [before[oldIndex].revised(.deleted), after[index].revised(.inserted)]
        }
        let place = before[oldIndex]
        line.before = BlockBefore(
          block: place.placed.block, startsPage: place.placed.startsPage, section: place.section)
        return [line]
      }
    }
  }
}

extension BodyLine {
  fileprivate func revised(_ revision: Revision) -> BodyLine {
    var line = self
    line.revision = revision
    return line
  }

  fileprivate func stands(as other: BodyLine) -> Bool {
    placed.startsPage == other.placed.startsPage
      && Section.isSame(section, other.section)
  }
}

extension Section {
  static func isSame(_ a: Section?, _ b: Section?) -> Bool {
    a?.page == b?.page && a?.firstPageNumber == b?.firstPageNumber
  }
}
