import GoujiModel
import SourceReading

/// Whether a new draft may be written somewhere.
package enum DraftPlace {
  /// A folder with something in it is somebody's work.
  package static func occupied(_ folder: String) -> Finding? {
    if WorkingPath.isFolder(folder) {
      guard case .success(let names) = SourceReader.names(inFolder: folder), !names.isEmpty else {
        return nil
      }
      return Finding(
        .outputUnwritable, at: nil, "文件夹 \(folder) 里已经有 \(names.count) 个文件，没有改动它",
        cure: "换一个文件夹名称")
    }
    guard WorkingFile.exists(folder) else { return nil }
    return Finding(
      .outputUnwritable, at: nil, "\(folder) 是一个文件，没有改动它", cure: "换一个文件夹名称")
  }
}

extension Finding {
  /// A form was given where only a folder will do.
  package static func needsFolder(_ path: String, to deed: String) -> Finding {
    Finding(
      .emptyFolder, at: nil, "\(path) 是填报表，\(deed)要从草案文件夹开始",
      cure: "先读回草案文件夹：gouji form import \(CommandWord.quoted(path)) 文件夹；再从文件夹\(deed)")
  }
}
