import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Ways of writing the same draft give the same figures and no finding.
struct AcceptedInputTests {
  private static let plain = Result { try Self.manifest(DraftCopy()) }

  @Test(arguments: Spelling.allCases)
  func `another spelling of the spending gives the same figures`(_ spelling: Spelling) throws {
    let text = try DraftCopy().text("支出.csv")
    let draft = try DraftCopy([.bytes("支出.csv", spelling.bytes(text))])
    #expect(try Self.manifest(draft) == Self.plain.get())
  }

  @Test func `the whole draft may come from Chinese Excel`() throws {
    let names = ["支出.csv", "项目.csv", "项目绩效.csv", "整体绩效.csv", "年度任务.csv", "科目用途.csv", "本地科目.csv"]
    let sound = try DraftCopy()
    let draft = try DraftCopy(
      names.map { .bytes($0, try Spelling.chineseExcel.bytes(sound.text($0))) })
    #expect(try Self.manifest(draft) == Self.plain.get())
  }

  /// Without the hashes of the draft and of what names it; fails where the run found anything.
  private static func manifest(_ draft: DraftCopy) throws -> String {
    let run = try GoujiRun.build(draft)
    #expect(run.status == 0)
    #expect(try run.findings() == [])
    let text = try String(contentsOfFile: "\(draft.out)/\(DraftCopy.manifest)", encoding: .utf8)
    return text.split(separator: "\n").filter { !$0.contains("草案哈希") && !$0.contains("依据哈希") }
      .joined(separator: "\n")
  }
}

enum Spelling: String, CaseIterable {
  case fullWidthDigits, thousandsSeparators, blanks, byteOrderMark, windowsLineEnds, chineseExcel

  func bytes(_ text: String) throws -> [UInt8] {
    switch self {
    case .fullWidthDigits:
      return Array(amounts(text) { $0.map(Self.fullWidth).joined() }.utf8)
    case .thousandsSeparators:
      return Array(amounts(text) { "\"\(Self.grouped($0)).00\"" }.utf8)
    case .blanks: return Array(text.replacing(",", with: " ,　").utf8)
    case .byteOrderMark: return [0xEF, 0xBB, 0xBF] + text.utf8
    case .windowsLineEnds: return Array(text.replacing("\n", with: "\r\n").utf8)
    case .chineseExcel: return gb18030(text.replacing("\n", with: "\r\n"))
    }
  }

  /// The ninth column of every line but the header.
  private func amounts(_ text: String, _ change: (String) -> String) -> String {
    text.split(separator: "\n").enumerated().map { number, line in
      var cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      if number > 0 { cells[8] = change(cells[8]) }
      return cells.joined(separator: ",") + "\n"
    }.joined()
  }

  private static func fullWidth(_ digit: Character) -> String {
    String(UnicodeScalar(digit.unicodeScalars.first!.value + 0xFEE0)!)
  }

  /// 1118760 as 1,118,760.
  private static func grouped(_ digits: String) -> String {
    var out = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { out += "," }
      out.append(digit)
    }
    return out
  }
}

private func gb18030(_ text: String) -> [UInt8] {
  let converter = iconv_open("GB18030", "UTF-8")
  defer { iconv_close(converter) }
  var source = Array(text.utf8).map(CChar.init(bitPattern:))
  var target = [CChar](repeating: 0, count: source.count * 2)
  var (sourceLeft, targetLeft) = (source.count, target.count)
  source.withUnsafeMutableBufferPointer { source in
    target.withUnsafeMutableBufferPointer { target in
      var (from, to) = (source.baseAddress, target.baseAddress)
      precondition(iconv(converter, &from, &sourceLeft, &to, &targetLeft) == 0)
    }
  }
  return target.dropLast(targetLeft).map(UInt8.init(bitPattern:))
}
