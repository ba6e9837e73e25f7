import SourceReading

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// One file of a package on its way: complete beside its place, then in it, and from there either
/// left for good or taken back. One that is to be gone lies beside its place until then.
final class StagedFile {
  /// As the user knows it.
  let path: String
  /// Where it lies in the end; another than `path` where that is a link.
  private let place: String
  /// Nil of one that is to be gone.
  private let new: TemporaryFile?
  /// What stood there before, under another name until the whole package is in its place.
  private var kept: String?
  private let replaces: Bool
  private var isPlaced = false

  /// Of a link it is the link that goes.
  convenience init(removing path: String) {
    self.init(path: path, place: path, new: nil, replaces: true)
  }

  private init(path: String, place: String, new: TemporaryFile?, replaces: Bool) {
    self.path = path
    self.place = place
    self.new = new
    self.replaces = replaces
  }

  static func stage(
    at path: String, followingLinks: Bool, isPrivate: Bool = false,
    _ write: (_ put: @escaping ([UInt8]) -> Void) throws -> Void
  ) rethrows -> Result<StagedFile, WriteFault> {
    if WorkingPath.isFolder(path) { return .failure(WriteFault(path, EISDIR)) }
    var place = path
    if followingLinks, WorkingFile.isLink(path) {
      guard WorkingFile.exists(path, followingLinks: true) else {
        return .failure(WriteFault(path, ENOENT))
      }
      place = WorkingPath.absolute(path)
    }
    var status = stat()
    let replaces = lstat(place, &status) == 0
    let isFile = replaces && status.st_mode & S_IFMT == S_IFREG
    let new = TemporaryFile.make(
      in: WorkingFile.folder(of: place), like: isFile && !isPrivate ? status : nil,
      isPrivate: isPrivate)
    switch new {
    case .failure(let fault): return .failure(WriteFault(path, fault.code))
    case .success(let file):
      // What takes the place of another file must go to the disk first, and `rename` would wait.
      do { try write(file.add) } catch {
        file.remove()
        throw error
      }
      if let code = file.finish(flushing: replaces) {
        file.remove()
        return .failure(WriteFault(path, code))
      }
      return .success(StagedFile(path: path, place: place, new: file, replaces: replaces))
    }
  }

  /// `isLast`: nothing comes behind it that could make it go back.
  func takePlace(isLast: Bool) -> WriteFault? {
    guard let new else {
      let aside = TemporaryFile.newPath(in: WorkingFile.folder(of: place))
      if rename(place, aside) != 0 { return WriteFault(path, errno) }
      kept = aside
      return nil
    }
    if replaces, !isLast, let code = keepOld() { return WriteFault(path, code) }
    if rename(new.path, place) != 0 { return WriteFault(path, errno) }
    isPlaced = true
    return nil
  }

  /// Whether what stood there stands there again. Where that is refused, the old file gets a name
  /// beside its place under which the user finds it.
  func takeBack() -> Bool {
    guard let kept else { return unlink(place) == 0 }
    self.kept = nil
    if rename(kept, place) == 0 { return true }
    _ = rename(kept, place + Self.oldEnding)
    return false
  }

  static let oldEnding = ".原文件"

  /// Removes what is of no use any more.
  func cleanUp() {
    if !isPlaced { new?.remove() }
    if let kept { unlink(kept) }
  }

  /// Under a second name, or as a copy where the file system has no second names.
  private func keepOld() -> Int32? {
    let folder = WorkingFile.folder(of: place)
    let name = TemporaryFile.newPath(in: folder)
    if link(place, name) == 0 {
      kept = name
      return nil
    }
    var status = stat()
    guard lstat(place, &status) == 0 else { return errno }
    guard case .success(let bytes) = SourceReader.contents(of: place),
      case .success(let copy) = TemporaryFile.make(in: folder, like: status)
    else { return EACCES }
    kept = copy.path
    copy.add(bytes)
    return copy.finish(flushing: false)
  }
}

/// Files as the system knows them.
package enum WorkingFile {
  /// A link counts by itself, unless it is followed.
  package static func exists(_ path: String, followingLinks: Bool = false) -> Bool {
    var status = stat()
    return (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0
  }

  static func isLink(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// `.` of a bare name.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}
