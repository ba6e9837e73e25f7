import GoujiModel
import SourceReading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Whether a new draft may be written somewhere, and how much there is of one.
package enum DraftPlace {
  /// More than some ten thousand lines.
  package static func isLarge(_ path: String) -> Bool {
    let names = (try? SourceReader.names(inFolder: path).get()) ?? []
    let sizes = names.map { name in
      var status = stat()
      return stat("\(path)/\(name)", &status) == 0 ? Int(status.st_size) : 0
    }
    return sizes.reduce(0, &+) > 4 << 20
  }

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
