import DraftReading
import GoujiModel

/// What to do about a finding of an import on its page, where 导入对照.yaml is not written by hand.
extension Finding {
  func onImportPage(severalSheets: Bool) -> Finding {
    var finding = self
    if let cure = Self.cure(of: code, severalSheets: severalSheets) { finding.cure = cure }
    // What was chosen here stands in no file yet; the draft's own has its folder before it.
    if place?.file.path == ImportMap.fileName { finding.place = nil }
    return finding
  }

  /// Nil where the words are those for everybody.
  private static func cure(of code: FindingCode, severalSheets: Bool) -> String? {
    switch code {
    case .unknownImportUnit: "在“金额单位”里选：表里的数是元就选“元”，是万元就选“万元”"
    case .ambiguousImport where severalSheets: "在“读哪一张工作表”里选一张"
    case .ambiguousImport: "在“各列认作什么”里，给这几列在“改为”一栏选定：要的那一列选它是什么，其余选“不用”"
    case .missingImportColumn: "在“各列认作什么”里，把写着它的那一列在“改为”一栏选上；表里没有这一列、每一笔都一样的，填在“导出表里没有的列”里"
    case .unknownImportAmounts: "要导入的，在“各列认作什么”里选它是什么金额；不要的，选“不用”"
    case .unknownChoice, .unknownUnit: "在“表里的叫法，在明细里是哪一个”里给它选一个；表里写错了的，改正导出的表再传"
    case .unknownImportWords: "在“各列认作什么”里选它是什么；与它无关的，选“不用”"
    case .importUnitsDiffer: "核对表里的数，在导出的表里改正写错的一处，再传一次；或者在“金额单位”里选定"
    case .importPartUnclear: "在“各列认作什么”里选定含着它的那一列金额；不要这一列的，选“不用”"
    case .noImportHeader: "核对是不是支出明细；标题的叫法特别的，在导出的表里改成“单位、功能科目、经济科目、预算数”这样的，再传一次"
    default: nil
    }
  }
}
