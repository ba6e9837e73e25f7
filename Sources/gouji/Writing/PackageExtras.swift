import GoujiModel
import PageWriting

/// What a package has besides its three files, where that is asked for.
enum PackageExtra: CaseIterable {
  case page

  /// Of the name of its file.
  var ending: String {
    switch self {
    case .page: ".html"
    }
  }

  /// Of `build`.
  var option: String {
    switch self {
    case .page: "--html"
    }
  }

  init?(file: String) {
    guard let extra = Self.allCases.first(where: { file.hasSuffix($0.ending) }) else { return nil }
    self = extra
  }

  func bytes(of drafted: DraftedReport) throws -> [UInt8] {
    switch self {
    case .page: PageReport.write(drafted.report)
    }
  }
}
