import DocumentReading
import GoujiModel
import ManifestWriting
import ReportLayout

/// Holds a 勾稽.json against the one that the draft makes: a manifest is a file like another, and
/// nothing is taken from it.
package struct ManifestVerifier {
  private let expected: ExpectedReport
  private let path: String

  package init(_ expected: ExpectedReport, path: String) {
    self.expected = expected
    self.path = path
  }

  /// `hashes` are those of the files as the draft makes them in this setting.
  package func findings(
    _ text: String, _ setting: DocumentSetting = DocumentSetting(),
    hashes: () throws -> [(name: String, hash: String)]
  ) throws -> [Finding] {
    let ought = String(
      decoding: try ManifestReport.write(expected.report, setting, files: hashes), as: UTF8.self)
    let (expectedLines, found) = (Self.lines(ought), Self.lines(text))
    let file = SourceFile(path: path, text: text)
    let comparison = LineComparison(expectedLines, found)
    if comparison.same.count * 2 < expectedLines.count {
      return [.manifestUnlike(Place(file: file, line: 1, column: 1))]
    }
    return comparison.differences.compactMap { difference in
      switch difference {
      case .changed(let line, let other):
        finding(expectedLines[line].words, found[other].words, at(file, other))
      case .missing(let line):
        finding(
          expectedLines[line].words, nil,
          Place(file: SourceFile(path: path, text: ""), line: 1, column: 1))
      case .added(let other), .moved(_, let other):
        finding(nil, found[other].words, at(file, other))
      }
    }
  }

  private static func lines(_ text: String) -> [PrintedLine] {
    text.split(separator: "\n").map { line in
      var line = line.drop { $0 == " " }
      // The last of a list has no comma.
      if line.last == "," { line.removeLast() }
      return .text(String(line))
    }
  }

  private func at(_ file: SourceFile, _ line: Int) -> Place {
    Place(
      file: file, line: line + 1, column: 1,
      length: max(file.line(line + 1).unicodeScalars.count, 1))
  }

  /// Nil for what may differ: the version of the program, and the hash that it is part of.
  private func finding(_ ought: String?, _ found: String?, _ place: Place) -> Finding? {
    let key = (ought ?? found ?? "").prefix { $0 != ":" }
    switch key {
    case "\"版本\"", "\"\(ManifestReport.basisKey)\"": return nil
    case "\"草案哈希\"", "\"模板哈希\"": return .draftChanged(key == "\"草案哈希\"" ? "草案" : "模板", place)
    default: return .manifestDiffers(ought, found, place)
    }
  }
}

extension Finding {
  fileprivate static func draftChanged(_ what: String, _ place: Place) -> Finding {
    Finding(
      .draftChangedSince, at: place, "\(what)在生成这份文件以后改过（哈希不同）",
      cure: "印出的没有变的，别的文件会说一致；要哈希也相同，用 gouji build 重新生成")
  }

  fileprivate static func manifestDiffers(
    _ ought: String?, _ found: String?, _ place: Place
  ) -> Finding {
    let message =
      switch (ought, found) {
      case (.some(let ought), .some(let found)):
        "与草案推算的不同：文件里是 \(DifferingCore(ought, found).found)，应为 \(DifferingCore(ought, found).expected)"
      case (.some(let ought), .none): "少了一行：\(ought.prefix(60))"
      case (_, .some(let found)): "多了一行：\(found.prefix(60))"
      case (.none, .none): ""
      }
    return Finding(
      .manifestDiffers, at: place, message, basis: "勾稽.json 由 gouji build 写出，不应手改",
      cure: "用 gouji build 重新生成")
  }

  fileprivate static func manifestUnlike(_ place: Place) -> Finding {
    Finding(
      .manifestDiffers, at: place, "与草案推算的大半不同，不是这份草案生成的，或不是 Gouji 写的样子",
      basis: "勾稽.json 由 gouji build 写出，不应手改", cure: "核对是不是这份草案；或用 gouji build 重新生成")
  }
}
