import Foundation
import TestSupport

/// A copy of a draft, `Drafts/tongchuan-2024` unless told otherwise, with the templates beside it,
/// changed, in a temporary folder that is removed with the value. A `‸` in a new text marks where a
/// finding must stand.
final class DraftCopy {
  enum Change: Sendable {
    /// In the draft, or in `../Templates/…`; the old words stand there once.
    case replace(String, String, with: String)
    case append(String, String)
    case remove(String)
    case bytes(String, [UInt8])
  }

  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private let temporary = TemporaryFolder()
  var folder: URL { temporary.url }
  /// `支出.csv:3:7` for each mark, file by file in the order of the changes.
  private(set) var marks: [String] = []
  var path: String { folder.appending(path: "草案").path(percentEncoded: false) }
  /// Not there until something is written.
  var out: String { folder.appending(path: "out").path(percentEncoded: false) }

  init(of draft: String = "Drafts/tongchuan-2024", _ changes: [Change] = []) throws {
    let files = FileManager.default
    try files.copyItem(
      at: Self.repository.appending(path: draft),
      to: folder.appending(path: "草案"))
    try files.copyItem(
      at: Self.repository.appending(path: "Templates"), to: folder.appending(path: "Templates"))
    for change in changes { try make(change) }
    try takeMarks(of: changes)
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: url(name), encoding: .utf8)
  }

  private func url(_ name: String) -> URL { folder.appending(path: "草案/\(name)") }

  private func make(_ change: Change) throws {
    switch change {
    case .replace(let name, let old, let new):
      let parts = try text(name).components(separatedBy: old)
      precondition(parts.count == 2, "\(name) has \(parts.count - 1) × \(old)")
      try write(parts.joined(separator: new), to: name)
    case .append(let name, let more): try write(((try? text(name)) ?? "") + more, to: name)
    case .remove(let name): try FileManager.default.removeItem(at: url(name))
    case .bytes(let name, let bytes): try Data(bytes).write(to: url(name))
    }
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: url(name))
  }

  private func takeMarks(of changes: [Change]) throws {
    var seen: Set<String> = []
    for case .some(let name) in changes.map(\.markedFile) where seen.insert(name).inserted {
      let marked = MarkedText(try text(name))
      let file = name.split(separator: "/").last ?? ""
      marks += marked.marks.map { "\(file):\($0)" }
      try write(marked.text, to: name)
    }
  }
}

extension DraftCopy.Change {
  fileprivate var markedFile: String? {
    switch self {
    case .replace(let name, _, _), .append(let name, _): name
    case .remove, .bytes: nil
    }
  }
}
