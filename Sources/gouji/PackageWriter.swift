import Glibc
import GoujiModel
import SourceReading

/// Writes a package whole or not at all: all files are complete beside their places before the
/// first one takes its name.
struct PackageWriter {
  let folder: String
  /// What to do where the folder cannot be written.
  var cure = "换一个文件夹：--out 文件夹"

  /// The paths written; on failure a finding, and nothing left behind.
  func write(_ files: [(name: String, bytes: [UInt8])]) -> Outcome<[String]> {
    write(files.map { file in (file.name, { () throws(Never) in file.bytes }) })
  }

  /// The same for contents that may still be being made, the last soonest ready.
  func write<Failure: Error>(
    _ files: [(name: String, bytes: () throws(Failure) -> [UInt8])]
  ) throws(Failure) -> Outcome<[String]> {
    guard makeFolder(folder) else { return Outcome([], [failure(folder, errno)]) }
    let staged = files.map { file in
      (temporary: "\(folder)/.\(file.name).\(getpid()).tmp", final: folder + "/" + file.name)
    }
    var pending = staged[...]
    defer { for file in pending { unlink(file.temporary) } }
    var unsaved: Finding?
    for (file, paths) in zip(files, staged).reversed() {
      let bytes = try file.bytes()
      if let code = save(bytes, to: paths.temporary, for: paths.final) {
        unsaved = failure(paths.final, code)
      }
    }
    if let unsaved { return Outcome([], [unsaved]) }
    while let file = pending.first {
      if rename(file.temporary, file.final) != 0 {
        return Outcome([], [failure(file.final, errno)])
      }
      pending.removeFirst()
    }
    return Outcome(staged.map(\.final))
  }

  /// One file, its folder made where there is none.
  static func write(_ bytes: [UInt8], to path: String) -> Outcome<[String]> {
    let slash = path.lastIndex(of: "/")
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
    return PackageWriter(folder: folder, cure: "换一个文件名：--out 文件").write([(name, bytes)])
  }

  private func save(_ bytes: [UInt8], to path: String, for final: String) -> Int32? {
    if WorkingPath.isFolder(final) { return EISDIR }
    let file = Descriptor(number: open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666))
    if file.number < 0 { return errno }
    let failure = file.write(bytes)
    // What takes the place of another file must go to the disk first, and `rename` would wait for it.
    if WorkingFile.exists(final) { file.beginsFlushing() }
    // A full disk may be reported no earlier than when the file is closed.
    return close(file.number) == 0 ? failure : failure ?? errno
  }

  /// With the folders above it.
  private func makeFolder(_ path: String) -> Bool {
    if WorkingPath.isFolder(path) { return true }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
      guard makeFolder(String(path[..<slash])) else { return false }
    }
    return mkdir(path, 0o777) == 0 || WorkingPath.isFolder(path)
  }

  private func failure(_ path: String, _ code: Int32) -> Finding {
    let reason =
      switch code {
      case EACCES, EPERM: "没有写入权限"
      case ENOENT: "这里不能建文件夹"
      case EROFS: "磁盘是只读的"
      case ENOSPC: "磁盘已满"
      case ENOTDIR, EEXIST: "路径中有一段是文件，不是文件夹"
      case EISDIR: "这里已有同名的文件夹"
      case ENAMETOOLONG: "名称太长"
      default: "系统错误 \(code)"
      }
    return Finding(.outputUnwritable, at: nil, "不能写入 \(path)：\(reason)", cure: cure)
  }
}

enum WorkingFile {
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }
}
