import DisclosureReading
import GoujiModel

/// What it checks: the day to which 国有资产 are told is the end of the year of the document or of one of
/// the two before it.
///
/// Why: the sentence is taken over from an older report.
///
/// Example: “截至2013年12月31日，共有车辆9辆” in a budget of 2024.
///
/// Source: 财预〔2016〕143号: 国有资产占用情况 as of the end of the year.
enum DatesFit {
  static func check(_ disclosure: Disclosure, _ log: inout AuditLog) {
    guard let year = disclosure.year else { return }
    for paragraph in disclosure.paragraphs
    where !paragraph.isOutsideReport && paragraph.binding.isOwn
      && ["国有资产", "资产占"].contains(where: paragraph.heading.containsBytes)
    {
      let text = String(scalars: paragraph.text)
      guard let start = ["截至", "截止"].compactMap({ text.firstRange(of: $0)?.upperBound }).min(),
        let said = YearWords.all(in: String(text[start...].prefix(6))).first
      else { continue }
      if (year - 2...year).contains(said) {
        log.holds("时点")
        continue
      }
      let offset = text.unicodeScalars.distance(from: text.startIndex, to: start)
      log.contradicts(
        "时点", .disclosedProseDiffers, .likely, at: paragraph.spot(offset..<offset + 5),
        "\(paragraph.home)写的是截至 \(said) 年，报告是 \(year) 年的", label: "年度不对",
        basis: "财预〔2016〕143号：国有资产占用情况按年末数公开", cure: "核对时点；是旧稿留下的，改成这一年的")
    }
  }
}
