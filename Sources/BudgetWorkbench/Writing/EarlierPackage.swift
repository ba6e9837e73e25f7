import GoujiModel
import SourceReading

/// A package that lies where a new one is to be written: what somebody has gone on with in Word or
/// Excel since is not replaced.
struct EarlierPackage: Sendable {
  private let folder: String
  private let manifestName: String
  /// The end of its manifest, where the files are; empty where there is none.
  private let manifest: String
  /// By name, the hashes of those that are there; nil for one that cannot be read.
  private let hashes: [String: String?]

  init(of contents: PackageContents, in folder: String) {
    self.folder = folder
    manifestName = contents.manifestName
    let ending = (try? SourceReader.contents(of: "\(folder)/\(manifestName)").get())?.suffix(2_000)
    manifest = ending.map { String(decoding: $0, as: UTF8.self) } ?? ""
    hashes = [contents.document.name, contents.workbook.name].reduce(into: [:]) { hashes, name in
      let path = "\(folder)/\(name)"
      guard WorkingFile.exists(path), !WorkingPath.isFolder(path) else { return }
      let bytes = try? SourceReader.contents(of: path).get()
      hashes[name] = .some(bytes.map { ContentHash.sha256([$0]) })
    }
  }

  /// A finding for each file that is there, was not written so by Gouji, and would become another.
  func editedSince(_ contents: PackageContents) throws -> [Finding] {
    try [contents.document, contents.workbook].compactMap { file in
      guard let known = hashes[file.name] else { return nil }
      guard let hash = known else { return edited(file.name, "打不开，不知道有没有人改过") }
      // A hash stands nowhere in a manifest but for its file.
      if manifest.contains(hash) { return nil }
      if try hash == file.hash() { return nil }
      return edited(
        file.name, manifest.isEmpty ? "旁边没有 \(manifestName)，不知道有没有人改过" : "生成以后有人改过")
    }
  }

  private func edited(_ name: String, _ what: String) -> Finding {
    Finding(
      .editedSince, at: nil, "\(folder)/\(name) \(what)，没有覆盖",
      cure: "要留着的，先改名或移到别处，再生成；或换一个文件夹：--out 文件夹；确实不要了，加 --overwrite")
  }
}
