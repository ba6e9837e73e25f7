import GoujiModel

/// How far a department has come.
package enum DepartmentState: Int, CaseIterable, Sendable {
  case missing, faulty, doubtful, sound, built, publishedOtherwise, published

  package var words: String {
    switch self {
    case .missing: "未交"
    case .faulty: "有错"
    case .doubtful: "有提示"
    case .sound: "可生成"
    case .built: "已生成"
    case .publishedOtherwise: "已公开，不一致"
    case .published: "已公开并一致"
    }
  }

  /// What it means, and what is to be done next.
  package var meaning: String {
    switch self {
    case .missing: "没有交来草案，或者交来的还是空的"
    case .faulty: "草案有错误，改好才能生成"
    case .doubtful: "没有错误，有警告要核对；可以生成"
    case .sound: "没有错误和警告，可以生成"
    case .built: "公开文本已经由现在的草案生成"
    case .publishedOtherwise: "公开出去的文件和草案有不同的地方，要核对"
    case .published: "公开出去的文件和草案一致，办完了"
    }
  }

  /// Something is still to be done before the day.
  package var isOpen: Bool { ![.published, .publishedOtherwise].contains(self) }
}

/// A department on the county's board.
package struct DepartmentLine: Sendable {
  /// As the roster has it; as the draft says it, or the name of its folder, where that is not known.
  package var name: String
  /// Path of the draft; empty where the roster names none.
  package var draft: String
  package var office = ""
  package var due: CalendarDay?
  /// Below zero where the day is over; nil where no day is known.
  package var daysLeft: Int?
  /// Nothing is handed in: no draft, or only what `gouji new` makes.
  package var isMissing = true
  /// Nothing at all is there.
  package var isAbsent = true
  /// Part of a department that is listed as well, and counted there.
  package var isPart = false
  package var findings: [Finding] = []
  package var package = PackageState.none
  /// What became of each file that it has published.
  package var published: [VerifyResult] = []

  package var publication: Publication { Publication(published) }
  package var errors: Int { findings.count { $0.severity == .error } }
  /// What does not stand in the way, and should be looked at; notes are not counted.
  package var warnings: Int { findings.count { $0.severity == .warning } }

  package var state: DepartmentState {
    if isMissing { return .missing }
    if errors > 0 { return .faulty }
    switch publication {
    case .equal: return .published
    case .differs: return .publishedOtherwise
    case .none, .unchecked: break
    }
    if package == .current { return .built }
    return warnings > 0 ? .doubtful : .sound
  }

  /// `还有 3 天`, `今天到期`, `过期 2 天`
  static func words(days: Int) -> String {
    days > 0 ? "还有 \(days) 天" : days == 0 ? "今天到期" : "过期 \(-days) 天"
  }
}

/// Whether a draft's package is there.
package enum PackageState: String, Sendable {
  case none = ""
  /// Made from another state of draft, template or program, or changed since.
  case outdated = "旧的"
  case current = "有"
}

/// What came of a department's published files.
package enum Publication: Equatable, Sendable {
  case none
  case equal(files: Int)
  case differs(files: Int, places: Int)
  /// The draft has errors, or some files could not be read.
  case unchecked(files: Int, unread: Int)

  package var words: String {
    switch self {
    case .none: ""
    case .equal(let files): "\(files) 个文件一致"
    case .differs(let files, let places): "\(files) 个文件，\(places) 处不同"
    case .unchecked(let files, let unread): "\(files) 个文件，\(unread) 个没有核对"
    }
  }
}
