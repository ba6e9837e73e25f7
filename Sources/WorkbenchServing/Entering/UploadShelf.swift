import BudgetWorkbench
import HTTPTypes

/// Files that were uploaded and wait for what is to be done with them, in memory and for a while only.
package actor UploadShelf {
  struct Upload: Sendable {
    /// The id of the draft that it was sent for.
    var draft: String
    var name: String
    var bytes: [UInt8]
    /// What was settled of an import.
    var settling = ImportSettling()
    fileprivate var used = ContinuousClock.now
  }

  private var uploads: [String: Upload] = [:]
  /// What was taken into its draft: the drafts, by the keys.
  private var taken: [(key: String, draft: String)] = []
  private let limit: Int
  private let limitPerDraft: Int
  private let life: Duration

  /// Limits are in bytes, of all together and of a draft; each keeps sixteen at most.
  init(
    limit: Int = 256 << 20, perDraft: Int = 64 << 20, life: Duration = .seconds(3_600)
  ) {
    self.limit = limit
    limitPerDraft = perDraft
    self.life = life
  }

  private static let perDraft = 16
  /// Taken ones that are remembered.
  private static let remembered = 1_000

  /// A workbook that takes more room than several at once may have is kept by nobody.
  static func admit(_ file: SentForm.File) throws(Refusal) {
    if UploadedForm.isTooLarge(file.bytes) {
      throw Refusal(
        .contentTooLarge, "工作簿有内容的格超过 \(UploadedForm.mostCells / 10_000) 万个，没有读。删去用不着的行和表，再传。")
    }
  }

  /// The key under which it is found.
  func keep(_ file: SentForm.File, for draft: String) -> String {
    let now = ContinuousClock.now
    uploads = uploads.filter { now - $0.value.used < life }
    drop(while: { $0.count { $0.value.draft == draft } >= Self.perDraft }, of: draft)
    let size = file.bytes.count
    drop(
      while: { uploads in
        let own = uploads.values.lazy.filter { $0.draft == draft }
        return own.reduce(size) { $0 + $1.bytes.count } > limitPerDraft
      }, of: draft)
    drop(while: { $0.reduce(file.bytes.count) { $0 + $1.value.bytes.count } > limit }, of: nil)
    let key = AccessToken().text
    uploads[key] = Upload(draft: draft, name: file.name, bytes: file.bytes)
    return key
  }

  func upload(_ key: String?, of draft: String) throws(Refusal) -> Upload {
    guard let key, var upload = uploads[key], upload.draft == draft else {
      let isTaken = taken.contains { $0.key == key && $0.draft == draft }
      throw Refusal(.gone, isTaken ? "这个文件已经收进草案了，不用再收。" : "传上来的文件已经不在了，请再传一次。")
    }
    upload.used = .now
    uploads[key] = upload
    return upload
  }

  func settle(_ key: String, _ settling: ImportSettling) { uploads[key]?.settling = settling }

  /// It is in its draft now.
  func take(_ key: String) {
    guard let upload = uploads.removeValue(forKey: key) else { return }
    taken.append((key, upload.draft))
    if taken.count > Self.remembered { taken.removeFirst() }
  }

  /// Those that have waited longest go first.
  private func drop(while isTooMany: ([String: Upload]) -> Bool, of draft: String?) {
    while isTooMany(uploads) {
      let own = uploads.filter { draft == nil || $0.value.draft == draft }
      guard let oldest = own.min(by: { $0.value.used < $1.value.used }) else { return }
      uploads[oldest.key] = nil
    }
  }
}
