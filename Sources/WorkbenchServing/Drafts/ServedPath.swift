import BudgetWorkbench
import GoujiModel
import SourceReading

/// What somebody asks to be served: a draft, a form, a folder or a roster of drafts; or something that
/// was not meant.
package enum ServedPath: Equatable {
  case sound
  /// A folder into which drafts are still to come.
  case empty
  /// With what was meant, as far as that can be told.
  case wrong(String)

  /// Folders that stand beside drafts.
  private static let others: Set<String> = ["Templates", "公开", "out"]

  package init(_ path: String) {
    guard WorkingFile.exists(path, followingLinks: true) else {
      self = .wrong("没有 \(path)")
      return
    }
    if DraftList.mayBeDraft(path) || DraftList.isCollection(path) {
      self = .sound
    } else if WorkingPath.isFolder(path) {
      self = Self.folder(path)
    } else {
      self = .wrong(Self.file(path))
    }
  }

  private static func file(_ path: String) -> String {
    let folder = WorkingFile.folder(of: path)
    if DraftList.mayBeDraft(folder) {
      return "\(path) 是草案里的一个文件，要写草案的文件夹：gouji serve \(CommandWord.quoted(folder))"
    }
    return "\(path) 不是草案：写草案文件夹、填报表（.xlsx）、名册.csv，或放着几份草案的文件夹"
  }

  private static func folder(_ path: String) -> ServedPath {
    let start = WorkingPath.withoutSlash(path)
    let names = ((try? SourceReader.names(inFolder: path).get()) ?? []).filter {
      !SourceReader.isHidden($0[...])
    }
    if names.allSatisfy({ others.contains($0) && WorkingPath.isFolder("\(start)/\($0)") }) {
      return .empty
    }
    let inside = names.lazy.map { "\(start)/\($0)" }.filter(WorkingPath.isFolder)
    if let deeper = inside.first(where: DraftList.isCollection) {
      return .wrong("\(path) 里没有草案，\(deeper) 里有：gouji serve \(CommandWord.quoted(deeper))")
    }
    if inside.contains(where: { WorkingFile.exists("\($0)/模板.yaml", followingLinks: true) }) {
      return .wrong("\(path) 是放模板的文件夹，不是草案；用它里面的模板，写 --templates \(CommandWord.quoted(path))")
    }
    return .wrong("\(path) 里没有草案（草案.yaml、填报表），也没有名册.csv；空的文件夹才可以先打开，等草案放进来")
  }
}
