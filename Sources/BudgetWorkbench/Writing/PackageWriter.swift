import GoujiModel
import SourceReading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Writes a package whole or not at all: all files are complete beside their places before the
/// first one takes its name, and where one cannot, those before it give theirs back.
package struct PackageWriter {
  let folder: String
  /// What to do where the folder cannot be written.
  var cure = "换一个文件夹：--out 文件夹"
  /// A file that is a link is written where the link points, as the preparer's own files are; else
  /// the link itself is replaced.
  var followsLinks = false
  /// Only its owner may read what is written, whatever stood there before, and enter a folder that is
  /// made for it.
  var isPrivate = false
  /// One of many into the same folder, which was made and tidied before.
  var isOneOfMany = false

  package init(
    folder: String, cure: String = "换一个文件夹：--out 文件夹", followsLinks: Bool = false,
    isOneOfMany: Bool = false, isPrivate: Bool = false
  ) {
    self.folder = folder
    self.cure = cure
    self.followsLinks = followsLinks
    self.isOneOfMany = isOneOfMany
    self.isPrivate = isPrivate
  }

  /// The paths written, and those of files that are taken away behind them; on failure a finding, and
  /// those that could not be taken back.
  package func write(
    _ files: [(name: String, bytes: [UInt8])], removing gone: [String] = []
  ) -> Outcome<[String]> {
    var writing = Writing(self)
    defer { writing.cleanUp() }
    for name in gone.reversed() { writing.stageRemoval(of: name) }
    for file in files.reversed() { writing.stage(file.name) { $0(file.bytes) } }
    return writing.finish()
  }

  /// The same for contents that may still be being made, the last soonest ready.
  func write(_ files: [PackageFile]) throws -> Outcome<[String]> {
    var writing = Writing(self)
    defer { writing.cleanUp() }
    for file in files.reversed() { try writing.stage(file.name, file.write) }
    return writing.finish()
  }

  /// For many packages into one folder: it is there and tidy before they are written. Nothing where it
  /// cannot be made; each of them says so.
  package func prepare() -> MadeFolders { Writing(PackageWriter(folder: folder)).folders }

  /// One file, its folder made where there is none.
  package static func write(_ bytes: [UInt8], to path: String) -> Outcome<[String]> {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init)
    return PackageWriter(folder: WorkingFile.folder(of: path), cure: "换一个文件名：--out 文件")
      .write([(name ?? path, bytes)])
  }
}

/// A file of a package; its content may still be being made.
struct PackageFile {
  let name: String
  /// Puts its bytes, one after the other.
  let write: (_ put: @escaping ([UInt8]) -> Void) throws -> Void

  init(_ name: String, writing write: @escaping (_ put: @escaping ([UInt8]) -> Void) throws -> Void)
  {
    self.name = name
    self.write = write
  }

  init(_ name: String, bytes: @escaping () throws -> [UInt8]) {
    self.init(name, writing: { put in put(try bytes()) })
  }
}

/// Folders that were not there before.
package struct MadeFolders {
  fileprivate var paths: [String] = []

  /// One in which something lies stays.
  package func removeEmpty() { for folder in paths.reversed() { rmdir(folder) } }
}

/// The steps of one package.
private struct Writing {
  private let writer: PackageWriter
  private(set) var folders = MadeFolders()
  private var staged: [StagedFile] = []
  private var fault: WriteFault?
  private var isDone = false

  init(_ writer: PackageWriter) {
    self.writer = writer
    fault = makeFolder(writer.folder).map { WriteFault(writer.folder, $0.code) }
    if fault == nil, !writer.isOneOfMany { TemporaryFile.clearLeftovers(in: writer.folder) }
  }

  /// From the last to the first.
  mutating func stage(
    _ name: String, _ write: (@escaping ([UInt8]) -> Void) throws -> Void
  ) rethrows {
    if fault != nil { return }
    let path = writer.folder + "/" + name
    let staged = try StagedFile.stage(
      at: path, followingLinks: writer.followsLinks, isPrivate: writer.isPrivate, write)
    switch staged {
    case .failure(let fault): self.fault = fault
    case .success(let file): self.staged.insert(file, at: 0)
    }
  }

  mutating func stageRemoval(of name: String) {
    if fault == nil { staged.insert(StagedFile(removing: writer.folder + "/" + name), at: 0) }
  }

  mutating func finish() -> Outcome<[String]> {
    if let fault { return Outcome([], [finding(fault)]) }
    for (index, file) in staged.enumerated() {
      guard let fault = file.takePlace(isLast: index == staged.count - 1) else { continue }
      let back = staged[..<index].reversed().map { (path: $0.path, isBack: $0.takeBack()) }
      let stuck = back.reversed().filter { !$0.isBack }.map(\.path)
      return Outcome(stuck, [finding(fault, stuck: stuck)])
    }
    isDone = true
    return Outcome(staged.map(\.path))
  }

  func cleanUp() {
    for file in staged { file.cleanUp() }
    if !isDone { folders.removeEmpty() }
  }

  /// With the folders above it.
  private mutating func makeFolder(_ path: String) -> WriteFault? {
    if WorkingPath.isFolder(path) { return nil }
    if let slash = path.lastIndex(of: "/"), slash > path.startIndex,
      let fault = makeFolder(String(path[..<slash]))
    {
      return fault
    }
    if mkdir(path, writer.isPrivate && path == writer.folder ? 0o700 : 0o777) == 0 {
      folders.paths.append(path)
      return nil
    }
    let code = errno
    return WorkingPath.isFolder(path) ? nil : WriteFault(path, code)
  }

  private func finding(_ fault: WriteFault, stuck: [String] = []) -> Finding {
    let reason =
      switch fault.code {
      case EACCES, EPERM: "没有写入权限"
      case ENOENT: WorkingFile.isLink(fault.path) ? "它是链接，链接指向的文件不在了" : "这里不能建文件夹"
      case EROFS: "磁盘是只读的"
      case ENOSPC, EDQUOT: "磁盘已满"
      case ENOTDIR, EEXIST: "路径中有一段是文件，不是文件夹"
      case EISDIR, ENOTEMPTY: "这里已有同名的文件夹"
      case ENAMETOOLONG: "名称太长"
      case EBUSY, ETXTBSY: "别的程序正在用它"
      case EIO: "磁盘写入出错"
      default: "系统错误 \(fault.code)"
      }
    let rest =
      stuck.isEmpty
      ? ""
      : "；这几个已经是新的，没能换回原来的：\(stuck.joined(separator: "、"))"
        + "（原来的在旁边，名称后加了“\(StagedFile.oldEnding)”）"
    return Finding(
      .outputUnwritable, at: nil, "不能写入 \(fault.path)：\(reason)\(rest)", cure: writer.cure)
  }
}
