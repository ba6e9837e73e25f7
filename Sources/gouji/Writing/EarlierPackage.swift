import GoujiModel
import SourceReading

/// A package that lies where a new one is to be written: what somebody has gone on with in Word or
/// Excel since is not replaced.
struct EarlierPackage {
  let folder: String
  /// Its manifest as it lies there; empty where there is none.
  private let manifest: [UInt8]
  private let manifestName: String

  init(of contents: PackageContents, in folder: String) {
    self.folder = folder
    manifestName = contents.manifestName
    if case .success(let bytes) = SourceReader.contents(of: "\(folder)/\(manifestName)") {
      manifest = bytes
    } else {
      manifest = []
    }
  }

  /// A finding for each file that is there, was not written so by Gouji, and would become another.
  func editedSince(_ contents: PackageContents) throws -> [Finding] {
    try [contents.document, contents.workbook].compactMap { file in
      let path = "\(folder)/\(file.name)"
      guard WorkingFile.exists(path), !WorkingPath.isFolder(path) else { return nil }
      guard case .success(let bytes) = SourceReader.contents(of: path) else {
        return edited(path, "打不开，不知道有没有人改过")
      }
      let hash = ContentHash.sha256([bytes])
      if isRecorded(hash) { return nil }
      if try hash == file.hash() { return nil }
      return edited(
        path, manifest.isEmpty ? "旁边没有 \(manifestName)，不知道有没有人改过" : "生成以后有人改过")
    }
  }

  /// A hash stands nowhere in a manifest but for its file, and files come last.
  private func isRecorded(_ hash: String) -> Bool {
    String(decoding: manifest.suffix(2_000), as: UTF8.self).contains(hash)
  }

  private func edited(_ path: String, _ what: String) -> Finding {
    Finding(
      .editedSince, at: nil, "\(path) \(what)，没有覆盖",
      cure: "要留着的，先改名或移到别处，再生成；或换一个文件夹：--out 文件夹；确实不要了，加 --overwrite")
  }
}
