import GoujiModel
import SourceReading

/// Files that departments have published, in one folder or in folders in it, each with the department
/// whose package it is named after.
struct PublishedFiles: Sendable {
  private let files: [FileStamp]

  init(in folder: String?) {
    files = folder.map { Self.files(in: $0, deeper: true) } ?? []
  }

  private static func files(in folder: String, deeper: Bool) -> [FileStamp] {
    let names = (try? SourceReader.names(inFolder: folder).get()) ?? []
    return names.flatMap { name -> [FileStamp] in
      let path = "\(folder)/\(name)"
      if WorkingPath.isFolder(path) { return deeper ? files(in: path, deeper: false) : [] }
      return VerifyBench.canVerify(name) ? FileStamp(path).map { [$0] } ?? [] : []
    }
  }

  /// Of each draft those in whose name its title stands; where several titles do, as that of a
  /// corrected version, the longest. Behind them those of nobody.
  func byStem(_ stems: [String?]) -> (own: [[FileStamp]], others: [FileStamp]) {
    var own = stems.map { _ in [FileStamp]() }
    var others: [FileStamp] = []
    for file in files {
      let name = WorkingPath.name(of: file.path)
      let fitting = stems.indices.filter { stems[$0].map { name.contains($0) } ?? false }
      let best = fitting.max { stems[$0]?.utf8.count ?? 0 < stems[$1]?.utf8.count ?? 0 }
      if let best { own[best].append(file) } else { others.append(file) }
    }
    return (own, others)
  }
}

extension Publication {
  /// Of one department's files.
  init(_ results: [VerifyResult]) {
    let files = results.count
    let places = results.filter { $0.draft != nil }.reduce(0) { count, result in
      count + result.findings.count { $0.severity == .error }
    }
    if files == 0 {
      self = .none
    } else if places > 0 {
      self = .differs(files: files, places: places)
    } else {
      let unread = results.count { $0.draft == nil }
      self = unread == 0 ? .equal(files: files) : .unchecked(files: files, unread: unread)
    }
  }
}
